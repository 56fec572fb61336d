"""Room authoring: the tables in the sheets of workbooks, each read as the edition says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.complaints import (
    hidden_twin,
    no_header,
    other_unit,
    unknown_table,
    unread_table,
)
from disclosure.authoring.importing.finding import has_figures, parts_of, tables_in, unit_of
from disclosure.authoring.importing.headings import ColumnPart, header_of
from disclosure.authoring.importing.reading import read_table
from disclosure.validate import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.authoring.importing.finding import Titled
    from disclosure.authoring.importing.grid import Grid, OpenedBook
    from disclosure.authoring.importing.headings import Header
    from disclosure.authoring.importing.layouts import TableLayout
    from disclosure.authoring.importing.read_cells import TableReading
    from disclosure.authoring.importing.readers import Readers
    from disclosure.diagnostics import Diagnostic


class FoundTable(NamedTuple):
    """A table that was read, and the unit that it states.

    ``rank`` is its place in the edition, ``top`` the row of its header.
    """

    grid: Grid
    layout: TableLayout
    read: TableReading
    unit: str
    rank: int
    top: int


def tables_of(
    books: Iterable[OpenedBook],
    readers: Readers,
    problems: list[Diagnostic],
    left: list[str],
) -> Iterator[FoundTable]:
    """Yield the tables of all sheets; what cannot be read is told, what is not needed left."""
    sheets = (each for book in books for each in book.grids)
    for grid in (part for sheet in sheets for part in parts_of(sheet, readers.layouts)):
        titled = tables_in(grid, readers.layouts)
        if not titled:
            if has_figures(grid) and not grid.is_hidden:
                titles = [each.name for each in readers.layouts.tables]
                problems.append(unknown_table(grid, titles))
            left.append(f"{grid.workbook} 工作表“{grid.sheet}”")
            continue
        headers = [(each.layout, _header(grid, each, readers)) for each in titled]
        layout, header = max(headers, key=lambda pair: _fit(pair[1]))
        if not layout.columns:
            left.append(f"{grid.workbook} 工作表“{grid.sheet}”")
        elif header is None:
            if has_figures(grid):
                told = unread_table if layout.is_weak else no_header
                problems.append(told(grid, layout.name))
        elif (unit := _stated(grid, layout, header, problems)) is not None:
            rank = readers.layouts.tables.index(layout)
            read = read_table(grid, layout, header, readers.known)
            yield FoundTable(grid, layout, read, unit, rank, header.top)


def _stated(
    grid: Grid, layout: TableLayout, header: Header, problems: list[Diagnostic]
) -> str | None:
    """Return the unit that a table states, empty of none; None of one in which nothing is read."""
    unit, spot = unit_of(grid, header.below)
    if spot is not None and unit not in UNITS:
        problems.append(other_unit(grid, spot, layout.name, unit))
        return None
    return unit


def _header(grid: Grid, titled: Titled, readers: Readers) -> Header | None:
    layout = titled.layout
    rows = {name for each in layout.rows for name in each.names}
    if any("{类}" in each.names for each in layout.rows):
        rows |= set(readers.known.classes)
    return header_of(grid, layout, readers.layouts, titled.row + 1, rows)


def _fit(header: Header | None) -> tuple[int, int]:
    """Return how well a layout fits: columns that are known, less those that are not."""
    parts = Counter(each.part for each in header.headings) if header else Counter[ColumnPart]()
    return parts[ColumnPart.VALUE] - parts[ColumnPart.UNKNOWN], parts[ColumnPart.VALUE]


def without_twins(tables: Sequence[FoundTable], problems: list[Diagnostic]) -> list[FoundTable]:
    """Leave out hidden sheets with a table that another sheet shows, and say so."""
    shown = {each.layout.name: each.grid for each in tables if not each.grid.is_hidden}
    kept = []
    for each in tables:
        if each.grid.is_hidden and each.layout.name in shown:
            problems.append(hidden_twin(each.grid, shown[each.layout.name], each.layout.name))
        else:
            kept.append(each)
    return kept
