"""A form that comes back is read from whatever program saved it; what is none says why."""

from __future__ import annotations

import random
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from disclosure.authoring import keying_answers
from disclosure.authoring.keying_answers import FilledForm, number_of, read_answers
from disclosure.authoring.keying_form import form_bytes
from tests.authoring.keyed import answered, as_xls, as_xlsx, grid_of
from tests.authoring.test_keying_form import FORM
from tests.conftest import ROOT

BUDGET, ODD, STAFF = (each.identity for each in FORM.asked)
ANSWERS = {BUDGET: 171.9, ODD: "１，２３４.50", STAFF: "十二"}
#: Written by LibreOffice Calc from the form above with these answers.
RESAVED = ("libreoffice.xlsx", "libreoffice.xls")


def told(filled):
    assert isinstance(filled, FilledForm), filled
    return {row.identity: (row.value, row.text) for row in filled.rows}


READ = {BUDGET: (Decimal("171.9"), ""), ODD: (Decimal("1234.50"), ""), STAFF: (None, "十二")}


@pytest.mark.parametrize("save", [as_xlsx, as_xls])
def test_the_answers_are_read_from_both_kinds_of_workbooks(save):
    filled = read_answers(save(answered(form_bytes(FORM), ANSWERS)))
    assert filled.mark == FORM.mark
    assert told(filled) == READ
    assert [(row.line, row.number) for row in filled.rows] == [(8, 1), (9, 2), (11, 3)]


@pytest.mark.parametrize("name", RESAVED)
def test_the_answers_survive_libreoffice(name):
    filled = read_answers((ROOT / "tests" / "authoring" / "resaved" / name).read_bytes())
    assert filled.mark == FORM.mark
    assert told(filled) == READ


def test_a_form_that_nobody_touched_has_no_answers():
    assert set(told(read_answers(form_bytes(FORM))).values()) == {(None, "")}


def test_rows_and_columns_put_in_front_do_not_matter():
    grid = answered(form_bytes(FORM), ANSWERS)
    moved = [["", ""], *(["", *row] for row in grid)]
    assert told(read_answers(as_xlsx(moved))) == READ


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        ("1,234.5", "1234.5"),
        ("－3", "-3"),
        ("12人", None),
        ("", None),
        (True, None),
        ("NaN", None),
        ("1e999", None),
        ("#DIV/0!", None),
    ],
)
def test_what_is_a_number(cell, number):
    assert number_of(cell) == (None if number is None else Decimal(number))


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"PK\x03\x04" + b"x" * 99, b"\0" * 5000])
def test_what_is_no_workbook_says_so(data):
    assert "不是 Excel 工作簿" in read_answers(data)


@pytest.mark.parametrize("name", RESAVED)
def test_a_damaged_workbook_says_so_and_nothing_is_raised(name):
    whole = (ROOT / "tests" / "authoring" / "resaved" / name).read_bytes()
    chance, told = random.Random(name), set()  # noqa: S311
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        told.add(type(read_answers(bytes(data))))
    assert told == {str, FilledForm}


def test_another_workbook_is_no_form():
    assert "找不到" in read_answers(as_xlsx([["科目", "金额"], [1, 2]]))
    grid = grid_of(form_bytes(FORM))
    assert "找不到" in read_answers(as_xlsx([row for row in grid if "标识" not in row]))


def test_an_archive_that_would_fill_the_memory_is_not_opened(monkeypatch):
    monkeypatch.setattr(keying_answers, "_MOST_UNPACKED", 10_000)
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 20_000)
    assert "太大" in read_answers(target.getvalue())
