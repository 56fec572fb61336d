"""Room authoring: which table a sheet holds: by its title, else by how its name begins."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.numbers import decimals_of, number_in
from disclosure.authoring.importing.words import squeezed, titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.authoring.importing.grid import Grid
    from disclosure.authoring.importing.layouts import Layouts, TableLayout

#: How many rows are looked at for a title, and for the line with the unit.
_TOP = 15
#: A sheet with so many numbers, or with one that has decimals, is a table of figures.
_MANY = 10
_SEVERAL = 2
#: A title with one of these before it is the title of another table.
_OTHER = re.compile(r"收入|支出|预算|决算|拨款|基金|经费|资本|收支")
_NAMES = r"(元|千元|万元|十万元|百万元|千万元|亿元)"
_UNIT = re.compile(rf"单位:?(?:人民币)?{_NAMES}")
_BRACKETED_UNIT = re.compile(rf"\({_NAMES}\)")


class Titled(NamedTuple):
    """A table that a sheet may hold, and its title's row; -1 where the sheet's name says it."""

    layout: TableLayout
    row: int


def tables_in(grid: Grid, layouts: Layouts) -> tuple[Titled, ...]:
    """Return the tables that a sheet may hold; several where titles are the same."""
    named = [each for each in layouts.tables if _is_called(grid.sheet, each)]
    titles = [(titled(own), each) for each in layouts.tables for own in each.titles]
    for row, texts in groupby(_texts(grid), key=itemgetter(0)):
        first = [Titled(each, row) for _, text in texts for each in _titled(titled(text), titles)]
        if first:
            own = [each for each in first if each.layout in named]
            return tuple(own or first)
    return tuple(Titled(each, -1) for each in named)


def parts_of(grid: Grid, layouts: Layouts) -> tuple[Grid, ...]:
    """Return a sheet in parts of one table each, where titles of several stand in it.

    Each part is the sheet with the rows of the others left empty, so that cells keep their names.
    A title that comes again is that of another page.
    """
    titles = {titled(own) for each in layouts.tables for own in each.titles}
    begins: list[tuple[int, str]] = []
    for row, cells in enumerate(grid.rows):
        held = [titled(each) for each in cells if isinstance(each, str)]
        title = next((each for each in held if each in titles), "")
        is_other = title and (not begins or begins[-1][1] != title)
        if is_other and not any(number_in(each) for each in cells):
            begins.append((row, title))
    if len(begins) < _SEVERAL:
        return (grid,)
    starts = [0, *(row for row, _ in begins[1:]), len(grid.rows)]
    return tuple(
        replace(grid, rows=[[] for _ in range(start)] + list(grid.rows[start:end]))
        for start, end in pairwise(starts)
    )


def _texts(grid: Grid) -> Iterator[tuple[int, str]]:
    first = next((row for row, cells in enumerate(grid.rows) if any(cells)), 0)
    for row in range(first, min(first + _TOP, len(grid.rows))):
        for column in range(len(grid.rows[row])):
            if text := grid.words(row, column):
                yield row, text


def _titled(title: str, pairs: Sequence[tuple[str, TableLayout]]) -> list[TableLayout]:
    """Return the tables with a title: the same one, or the longest that ends it."""
    same = [each for own, each in pairs if own == title]
    if same:
        return same
    ends = [
        own for own, _ in pairs if title.endswith(own) and not _OTHER.search(title[: -len(own)])
    ]
    longest = max(ends, key=len, default="")
    return [each for own, each in pairs if longest and own == longest]


def _is_called(sheet: str, layout: TableLayout) -> bool:
    """Whether a sheet's name begins with that of a table, or is its title as far as it goes."""
    name = squeezed(sheet)
    for begin in map(squeezed, layout.sheets):
        rest = name[len(begin) :]
        if name.startswith(begin) and not re.match(r"[0-9A-Za-z_-]", rest):
            return True
    return titled(sheet) in map(titled, layout.titles)


def has_figures(grid: Grid) -> bool:
    """Whether a sheet looks like a table of figures, and not like a cover."""
    numbers = [number_in(each) for row in grid.rows for each in row]
    held = [each for each in numbers if each]
    return len(held) >= _MANY or any(decimals_of(each) for each in held)


def unit_of(grid: Grid, end: int) -> tuple[str, tuple[int, int] | None]:
    """Return the unit that a sheet states above a row, and in which cell; empty where it does not.

    The unit in brackets counts where nothing else says it.
    """
    for pattern in (_UNIT, _BRACKETED_UNIT):
        for row in range(min(end, len(grid.rows))):
            for column in range(len(grid.rows[row])):
                found = pattern.search(squeezed(grid.words(row, column)))
                if found:
                    return found[1], (row, column)
    return "", None
