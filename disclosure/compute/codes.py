"""Codes of subjects: 类, 款 and 项 above each other."""

from __future__ import annotations

#: Stands in a path where the code of a subject stands otherwise.
TOTAL = "合计"


def ancestors(code: str) -> tuple[str, ...]:
    """Return the code's own 类 and 款, from the top, without the code itself."""
    return tuple(code[:size] for size in (3, 5) if size < len(code))


def parent(code: str) -> str:
    """Return the 款 or 类 that a code rolls up into; 合计 of a 类."""
    return TOTAL if len(code) <= 3 else code[: 3 if len(code) <= 5 else 5]
