"""Room authoring: a sheet of a workbook as a grid of values, and how its cells are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal


class Oddity(Enum):
    """A cell in which no value can be read; the value is what is said of it."""

    NO_RESULT = "公式没有算出的结果"
    ERROR = "错误值"
    DATE = "日期"


#: What is in a cell: None where there is nothing.
InCell: TypeAlias = "str | Decimal | Oddity | None"
#: Row and column, both from 0.
CellSpot: TypeAlias = tuple[int, int]
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: the file and the sheet it is, whether it is hidden, its cells by row and column."""

    workbook: str
    sheet: str
    is_hidden: bool
    rows: Sequence[Sequence[InCell]] = field(repr=False)

    def at(self, row: int, column: int) -> InCell:
        """Return what is in a cell; nothing outside of the sheet."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def words(self, row: int, column: int) -> str:
        """Return the text of a cell; empty where it holds no text."""
        content = self.at(row, column)
        return content if isinstance(content, str) else ""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True, slots=True)
class OpenedBook:
    """A workbook that was opened: its name without folders, its SHA-256, its sheets.

    ``notes`` say what was left aside (macros).
    """

    name: str
    digest: str
    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell as office programs write it: C7."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def with_oddities(
    rows: Sequence[Sequence[InCell]], odd: Mapping[CellSpot, Oddity]
) -> list[list[InCell]]:
    """Return rows in which cells that could not be read say so."""
    found = [list(row) for row in rows]
    for (row, column), oddity in odd.items():
        found += [[] for _ in range(row + 1 - len(found))]
        found[row] += [None] * (column + 1 - len(found[row]))
        found[row][column] = oddity
    return found


def held_in(cells: Sequence[InCell]) -> list[InCell]:
    """Return what stands in a row, from left to right."""
    return [each for each in cells if each is not None]
