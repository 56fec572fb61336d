"""Room narrate: lists of facts in groups, and how many entries a list has."""

from __future__ import annotations

from typing import Any


def grouped(items: Any, key: str) -> list[dict[str, Any]]:
    """Return the entries by what stands under a key, in order of appearance (名称, 各项).

    Entries without the key make a group whose name is empty.
    """
    groups: dict[str, list[Any]] = {}
    for item in items:
        groups.setdefault(str(item[key] or ""), []).append(item)
    return [{"名称": name, "各项": entries} for name, entries in groups.items()]


def gathered(items: Any, key: str) -> list[Any]:
    """Return the entries of the lists that stand under a key of each item, one after the other."""
    return [entry for item in items for entry in item[key]]


def counted_items(items: Any) -> str:
    """Return how many entries a list of facts has; 0 where it was not given."""
    return str(sum(1 for _ in items))
