"""What fits on one page: every row takes as many lines as its longest text wraps to.

Measures are those of ``audit.docx`` (its styles, grids and margins; a test holds them together), in
whole tenths of points and hundredths of a Chinese character.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Tenths of points: a line of text, what a row has above and below it, and the room of the page
#: that is neither title, headings, totals nor signatures. A twentieth of the page stays free for
#: other fonts, which may wrap a line more.
LINE, ROW_EXTRA, ROOM = 105, 15, 4100
#: The names of the columns above a list.
HEADER = LINE + ROW_EXTRA
#: Hundredths of a Chinese character: a line of text, and a line in each column that may wrap.
FULL = 6350
COLUMNS: Mapping[str, Mapping[str, int]] = {
    "规则": {"条目": 5800},
    "问题": {"说明": 5300},
    "例外": {"数": 1850, "理由": 2400, "批准": 950},
    "原因": {"名": 1500, "原因": 2600, "缺": 2600},
}
_WIDE, _NARROW = 100, 55
#: Text breaks before a word or a code that is too long for the line, and so wastes some of it (%).
_WASTE = 106


def width(text: str) -> int:
    """Return the width of a text in hundredths of a Chinese character, with what breaks waste."""
    wide = sum(unicodedata.east_asian_width(char) in "WFA" for char in text)
    return (wide * _WIDE + (len(text) - wide) * _NARROW) * _WASTE // 100


def lines(text: str, capacity: int) -> int:
    """Return how many lines a text wraps to; an empty one takes a line."""
    return max(1, -(-width(text) // capacity))


def height(name: str, row: Mapping[str, str]) -> int:
    """Return the height of a row of a list, in tenths of points."""
    most = max(lines(row[column], room) for column, room in COLUMNS[name].items())
    return most * LINE + ROW_EXTRA


@dataclass(slots=True)
class Room:
    """The room that is left on the page, in tenths of points."""

    left: int = ROOM

    def take(self, room: int) -> bool:
        """Take so much room if there is as much."""
        fits = room <= self.left
        self.left -= room if fits else 0
        return fits

    def fitting(self, name: str, rows: Sequence[Mapping[str, str]], most: int) -> int:
        """Take room for the first rows of a list, for ``most`` of them; return for how many."""
        for taken, row in enumerate(rows[:most]):
            if not self.take(height(name, row)):
                return taken
        return min(most, len(rows))

    def text(self, pieces: Sequence[str], most: int, lead: str = "") -> int:
        """Take room for pieces of a running text, ``most`` lines of them; return for how many."""
        room = min(most, self.left // LINE) * FULL - width(lead)
        taken = 0
        for piece in pieces:
            room -= width(f"{piece}；")
            if room < 0:
                break
            taken += 1
        self.take(lines(lead + "；".join(pieces[:taken]), FULL) * LINE if taken else 0)
        return taken
