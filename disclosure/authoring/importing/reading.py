"""Room authoring: the figures of one table: each cell with the path of its figure.

What cannot be read is told with its cell and the way out.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.authoring.importing.codes import code_before_name, code_in
from disclosure.authoring.importing.complaints import (
    no_number,
    unknown_code,
    unknown_column,
    unknown_row,
    unread_column,
    unread_row,
)
from disclosure.authoring.importing.figure_paths import (
    RowMeant,
    code_of,
    path_of,
    row_for,
    subject_of,
)
from disclosure.authoring.importing.grid import held_in
from disclosure.authoring.importing.headings import CODE, ColumnPart, end_of
from disclosure.authoring.importing.layouts import OF_ROW
from disclosure.authoring.importing.listed import item_in
from disclosure.authoring.importing.numbers import is_nothing, number_in
from disclosure.authoring.importing.read_cells import ReadCell, TableReading
from disclosure.authoring.importing.words import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.authoring.importing.figure_paths import Known
    from disclosure.authoring.importing.grid import Grid
    from disclosure.authoring.importing.headings import Header, Heading
    from disclosure.authoring.importing.layouts import RowLayout, TableLayout

_CLASS = "{类}"
_NOUGHT = Decimal(0)


def read_table(grid: Grid, layout: TableLayout, header: Header, known: Known) -> TableReading:
    """Return the figures of a table."""
    return _Reader(grid, layout, header, known).read()


class _Reader:
    """Reads a table row by row; in each stripe it knows the row above."""

    def __init__(self, grid: Grid, layout: TableLayout, header: Header, known: Known) -> None:
        self._grid, self._layout, self._header, self._known = grid, layout, header, known
        self._stripes = header.stripes()
        values = (each for each in header.headings if each.part is ColumnPart.VALUE)
        own = [each for each in values if each.layout is None]
        self._subjects = {each.column: subject_of(each, known) for each in own}
        self._above = [""] * len(self._stripes)
        self._parents: list[RowLayout | None] = [None] * len(self._stripes)
        self._found = TableReading()
        self._wide = False
        self._last = end_of(grid, header.below)
        #: Rows of the header, which stand again at the head of a printed page.
        self._headed = [held_in(grid.rows[row]) for row in range(header.top, header.below)]

    def read(self) -> TableReading:
        """Return all cells; of subjects it is known at the end which have others below them."""
        for row in range(self._header.below, self._last):
            if held_in(self._grid.rows[row]) not in self._headed:
                self._read_row(row)
        self._look_aside()
        codes = [code_of(each.path) for each in self._found.cells]
        parents = {code[:length] for code in {*codes} for length in (3, 5) if len(code) > length}
        self._found.cells = [
            each._replace(is_leaf=False) if code in parents else each
            for each, code in zip(self._found.cells, codes, strict=True)
        ]
        return self._found

    def _read_row(self, row: int) -> None:
        rows: list[RowMeant | None] = []
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

    def _what(self, row: int, at: int, *, is_covered: bool) -> RowMeant | None:
        """Return what a row is in a stripe; None where it is nothing, or goes on from the left."""
        stripe = self._stripes[at]
        keys = (*stripe.codes, *stripe.names)
        if not keys:
            # -- a table without keys has one row --
            return RowMeant("", None, 0) if row == self._header.below else None
        if self._layout.listed:
            item, words = item_in(self._grid, row, stripe, self._layout.listed)
            if item or words is None:
                return RowMeant(item, None, keys[0]) if item else None
            return self._named(row, at, words, keys[0])
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

    def _coded(self, row: int, at: int, code: str, column: int) -> RowMeant | None:
        stripe = self._stripes[at]
        self._above[at] = code
        if self._layout.across and OF_ROW not in self._layout.across:
            return None
        if not CODE.fullmatch(code) or code not in self._known.of(self._layout.classification):
            if self._holds(row, stripe.values):
                place = stripe.codes[0] if stripe.codes else column
                self._found.problems.append(unknown_code(self._grid, row, place, code))
            return None if not CODE.fullmatch(code) else RowMeant(code, None, column)
        return RowMeant(code, None, column)

    def _named(self, row: int, at: int, text: str, column: int) -> RowMeant | None:
        name = named(text)
        parent = self._parents[at]
        found = row_for(name, parent.below) if parent else None
        if found is None:
            found = row_for(name, self._layout.rows)
            self._parents[at] = found if found and found.below else None
        if found is not None:
            return RowMeant("", found, column)
        code = self._known.classes.get(name, "")
        classes = next((each for each in self._layout.rows if _CLASS in each.names), None)
        if code and classes is not None:
            return RowMeant(code, classes, column)
        if not self._layout.is_quiet and self._holds(row, self._stripes[at].values):
            told = unread_row if self._layout.is_partial else unknown_row
            self._found.problems.append(told(self._grid, row, column, text))
        return None

    def _holds(self, row: int, values: Sequence[Heading]) -> bool:
        """Whether a row has any figure but nought."""
        return any(number_in(self._grid.at(row, each.column)) for each in values)

    def _values(self, row: int, what: RowMeant, values: Sequence[Heading]) -> None:
        read: dict[str, ReadCell] = {}
        for each in values:
            path = path_of(what, each, self._layout, self._subjects.get(each.column, ""))
            if path is None:
                continue
            cell = self._cell(row, each.column, path)
            if cell and (path not in read or read[path].is_empty):
                read[path] = cell
        self._found.cells += read.values()

    def _cell(self, row: int, column: int, path: str) -> ReadCell | None:
        content = self._grid.at(row, column)
        number = number_in(content)
        if number is not None:
            return ReadCell(path, number, row, column)
        if is_nothing(content):
            return ReadCell(path, _NOUGHT, row, column, is_empty=True)
        self._found.problems.append(no_number(self._grid, row, column, content))
        return None

    def _is_known(self, heading: Heading) -> bool:
        """Whether it is known what a column is, be it that it is not read."""
        if heading.part is ColumnPart.VALUE and heading.layout is None:
            return bool(self._subjects[heading.column])
        return heading.part is not ColumnPart.UNKNOWN

    def _look_aside(self) -> None:
        """Tell of columns that nobody knows and that hold figures."""
        if self._layout.is_quiet:
            return
        told = unread_column if self._layout.is_partial else unknown_column
        for each in self._header.headings:
            if self._is_known(each):
                continue
            rows = range(self._header.below, self._last)
            if any(number_in(self._grid.at(row, each.column)) for row in rows):
                self._found.is_whole = False
                problem = told(self._grid, self._header.top, each.column, each.words)
                self._found.problems.append(problem)
