"""The source line with a caret under the right column.

A Chinese character takes two columns on a terminal, so the caret is placed by display width, not
by the number of characters.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.diagnostics.diagnostic import Place

#: Longest excerpt, in terminal columns; a longer line is cut around the caret.
MAX_WIDTH = 96
_CUT = "…"
#: Spaces that do not count as printable; the ideographic one is two columns wide.
_SPACES = {"\t": " ", "\u3000": "\u3000", "\u00a0": " "}


def display_width(text: str) -> int:
    """Return the number of terminal columns that the text takes; a wide character takes two."""
    return sum(_width(char) for char in text)


def excerpt(place: Place, width: int = MAX_WIDTH) -> tuple[str, str]:
    """Return the printable source line, cut to a width, and the line with the caret below it."""
    start = max(0, min(place.column - 1, len(place.text)))
    before, after = place.text[:start], place.text[start:]
    before = _keep_tail(_printable(before), width * 2 // 3)
    shown = _keep_head(_printable(after), width - display_width(before))
    marked = display_width(_printable(after)[: max(1, place.length)]) or 1
    carets = max(1, min(marked, display_width(shown)))
    return before + shown, " " * display_width(before) + "^" * carets


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _printable(text: str) -> str:
    """Replace what a terminal would act upon by one visible cell; spaces of all kinds stay."""
    return "".join(char if char.isprintable() else _SPACES.get(char, "?") for char in text)


def _keep_tail(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    text = text[-width:]
    while display_width(text) > width - 1:
        text = text[1:]
    return _CUT + text


def _keep_head(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    text = text[:width]
    while display_width(text) > width - 1:
        text = text[:-1]
    return text + _CUT
