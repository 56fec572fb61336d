"""Room authoring: the figures of all tables of all workbooks, as the edition reads them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.agreement import ReadFigure, agreed, slack_of
from disclosure.authoring.importing.complaints import (
    hidden_twin,
    no_header,
    no_unit,
    other_unit,
    unknown_table,
)
from disclosure.authoring.importing.deriving import derived
from disclosure.authoring.importing.finding import has_figures, tables_in, unit_of
from disclosure.authoring.importing.grid import cell_name
from disclosure.authoring.importing.headings import ColumnPart, header_of
from disclosure.authoring.importing.numbers import decimals_of
from disclosure.authoring.importing.reading import read_table
from disclosure.validate import UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from disclosure.authoring.importing.figure_paths import Known
    from disclosure.authoring.importing.finding import Titled
    from disclosure.authoring.importing.grid import Grid, OpenedBook
    from disclosure.authoring.importing.headings import Header
    from disclosure.authoring.importing.layouts import Layouts, TableLayout
    from disclosure.authoring.importing.read_cells import TableReading
    from disclosure.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Readers:
    """What is needed to read workbooks: the layouts, the subjects, what a path counts.

    ``counted`` says in which unit a figure is that is no amount, empty for amounts. ``fund_of`` is
    the fund of a functional subject. ``beside`` are amounts (元) that are known already, against
    which a table without a unit is tried.
    """

    layouts: Layouts
    known: Known
    counted: Callable[[str], str]
    fund_of: Callable[[str], str]
    beside: Mapping[str, Decimal | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read: figures by path; the tables, and the sheets that were left aside."""

    figures: Mapping[str, ReadFigure]
    problems: tuple[Diagnostic, ...]
    tables: tuple[str, ...]
    left: tuple[str, ...]


class _Table(NamedTuple):
    """A table that was read, and the unit that it states."""

    grid: Grid
    layout: TableLayout
    read: TableReading
    unit: str
    rank: int


def gathered(books: Sequence[OpenedBook], readers: Readers) -> Gathered:
    """Return all figures that the workbooks hold, each once."""
    problems: list[Diagnostic] = []
    left: list[str] = []
    tables = list(_tables(books, readers, problems, left))
    tables = _seen(tables, problems)
    found = [
        each for table in tables if table.unit for each in _figures(table, table.unit, readers)
    ]
    for table in (each for each in tables if not each.unit):
        unit, said = _proposed(table, found, readers)
        if any(not readers.counted(cell.path) for cell in table.read.cells if cell.number):
            problems.append(said)
        found += _figures(table, unit or "元", readers)
    problems += (each for table in tables for each in table.read.problems)
    figures, contradictions = agreed(found)
    figures = derived(figures, readers.layouts.derived, readers.fund_of)
    names = tuple(dict.fromkeys(each.layout.name for each in tables))
    return Gathered(figures, (*problems, *contradictions), names, tuple(left))


def _tables(
    books: Iterable[OpenedBook],
    readers: Readers,
    problems: list[Diagnostic],
    left: list[str],
) -> Iterator[_Table]:
    for grid in (each for book in books for each in book.grids):
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
                problems.append(no_header(grid, layout.name))
        elif (unit := _stated(grid, layout, header, problems)) is not None:
            rank = readers.layouts.tables.index(layout)
            read = read_table(grid, layout, header, readers.known)
            yield _Table(grid, layout, read, unit, rank)


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


def _seen(tables: Sequence[_Table], problems: list[Diagnostic]) -> list[_Table]:
    """Leave out hidden sheets with a table that another sheet shows, and say so."""
    shown = {each.layout.name: each.grid for each in tables if not each.grid.is_hidden}
    kept = []
    for each in tables:
        if each.grid.is_hidden and each.layout.name in shown:
            problems.append(hidden_twin(each.grid, shown[each.layout.name], each.layout.name))
        else:
            kept.append(each)
    return kept


def _figures(table: _Table, unit: str, readers: Readers) -> Iterator[ReadFigure]:
    amounts = [each for each in table.read.cells if not readers.counted(each.path)]
    decimals = max((decimals_of(each.number) for each in amounts), default=0)
    slack = slack_of(unit, decimals)
    for each in table.read.cells:
        counted = readers.counted(each.path)
        value = each.number if counted else (each.number * UNITS[unit]).quantize(Decimal("0.01"))
        yield ReadFigure(
            each.path,
            value,
            Decimal(0) if counted else slack,
            each.number,
            counted or unit,
            table.grid.workbook,
            table.grid.sheet,
            cell_name(each.row, each.column),
            table.rank,
            each.is_leaf,
            each.is_empty,
        )


def _proposed(
    table: _Table, found: Sequence[ReadFigure], readers: Readers
) -> tuple[str, Diagnostic]:
    """Return the unit in which a table agrees with what is known, and what is said of it."""
    known = {**readers.beside, **{each.path: each.value for each in found}}
    met: Counter[str] = Counter()
    for unit in UNITS:
        for each in _figures(table, unit, readers):
            value = known.get(each.path)
            if value and each.value and readers.counted(each.path) == "":
                met[unit] += abs(value - each.value) <= max(each.slack, Decimal(100))
    fitting = [unit for unit in UNITS if met[unit]]
    unit = fitting[0] if len(fitting) == 1 else ""
    if unit:
        why = f"按“{unit}”读，有 {met[unit]} 个数与别的表（或数据文件）对得上，按别的单位读都对不上"
    else:
        why = "没有别的数可以对照，看不出是元还是万元"
    return unit, no_unit(table.grid, table.layout.name, unit, why)
