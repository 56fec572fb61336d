"""Where a line may be broken on a terminal: at a space or between Chinese signs, never in a word.

A Chinese character takes two columns. No line begins with a closing sign or ends with an opening
one; a number stays with its unit, and the path of a file or of a figure is never broken.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from disclosure.diagnostics import display_width
from disclosure.reporters.line import line as line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.reporters.line import StyledLine

#: Narrower than this, breaking helps nobody.
NARROWEST = 40
_FILE = re.compile(r"[\w.-]+(?:/[\w.（）()-]+)+(?::\d+)*:?")
_FIGURE = re.compile(r"\w+(?:\.\w+)+")
_NUMBER = re.compile(r"(?:^|[^\w.:/-])[-+]?[\d,]*\.?\d+$")
#: The best places to break, where the line is nearly full: where a sentence rests, or a word ends.
_RESTS = ("，。；：、！？", " ")
_CLOSING, _OPENING = frozenset({"Pe", "Pf", "Po"}), frozenset({"Ps", "Pi"})


def broken(line: StyledLine, width: int, hanging: int) -> Iterator[StyledLine]:
    """Yield the parts of a line that fit ``width`` columns, all but the first indented."""
    first, *others = line.divided(breaks(line.plain, width, hanging))
    yield first.stripped()
    for part in others:
        yield line_of(" " * hanging) + part.stripped()


def breaks(line: str, width: int, hanging: int) -> list[int]:
    """Return the positions at which a line is broken to fit ``width`` columns.

    Every part but the first is to be indented by ``hanging`` columns. A word, or the path of a
    file, that is wider than the terminal stays whole.
    """
    if width < NARROWEST or 2 * len(line) <= width or display_width(line) <= width:
        return []
    allowed = _allowed(line, width - hanging)
    columns = [0, *accumulate(map(display_width, line))]
    found: list[int] = []
    start, room = 0, width
    while columns[-1] - columns[start] > room:
        position = _best(line, [p for p in allowed if p > start], columns[start:], room)
        if position is None:
            break
        found.append(position)
        start, room = position, width - hanging
    return found


def _best(line: str, later: Sequence[int], columns: Sequence[int], room: int) -> int | None:
    """Return where to break the rest of a line: at a rest near its end, or the last that fits.

    ``columns`` holds, for each position of the rest, where it stands on the terminal.
    """
    start = len(line) + 1 - len(columns)
    widths = {p: columns[p - start] - columns[0] - (line[p - 1] == " ") for p in later}
    fitting = [position for position in later if widths[position] <= room]
    full = [position for position in fitting if 3 * widths[position] > 2 * room]
    for signs in _RESTS:
        rests = [position for position in full if line[position - 1] in signs]
        if rests:
            return rests[-1]
    return next(iter(fitting[-1:] or later[:1]), None)


def _allowed(line: str, room: int) -> list[int]:
    """Return all positions at which a line may be broken, in order."""
    indent = len(line) - len(line.lstrip(" "))
    figures = (each for each in _FIGURE.finditer(line) if display_width(each[0]) <= room)
    kept = (*_FILE.finditer(line), *figures)
    within = {position for each in kept for position in range(each.start() + 1, each.end())}
    return [p for p in _between(line) if p > indent and p not in within]


def _between(line: str) -> Iterator[int]:
    """Yield the positions between words and between Chinese characters."""
    for position in range(1, len(line)):
        before, after = line[position - 1], line[position]
        if before == " ":
            if after != " " and not _is_unit(line, position):
                yield position
        elif (
            (display_width(before) > 1 or display_width(after) > 1)
            and after != " "
            and unicodedata.category(after) not in _CLOSING
            and unicodedata.category(before) not in _OPENING
        ):
            yield position


def _is_unit(line: str, position: int) -> bool:
    """Tell whether a number and its unit stand around the space before a position."""
    return display_width(line[position]) > 1 and bool(_NUMBER.search(line[: position - 1]))
