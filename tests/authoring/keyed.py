"""Forms that were filled in: the grid of a form, written anew as another program would save it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter
import xlwt
from python_calamine import CalamineWorkbook

from disclosure.authoring.keying_form import ANSWER, HEADINGS, IDENTITY

if TYPE_CHECKING:
    from collections.abc import Mapping

    Grid = list[list[Any]]


def grid_of(form: bytes) -> Grid:
    book = CalamineWorkbook.from_filelike(BytesIO(form))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def answered(form: bytes, answers: Mapping[str, Any]) -> Grid:
    """Return the grid of a form with answers, by what their figures are known by."""
    grid = grid_of(form)
    header = next(row for row in grid if IDENTITY in row)
    assert tuple(header) == HEADINGS
    known, answer = header.index(IDENTITY), header.index(ANSWER)
    rows = {row[known]: row for row in grid}
    for identity, value in answers.items():
        rows[identity][answer] = value
    return grid


def as_xlsx(grid: Grid) -> bytes:
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False}
    with xlsxwriter.Workbook(target, options) as writer:
        sheet = writer.add_worksheet("另存的表")
        for number, row in enumerate(grid):
            sheet.write_row(number, 0, row)
    return target.getvalue()


def as_xls(grid: Grid) -> bytes:
    target = BytesIO()
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    for number, row in enumerate(grid):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    book.save(target)
    return target.getvalue()
