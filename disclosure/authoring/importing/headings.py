"""Room authoring: the header of a table: where it is, and what each column is by its words.

Cells of a header stand above several columns; whether they are merged or only set so, what stands
to the left is taken over where a column has nothing of its own above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.authoring.importing.codes import digits_in
from disclosure.authoring.importing.header_words import column_for, stacks
from disclosure.authoring.importing.numbers import number_in
from disclosure.authoring.importing.words import named, squeezed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from disclosure.authoring.importing.grid import Grid, InCell
    from disclosure.authoring.importing.layouts import ColumnLayout, Layouts, TableLayout

#: How many rows from the title on are looked at for a header, and how many a header may have.
_SEARCHED, _HIGHEST = 40, 12
CODE = re.compile(r"[0-9]{3}|[0-9]{5}|[0-9]{7}")


#: With these a note below a table begins.
_NOTES = (
    *("注:", "注1", "说明:", "备注:", "本表反映", "填表", "填报人", "填报日期", "制表"),
    *("单位负责人", "部门负责人", "财务负责人", "负责人", "审核人", "复核"),
)


def grid_has(content: InCell) -> bool:
    """Whether a cell holds anything."""
    return content is not None


def is_note(cells: Sequence[InCell]) -> bool:
    """Whether a row is one of the notes below a table."""
    first = next(filter(grid_has, cells), None)
    return isinstance(first, str) and squeezed(first).startswith(_NOTES)


def end_of(grid: Grid, start: int) -> int:
    """Return the row of the notes below a table, the first below its last."""
    rows = range(start, len(grid.rows))
    return next((row for row in rows if is_note(grid.rows[row])), len(grid.rows))


class ColumnPart(Enum):
    """What a column is."""

    CODE = "code"
    NAME = "name"
    VALUE = "value"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: where it is, the words above it, what it is, and what the edition says of it."""

    column: int
    words: tuple[str, ...]
    part: ColumnPart
    layout: ColumnLayout | None = None


@dataclass(frozen=True, slots=True)
class Stripe:
    """Columns side by side that belong together: those of codes and names, and their values."""

    codes: tuple[int, ...]
    names: tuple[int, ...]
    values: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """A header: the row of its first words, the first row below it, all columns."""

    top: int
    below: int
    headings: tuple[Heading, ...]

    def stripes(self) -> tuple[Stripe, ...]:
        """Return the columns in the groups that stand side by side."""
        groups: list[list[Heading]] = [[]]
        for each in self.headings:
            is_key = each.part in (ColumnPart.CODE, ColumnPart.NAME)
            if is_key and any(one.part is ColumnPart.VALUE for one in groups[-1]):
                groups.append([])
            groups[-1].append(each)
        return tuple(_stripe(group) for group in groups)


def _stripe(group: Sequence[Heading]) -> Stripe:
    def of(part: ColumnPart) -> tuple[int, ...]:
        return tuple(each.column for each in group if each.part is part)

    values = tuple(each for each in group if each.part is ColumnPart.VALUE)
    return Stripe(of(ColumnPart.CODE), of(ColumnPart.NAME), values)


def header_of(
    grid: Grid, layout: TableLayout, layouts: Layouts, start: int, rows: Collection[str]
) -> Header | None:
    """Return the header below a row; ``rows`` are names of rows, with which data begin.

    None where no words of it are found, or nothing below it is data.
    """
    known = _known(layout, layouts)
    end = min(len(grid.rows), start + _SEARCHED)
    top = next((row for row in range(start, end) if _has(grid, row, known)), None)
    if top is None:
        return None
    for below in range(top + 1, min(len(grid.rows), top + _HIGHEST)):
        headings = tuple(_headings(grid, top, below, layout, layouts))
        is_sound = _is_keyed(headings) or not layout.classification
        if is_sound and _begins(grid, below, headings, rows):
            return Header(top, below, headings)
    return None if layout.classification else _of_one_row(grid, top, layout, layouts)


def _of_one_row(grid: Grid, top: int, layout: TableLayout, layouts: Layouts) -> Header | None:
    """Return the header of a table of one row, in which there is nothing: the row below it."""
    end = min(len(grid.rows), top + _HIGHEST)
    blank = (row for row in range(top + 1, end) if not any(map(grid_has, grid.rows[row])))
    noted = (row for row in range(top + 1, end) if is_note(grid.rows[row]))
    below = next(blank, next(noted, end))
    headings = tuple(_headings(grid, top, below, layout, layouts))
    is_known = any(each.part is ColumnPart.VALUE for each in headings)
    return Header(top, below, headings) if is_known and not _is_keyed(headings) else None


def _is_keyed(headings: Sequence[Heading]) -> bool:
    """Whether there is a column by which its rows are known."""
    return any(each.part in (ColumnPart.CODE, ColumnPart.NAME) for each in headings)


def _known(layout: TableLayout, layouts: Layouts) -> frozenset[str]:
    own = {word for each in layout.columns for part in each.words for word in part}
    words = {*own, *layouts.codes, *layouts.names}
    return frozenset(words - {"合计", "小计"})


def _has(grid: Grid, row: int, known: Collection[str]) -> bool:
    return any(named(grid.words(row, at)) in known for at in range(len(grid.rows[row])))


def _begins(grid: Grid, row: int, headings: Sequence[Heading], rows: Collection[str]) -> bool:
    """Whether a row is the first of the data."""
    keys = [each for each in headings if each.part in (ColumnPart.CODE, ColumnPart.NAME)]
    for each in keys:
        content = grid.at(row, each.column)
        if each.part is ColumnPart.CODE and CODE.fullmatch(digits_in(content)):
            return True
        if isinstance(content, str) and named(content) in rows:
            return True
    if keys:
        return False
    numbers = [number_in(grid.at(row, at)) for at in range(len(grid.rows[row]))]
    held = [each for each in numbers if each is not None]
    ordinals = [each == at for at, each in enumerate(held, int(held[0]) if held else 0)]
    return bool(held) and not (len(held) > 1 and all(ordinals))


def _headings(
    grid: Grid, top: int, below: int, layout: TableLayout, layouts: Layouts
) -> Iterator[Heading]:
    for column, words in enumerate(stacks(grid, top, below)):
        last = words[-1:] or ("",)
        found = column_for(words, layout.columns)
        is_keyed = bool(layout.classification or layout.listed)
        if is_keyed and (last[0] in layouts.parts or _is(words, layouts.codes)):
            yield Heading(column, words, ColumnPart.CODE)
        elif _is(last, layouts.names):
            yield Heading(column, words, ColumnPart.NAME)
        elif _is(last, layouts.skipped) or (found and found.path is None):
            yield Heading(column, words, ColumnPart.SKIPPED)
        elif found or (layout.across and words):
            yield Heading(column, words, ColumnPart.VALUE, found)
        else:
            yield Heading(column, words, ColumnPart.UNKNOWN)


def _is(words: Sequence[str], known: Sequence[str]) -> bool:
    return any(word in known for word in words)
