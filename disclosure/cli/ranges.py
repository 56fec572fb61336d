"""The versions that the project allows: its own ranges, wider than the lock. Standard library only.

They are asked where an update could not be had and the packages of before are to serve once more.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from operator import eq, ge, gt, le, lt, ne
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[^\]]*\])? *(?P<range>[^;]*)")
_SIGNS: Mapping[str, Callable[[int, int], bool]] = {
    ">=": ge, "<=": le, "==": eq, "!=": ne, ">": gt, "<": lt,
}  # fmt: skip


def ranges(project: Path) -> dict[str, str]:
    """Return the range of each package that the project itself asks for, by its canonical name.

    There is none where the file of the project is damaged.
    """
    listed = own_table(project).get("dependencies")
    texts = [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
    found = (each for text in texts if (each := _REQUIREMENT.match(text)))
    return {canonical(each["name"]): each["range"].strip() for each in found}


def own_table(project: Path) -> dict[str, object]:
    """Return what the project's file says of the project; nothing where it is damaged."""
    import tomllib

    try:
        found = tomllib.loads(project.read_text(encoding="utf-8")).get("project")
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def fits(version: str, allowed: str) -> bool:
    """Tell whether a version lies within ``>=1.2,<2``; a version that has letters does not."""
    if not re.fullmatch(r"\d+(\.\d+)*", version):
        return False
    return all(_holds(version, each.strip()) for each in allowed.split(",") if each.strip())


def canonical(name: str) -> str:
    """Return a package's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _holds(version: str, condition: str) -> bool:
    found = re.fullmatch(r"([<>=!]=|[<>]) *(\d+(?:\.\d+)*)", condition)
    return found is not None and _SIGNS[found[1]](_compared(version, found[2]), 0)


def _compared(version: str, other: str) -> int:
    """Return -1, 0 or 1 for an older, the same or a newer version."""
    pairs = zip_longest(map(int, version.split(".")), map(int, other.split(".")), fillvalue=0)
    return next((1 if one > two else -1 for one, two in pairs if one != two), 0)
