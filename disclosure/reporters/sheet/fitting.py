"""What fits on one page: every row takes as many lines as its longest text wraps to.

Measures are those of ``audit.docx`` (its styles, grids and margins; a test holds them together).
Widths are in characters of its text: one for a Chinese character, half of one for a letter.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Points: a line of text, what a row has above and below it, and the room of the page that is
#: neither title, headings, totals nor signatures. A twentieth of the page stays free for others'
#: fonts, which may wrap a line more.
LINE, ROW_EXTRA, ROOM = 10.5, 1.5, 410.0
#: The names of the columns above a list.
HEADER = LINE + ROW_EXTRA
#: Characters of a line of text, and of a line in each column that may wrap.
FULL = 63.5
COLUMNS: Mapping[str, Mapping[str, float]] = {
    "规则": {"条目": 58.0},
    "问题": {"说明": 53.0},
    "例外": {"数": 18.5, "理由": 24.0, "批准": 9.5},
    "原因": {"名": 15.0, "原因": 26.0, "缺": 26.0},
}
#: Text breaks before a word or a code that is too long for the line, and so wastes some of it.
_WASTE = 1.06


def width(text: str) -> float:
    """Return the width of a text in Chinese characters."""
    wide = sum(unicodedata.east_asian_width(char) in "WFA" for char in text)
    return wide + (len(text) - wide) * 0.55


def lines(text: str, capacity: float) -> int:
    """Return how many lines a text wraps to; an empty one takes a line."""
    return max(1, ceil(width(text) * _WASTE / capacity))


def height(name: str, row: Mapping[str, str]) -> float:
    """Return the height of a row of a list, in points."""
    most = max(lines(row[column], room) for column, room in COLUMNS[name].items())
    return most * LINE + ROW_EXTRA


@dataclass(slots=True)
class Page:
    """The room that is left on the page, in points."""

    left: float = ROOM

    def take(self, points: float) -> bool:
        """Take so much room if there is as much."""
        fits = points <= self.left
        self.left -= points if fits else 0.0
        return fits

    def fitting(self, name: str, rows: Sequence[Mapping[str, str]], most: int) -> int:
        """Take room for the first rows of a list, for ``most`` of them; return for how many."""
        for taken, row in enumerate(rows[:most]):
            if not self.take(height(name, row)):
                return taken
        return min(most, len(rows))

    def text(self, pieces: Sequence[str], most: int, lead: str = "") -> int:
        """Take room for pieces of a running text, ``most`` lines of them; return for how many."""
        room = min(most, int(self.left // LINE)) * FULL / _WASTE - width(lead)
        taken = 0
        for piece in pieces:
            room -= width(piece) + 1
            if room < 0:
                break
            taken += 1
        self.take(lines(lead + "；".join(pieces[:taken]), FULL) * LINE if taken else 0.0)
        return taken
