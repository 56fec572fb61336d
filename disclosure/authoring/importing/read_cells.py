"""Room authoring: what was read of one table: its cells, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosure.diagnostics import Diagnostic


class ReadCell(NamedTuple):
    """A figure as it stands in a table: its path, its number as it was read, its cell.

    ``is_leaf`` is false of a subject with others below it in the same table; ``is_empty`` says that
    the cell holds nothing, which is read as nought.
    """

    path: str
    number: Decimal
    row: int
    column: int
    is_leaf: bool = True
    is_empty: bool = False


@dataclass(slots=True)
class TableReading:
    """The cells of a table that were read, what was wrong, and what was asked.

    It ``is_whole`` where no column is left aside that holds figures.
    """

    cells: list[ReadCell] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    is_whole: bool = True
