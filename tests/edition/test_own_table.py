"""A table that an office keeps: every way in which Excel and WPS save it, and what is no table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.diagnostics import Diagnostic
from disclosure.edition.own_table import read_table

COLUMNS = ("编码", "释义")
TEXT = "编码,名称,释义\r\n2050204,高中教育,高中教育支出。\r\n"


def rows(data):
    found = read_table(data, "a.csv", COLUMNS)
    assert not isinstance(found, Diagnostic), found
    return [row.cells for row in found.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_it_is_read_in_every_encoding_and_with_every_end_of_line(encoding, end):
    data = TEXT.replace("\r\n", end).encode(encoding)
    assert rows(data) == [("2050204", "高中教育支出。")]


def test_columns_stand_in_any_order_and_others_are_left_alone():
    data = "序号, 释义 ,备注,编码\n1,高中教育支出。,核对过,2050204\n".encode()
    assert rows(data) == [("2050204", "高中教育支出。")]


def test_a_cell_of_several_lines_is_one_line_and_the_next_row_knows_its_own():
    data = '编码,释义\n1,"甲，\n 乙"\n\n,\n2,丙\n'.encode()
    found = read_table(data, "a.csv", COLUMNS)
    assert [(row.cells, row.place.line) for row in found.rows] == [
        (("1", "甲，乙"), 2),
        (("2", "丙"), 6),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        "编码,说明\n".encode(),
        "编码,编码,释义\n".encode(),
        "编码\t释义\n".encode(),
        "2050204,高中教育支出。\n".encode(),
    ],
)
def test_without_its_columns_it_is_told_what_the_first_line_must_be(data):
    problem = read_table(data, "a.csv", COLUMNS)
    assert (problem.code, problem.place.line) == ("E307", 1)
    assert problem.message == "第一行要写列名：编码、释义，各一次"
    assert problem.hint == "第一行写 编码,释义。"


@pytest.mark.parametrize(
    "data", [TEXT.encode("utf-16"), b"PK\x03\x04\0\0", b"\xff\xff\xff\xff", b"\x80"]
)
def test_what_is_no_text_is_told_how_to_save_it(data):
    problem = read_table(data, "a.csv", COLUMNS)
    assert problem.code == "E307"
    assert "另存为" in problem.hint


def test_a_quotation_mark_that_is_not_closed_is_told_at_its_row():
    problem = read_table('编码,释义\n1,甲\n2,"乙\n3,丙\n'.encode(), "a.csv", COLUMNS)
    assert (problem.code, problem.place.line, problem.place.text) == ("E307", 3, '2,"乙')


@given(st.binary(max_size=80))
def test_no_bytes_are_a_defect(data):
    read_table(data, "a.csv", COLUMNS)
    read_table("编码,释义\n".encode() + data, "a.csv", COLUMNS)
