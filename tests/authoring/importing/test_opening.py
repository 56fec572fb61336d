"""A workbook is opened within bounds, or it is said why not; whatever it holds, nothing breaks."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
import xlsxwriter
import xlwt

from disclosure.authoring.importing.archive import MOST_COLUMNS, MOST_ROWS
from disclosure.authoring.importing.grid import Oddity, OpenedBook
from disclosure.authoring.importing.opening import Unopened, opened_book
from tests.authoring.importing import workbooks as w

SHEET = w.Sheet("公开05", [["2024年度支出决算表"], ["科目编码", "合计"], ["2013101", 1.5]])


def with_cell(row, column):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet("公开05").write(row, column, 1.5)
    return stream.getvalue()


@pytest.mark.parametrize("cell", [(MOST_ROWS, 0), (0, MOST_COLUMNS), (1048575, 16383)])
def test_a_cell_far_out_is_told_before_memory_is_taken_for_what_lies_between(cell):
    found = opened_book(with_cell(*cell), "x.xlsx")
    assert isinstance(found, Unopened)
    assert found.code == "R403"


def test_a_cell_far_out_in_the_older_format_is_told_too():
    book = xlwt.Workbook()
    sheet = book.add_sheet("公开05")
    sheet.write(0, 0, "支出决算表")
    sheet.write(65535, 255, 1.5)
    book.save(stream := io.BytesIO())
    found = opened_book(stream.getvalue(), "x.xls")
    assert isinstance(found, Unopened)
    assert found.code == "R403"


def test_a_formula_counts_as_far_out_as_a_number():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet("公开05").write_formula(1048575, 0, "=1+1")
    found = opened_book(stream.getvalue(), "x.xlsx")
    assert isinstance(found, Unopened)
    assert found.code == "R403"


def packed(name):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "<a/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (packed("content.xml"), "不是 .xlsx"),
        (packed("xl/workbook.bin"), "不是 .xlsx"),
        (b"%PDF-1.7", "不是 .xlsx"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "里面却是网页"),
        (packed("content.xml")[:40], "已经损坏"),
    ],
)
def test_what_is_something_else_is_not_called_damaged(data, why):
    found = opened_book(data, "x.xls")
    assert isinstance(found, Unopened)
    assert why in found.why


def test_errors_and_dates_are_no_values():
    formulas = {(2, 1): ("=1/0", "#DIV/0!")}
    sheet = w.Sheet("公开05", SHEET.rows, formulas=formulas)
    found = opened_book(w.xlsx([sheet]), "x.xlsx")
    assert isinstance(found, OpenedBook)
    assert found.grids[0].at(2, 1) is Oddity.ERROR
    assert found.grids[0].at(2, 0) == "2013101"


@pytest.mark.parametrize("write", [w.xlsx, w.xls])
def test_whatever_is_spoilt_it_is_opened_or_refused(write):
    whole, lucky = write([SHEET]), random.Random(9)  # noqa: S311
    for _ in range(60):
        spoilt = bytearray(whole)
        for _ in range(lucky.randint(1, 20)):
            spoilt[lucky.randrange(len(spoilt))] = lucky.randrange(256)
        found = opened_book(bytes(spoilt), "x.xls")
        assert isinstance(found, (OpenedBook, Unopened))
