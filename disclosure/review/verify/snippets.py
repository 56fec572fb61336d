"""A few words around a place of a text, for a reader who has to find it.

Room: review.
"""

from __future__ import annotations

_BEFORE, _BEHIND = 18, 12
_DOTS = "……"


def snippet(text: str, start: int, end: int) -> str:
    """Return the words around a stretch of a text, on one line."""
    left, right = max(0, start - _BEFORE), min(len(text), end + _BEHIND)
    before = _DOTS if left else ""
    behind = _DOTS if right < len(text) else ""
    return f"{before}{text[left:right]}{behind}".replace("\n", " ").replace("\t", " ")
