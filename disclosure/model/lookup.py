"""A text of a record by its path in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from disclosure.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def text_at(record: Any, keys: Sequence[str]) -> str:
    """Return the text that stands at a path of Chinese keys; empty where there is none."""
    found = record
    for key in keys:
        found = _below(found, key)
    return found if isinstance(found, str) else ""


def _below(value: Any, key: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(key)
    if not is_dataclass(value):
        return None
    names = (name for name, each in terms_of(type(value)).items() if each.key == key)
    return next((getattr(value, name) for name in names), None)
