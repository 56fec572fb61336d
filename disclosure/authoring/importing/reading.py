"""Room authoring: the figures of one table: each cell with the path of its figure.

What cannot be read is told with its cell and the way out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.codes import code_before_name, code_in
from disclosure.authoring.importing.complaints import (
    no_number,
    unknown_code,
    unknown_column,
    unknown_row,
)
from disclosure.authoring.importing.headings import CODE, Part, is_note
from disclosure.authoring.importing.layouts import COLUMN, SUBJECT
from disclosure.authoring.importing.numbers import is_nothing, number_in
from disclosure.authoring.importing.words import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.authoring.importing.grid import Grid
    from disclosure.authoring.importing.headings import Header, Heading
    from disclosure.authoring.importing.layouts import RowLayout, TableLayout
    from disclosure.diagnostics import Diagnostic

_CLASS = "{类}"
_NOUGHT = Decimal(0)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of subjects: names by code of both classifications, codes by name of 类."""

    functional: Mapping[str, str]
    economic: Mapping[str, str]
    classes: Mapping[str, str]

    def of(self, classification: str) -> Mapping[str, str]:
        """Return the names of a classification by code."""
        return self.economic if classification == "经济" else self.functional


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
    """The cells of a table that were read, what was wrong, and what was asked."""

    cells: list[ReadCell] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


class _Row(NamedTuple):
    """A row in a stripe: the code or the layout of what it is, and the cell that says it."""

    code: str
    layout: RowLayout | None
    column: int


def read_table(grid: Grid, layout: TableLayout, header: Header, known: Known) -> TableReading:
    """Return the figures of a table."""
    return _Reader(grid, layout, header, known).read()


class _Reader:
    """Reads a table row by row; in each stripe it knows the row above."""

    def __init__(self, grid: Grid, layout: TableLayout, header: Header, known: Known) -> None:
        self._grid, self._layout, self._header, self._known = grid, layout, header, known
        self._stripes = header.stripes()
        self._above = [""] * len(self._stripes)
        self._parents: list[RowLayout | None] = [None] * len(self._stripes)
        self._found = TableReading()
        self._wide = False

    def read(self) -> TableReading:
        """Return all cells; of subjects it is known at the end which have others below them."""
        for row in range(self._header.below, self._end()):
            self._read_row(row)
        self._look_aside()
        codes = {_code_of(each.path) for each in self._found.cells} - {""}
        parents = {code[:length] for code in codes for length in (3, 5) if len(code) > length}
        self._found.cells = [
            each._replace(is_leaf=_code_of(each.path) not in parents) for each in self._found.cells
        ]
        return self._found

    def _end(self) -> int:
        """Return the row of the notes below the table."""
        for row in range(self._header.below, len(self._grid.rows)):
            if is_note(self._grid.rows[row]):
                return row
        return len(self._grid.rows)

    def _read_row(self, row: int) -> None:
        rows: list[_Row | None] = []
        for at in range(len(self._stripes)):
            is_covered = bool(rows and rows[-1] and rows[-1].layout) or (bool(rows) and self._wide)
            rows.append(self._what(row, at, is_covered=is_covered))
            self._wide = is_covered and rows[-1] is None
        for at, (stripe, what) in enumerate(zip(self._stripes, rows, strict=True)):
            if what is None:
                continue
            values = list(stripe.values)
            if what.layout is not None:
                # -- a name over several groups: its value stands behind the last --
                for later, other in zip(self._stripes[at + 1 :], rows[at + 1 :], strict=True):
                    if other is not None:
                        break
                    values += later.values
            self._values(row, what, values)

    def _what(self, row: int, at: int, *, is_covered: bool) -> _Row | None:
        """Return what a row is in a stripe; None where it is nothing, or goes on from the left."""
        stripe = self._stripes[at]
        keys = (*stripe.codes, *stripe.names)
        if not keys:
            # -- a table without keys has one row --
            return _Row("", None, 0) if row == self._header.below else None
        code = code_in([self._grid.at(row, each) for each in stripe.codes], self._above[at])
        texts = [(self._grid.words(row, each), each) for each in keys]
        text, column = next(((each, c) for each, c in texts if each.strip()), ("", keys[0]))
        if not text.strip() and not code and is_covered:
            return None
        if not code and self._layout.classification:
            code, text = code_before_name(text)
        if code:
            return self._coded(row, at, code, column)
        return self._named(row, at, text, column)

    def _coded(self, row: int, at: int, code: str, column: int) -> _Row | None:
        stripe = self._stripes[at]
        self._above[at] = code
        if self._layout.across:
            return None
        if not CODE.fullmatch(code) or code not in self._known.of(self._layout.classification):
            if self._holds(row, stripe.values):
                place = stripe.codes[0] if stripe.codes else column
                self._found.problems.append(unknown_code(self._grid, row, place, code))
            return None if not CODE.fullmatch(code) else _Row(code, None, column)
        return _Row(code, None, column)

    def _named(self, row: int, at: int, text: str, column: int) -> _Row | None:
        name = named(text)
        parent = self._parents[at]
        found = _row_for(name, parent.below) if parent else None
        if found is None:
            found = _row_for(name, self._layout.rows)
            self._parents[at] = found if found and found.below else None
        if found is not None:
            return _Row("", found, column)
        code = self._known.classes.get(name, "")
        classes = next((each for each in self._layout.rows if _CLASS in each.names), None)
        if code and classes is not None:
            return _Row(code, classes, column)
        if not self._layout.is_partial and self._holds(row, self._stripes[at].values):
            self._found.problems.append(unknown_row(self._grid, row, column, text))
        return None

    def _holds(self, row: int, values: Sequence[Heading]) -> bool:
        """Whether a row has any figure but nought."""
        return any(number_in(self._grid.at(row, each.column)) for each in values)

    def _values(self, row: int, what: _Row, values: Sequence[Heading]) -> None:
        read: dict[str, ReadCell] = {}
        for each in values:
            path = self._path(what, each)
            if path is None:
                continue
            cell = self._cell(row, each.column, path)
            if cell and (path not in read or read[path].is_empty):
                read[path] = cell
        self._found.cells += read.values()

    def _path(self, what: _Row, heading: Heading) -> str | None:
        """Return the path of a cell; None where it is not read."""
        if self._layout.across and heading.layout is None:
            code = self._across(heading)
            return self._layout.across.replace(SUBJECT, code) if code else None
        column = heading.layout.path if heading.layout else None
        if column is None:
            return None
        if what.layout is None:
            return column.replace(SUBJECT, what.code)
        row = what.layout.path
        if row is None:
            return None
        if not self._layout.classification:
            return _joined(row.replace(SUBJECT, what.code), column)
        return _total(column, row)

    def _across(self, heading: Heading) -> str:
        """Return the economic subject that the header of a column names, in its 类."""
        last, above = heading.words[-1], set(heading.words[:-1])
        names = self._known.economic
        for code, name in names.items():
            if named(name) == last and len(code) > 3 and named(names.get(code[:3], "")) in above:
                return code
            if len(code) == 3 and named(name) in above and last in ("小计", "合计"):
                return code
        return ""

    def _cell(self, row: int, column: int, path: str) -> ReadCell | None:
        content = self._grid.at(row, column)
        number = number_in(content)
        if number is not None:
            return ReadCell(path, number, row, column)
        if is_nothing(content):
            return ReadCell(path, _NOUGHT, row, column, is_empty=True)
        self._found.problems.append(no_number(self._grid, row, column, content))
        return None

    def _look_aside(self) -> None:
        """Tell of columns that nobody knows and that hold figures."""
        if self._layout.is_partial:
            return
        for each in self._header.headings:
            rows = range(self._header.below, self._end())
            held = any(number_in(self._grid.at(row, each.column)) for row in rows)
            if each.part is Part.UNKNOWN and held:
                top = self._header.top
                self._found.problems.append(
                    unknown_column(self._grid, top, each.column, each.words)
                )


def _row_for(name: str, rows: Sequence[RowLayout]) -> RowLayout | None:
    return next((row for row in rows if any(name == named(each) for each in row.names)), None)


def _joined(row: str, column: str) -> str:
    """Return the path of a named row in a column."""
    return row.replace(COLUMN, column) if COLUMN in row else row


def _total(column: str, word: str) -> str:
    """Return the path of a total: ``支出.….合计`` for the natures of 合计, else the word's."""
    head, subject, tail = column.partition(SUBJECT)
    if not subject:
        return column
    return f"{head}{word}" if not tail else f"{head.rstrip('.')}{tail}"


def _code_of(path: str) -> str:
    """Return the code in a path; empty where there is none."""
    return next((step for step in path.split(".") if CODE.fullmatch(step)), "")
