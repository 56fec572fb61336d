"""Columns in which no amount is broken: widened at the cost of others, then in smaller characters.

Room: render, layout. Lengths in twips. Widths that give way are whole numbers in proportion, so
that the same contents always have the same columns, and the table stays as wide as it was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The smallest characters that read well (7 points), the smallest of all (6.5), and the steps.
READABLE, SMALLEST, STEP = 140, 130, 10
#: Room left beside a text: fonts of other makers are not equal to the last twip.
_SPARE = 12
_UNIT = 2048
#: Columns of words narrower than this hold codes and numbers of rows: they do not give way.
_NARROW = 900


@dataclass(frozen=True, slots=True)
class Need:
    """What one cell needs: ``ems`` is the width of what it holds in 1/2048 of an em.

    ``column`` is its first column, ``span`` their number, ``size`` that of its characters,
    ``around`` what margins and indents take. Words may be broken into lines, amounts may not.
    """

    column: int
    span: int
    ems: int
    size: int
    around: int
    is_words: bool = False

    def width(self, smaller: int) -> int:
        """Return the width that the cell needs with characters that are so much smaller."""
        return self._width(self.ems, smaller)

    def width_in_lines(self, drawn: int, smaller: int) -> int:
        """Return the width in which words take no more lines than in a column as it is drawn.

        A character may be left over at the end of each line.
        """
        lines = -(-self.ems * self.size // (max(drawn - self.around, 1) * _UNIT))
        return self._width(self.ems if lines < 2 else self.ems // lines + _UNIT, smaller)

    def _width(self, ems: int, smaller: int) -> int:
        return -(-ems * max(self.size - smaller, 1) // _UNIT) + self.around + _SPARE


@dataclass(frozen=True, slots=True)
class Fit:
    """The columns of a table, and by how much its characters are smaller.

    ``is_enough`` is False where even the smallest characters leave an amount without room.
    """

    widths: tuple[int, ...]
    smaller: int = 0
    is_enough: bool = True


def fit(grid: Sequence[int], needs: Sequence[Need]) -> Fit:
    """Return columns in which every amount has the room that it needs, as drawn where it has it.

    Columns of words give way as far as they take no more lines, with characters that become smaller
    down to what reads well; then to half of what they were, with the smallest characters.
    """
    largest = max((need.size for need in needs), default=SMALLEST)
    for smaller, more_lines in _steps(largest):
        widths = _Table(grid, needs, smaller).widths(more_lines=more_lines)
        if widths is not None:
            return Fit(widths, smaller)
    return Fit(tuple(grid), max(0, largest - SMALLEST), is_enough=False)


def _steps(largest: int) -> Iterator[tuple[int, bool]]:
    """Yield by how much characters become smaller, and whether words may take more lines."""
    readable = max(0, largest - READABLE)
    yield from ((smaller, False) for smaller in range(0, readable + 1, STEP))
    yield from ((smaller, True) for smaller in range(readable, largest - SMALLEST + 1, STEP))


class _Table:
    """A table with characters of one size: its columns as drawn and what they need."""

    def __init__(self, grid: Sequence[int], needs: Sequence[Need], smaller: int) -> None:
        self.grid = grid
        self._amounts = [need for need in needs if not need.is_words]
        self._words = [need for need in needs if need.is_words and need.span == 1]
        self._smaller = smaller
        self._least = self._needed()

    def widths(self, *, more_lines: bool) -> tuple[int, ...] | None:
        """Return columns that are wide enough, or None where the others cannot give way so far."""
        lacking = [max(0, self._least[n] - width) for n, width in enumerate(self.grid)]
        holds = {n for each in self._amounts for n in range(each.column, each.column + each.span)}
        columns = range(len(self.grid))
        words = [0 if n in holds else self._spare_of_words(n, more_lines) for n in columns]
        amounts = [self._spare_of_amounts(n) if n in holds else 0 for n in columns]
        short = sum(lacking)
        from_words = min(short, sum(words))
        if short > from_words + sum(amounts):
            return None
        given = zip(_shares(from_words, words), _shares(short - from_words, amounts), strict=True)
        changed = zip(self.grid, lacking, given, strict=True)
        found = tuple(width + more - sum(less) for width, more, less in changed)
        return found if self._has_room(found) else None

    def _has_room(self, widths: Sequence[int]) -> bool:
        """Tell whether amounts have room; one over several columns may have lost what it gained."""
        inside = (each for each in self._amounts if each.column < len(widths))
        own = ((each, widths[each.column : each.column + each.span]) for each in inside)
        return all(each.width(self._smaller) <= sum(columns) for each, columns in own)

    def _needed(self) -> list[int]:
        """Return the least width of each column; the last one under a wide cell makes up for it."""
        least = [0] * len(self.grid)
        for need in sorted(self._amounts, key=lambda each: each.span):
            own = range(need.column, min(need.column + need.span, len(self.grid)))
            others = sum(max(self.grid[n], least[n]) for n in own[:-1])
            for last in own[-1:]:
                least[last] = max(least[last], need.width(self._smaller) - others)
        return least

    def _spare_of_words(self, column: int, more_lines: bool) -> int:  # noqa: FBT001
        """Return by how much a column of words may become narrower."""
        width = self.grid[column]
        if width <= _NARROW:
            return 0
        if more_lines:
            return width // 2
        words = (each for each in self._words if each.column == column)
        own = (each.width_in_lines(width, self._smaller) for each in words)
        return max(0, width - max(own, default=width * 3 // 4))

    def _spare_of_amounts(self, column: int) -> int:
        """Return by how much a column of amounts may: a quarter at most, for its heading's sake."""
        width = self.grid[column]
        return max(0, width - max(self._least[column], width * 3 // 4))


def _shares(total: int, spare: Sequence[int]) -> list[int]:
    """Return parts of a total in proportion to what is to spare, whole and exact in their sum."""
    whole = max(sum(spare), 1)
    ends = [total * end // whole for end in accumulate(spare, initial=0)]
    return [after - before for before, after in pairwise(ends)]
