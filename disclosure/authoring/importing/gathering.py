"""Room authoring: the figures of all tables of all workbooks, as the edition reads them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.authoring.importing.agreement import ReadFigure, agreed, slack_of
from disclosure.authoring.importing.belonging import strangers
from disclosure.authoring.importing.complaints import no_unit, no_unit_at_all
from disclosure.authoring.importing.composing import mismatched
from disclosure.authoring.importing.deriving import derived
from disclosure.authoring.importing.found_tables import tables_of, without_twins
from disclosure.authoring.importing.grid import cell_name
from disclosure.authoring.importing.layouts import CHECKED
from disclosure.authoring.importing.numbers import decimals_of
from disclosure.validate import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.authoring.importing.found_tables import FoundTable
    from disclosure.authoring.importing.grid import OpenedBook
    from disclosure.authoring.importing.readers import Readers
    from disclosure.diagnostics import Diagnostic

_MONEY = "元"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read: figures by path; the tables, and the sheets that were left aside."""

    figures: Mapping[str, ReadFigure]
    problems: tuple[Diagnostic, ...]
    tables: tuple[str, ...]
    left: tuple[str, ...]


def gathered(books: Sequence[OpenedBook], readers: Readers) -> Gathered:
    """Return all figures that the workbooks hold, each once."""
    problems: list[Diagnostic] = []
    left: list[str] = []
    tables = without_twins(list(tables_of(books, readers, problems, left)), problems)
    problems += strangers(tables, readers)
    found = [
        each for table in tables if table.unit for each in _figures(table, table.unit, readers)
    ]
    for table in (each for each in tables if not each.unit):
        found += _tried(table, found, readers, problems)
    problems += (each for table in tables for each in table.read.problems)
    figures, contradictions = agreed(found)
    partial = {each.layout.across for each in tables if not each.read.is_whole}
    problems += mismatched(figures, readers.layouts.composed, partial)
    figures = {path: each for path, each in figures.items() if not path.startswith(CHECKED)}
    figures = derived(figures, readers.layouts.derived, readers.fund_of)
    names = tuple(dict.fromkeys(each.layout.name for each in tables))
    return Gathered(figures, (*problems, *contradictions), names, tuple(left))


def _tried(
    table: FoundTable, found: Sequence[ReadFigure], readers: Readers, problems: list[Diagnostic]
) -> list[ReadFigure]:
    """Return the figures of a table without a unit; none of amounts where no unit fits."""
    if not any(not readers.counted(cell.path) for cell in table.read.cells if cell.number):
        return list(_figures(table, _MONEY, readers))
    unit, said = _proposed(table, found, readers)
    problems.append(said)
    figures = _figures(table, unit or _MONEY, readers)
    # -- what is not known must not bear witness to the next table --
    return [each for each in figures if unit or readers.counted(each.path)]


def _figures(table: FoundTable, unit: str, readers: Readers) -> Iterator[ReadFigure]:
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
            is_weak=table.layout.is_weak,
        )


def _proposed(
    table: FoundTable, found: Sequence[ReadFigure], readers: Readers
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
    if len(fitting) != 1:
        return "", no_unit_at_all(table.grid, table.layout.name)
    (unit,) = fitting
    return unit, no_unit(table.grid, table.layout.name, unit, met[unit])
