"""The source line with a caret under the right column.

A Chinese character takes two columns on a terminal, so the caret is placed by display width, not
by the number of characters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from disclosure.diagnostics.unseen import tamed

if TYPE_CHECKING:
    from disclosure.diagnostics.diagnostic import Place

#: Longest excerpt, in terminal columns; a longer line is cut around the caret.
MAX_WIDTH = 96
_CUT = "…"


def display_width(text: str) -> int:
    """Return the number of terminal columns that the text takes; a wide character takes two."""
    return len(text) if text.isascii() else sum(map(_width, text))


def excerpt(place: Place, width: int = MAX_WIDTH) -> tuple[str, str]:
    """Return the printable source line, cut to a width, and the line with the caret below it.

    Only what may be shown is looked at: a hundred problems may stand in one endless line.
    """
    start = max(0, min(place.column - 1, len(place.text)))
    before = _keep_tail(place.text, start, width * 2 // 3)
    indent = display_width(before)
    shown = _keep_head(place.text, start, width - indent)
    marked = display_width(place.text[start : start + max(1, min(place.length, width))]) or 1
    carets = max(1, min(marked, display_width(shown)))
    return before + shown, " " * indent + "^" * carets


@lru_cache(maxsize=8192)
def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _printable(text: str) -> str:
    """Replace what nobody sees by one visible cell; a space keeps its width."""
    return tamed(text.replace("\t", " ").replace("\u00a0", " "))


def _keep_tail(text: str, end: int, width: int) -> str:
    """Return what stands before a place, in so many columns."""
    kept = _printable(text[max(0, end - max(0, width)) : end])
    if end <= width and display_width(kept) <= width:
        return kept
    while kept and display_width(kept) > width - 1:
        kept = kept[1:]
    return _CUT + kept


def _keep_head(text: str, start: int, width: int) -> str:
    """Return what stands from a place on, in so many columns."""
    kept = _printable(text[start : start + max(0, width)])
    if len(text) - start <= width and display_width(kept) <= width:
        return kept
    while kept and display_width(kept) > width - 1:
        kept = kept[:-1]
    return kept + _CUT
