"""Errors in a workbook of the older format are seen, and nothing else is taken for one."""

from __future__ import annotations

import io
import random

import xlwt

from disclosure.authoring.importing.grid import Oddity
from disclosure.authoring.importing.older import older_oddities
from disclosure.authoring.importing.opening import opened_book


def book():
    made = xlwt.Workbook(encoding="utf-8")
    for name in ("封面", "公开05"):
        sheet = made.add_sheet(name)
        for row in range(200):
            sheet.write(row, 0, f"第{row}行")
            sheet.write(row, 1, row * 1.25)
    sheet.row(7).set_cell_error(3, "#DIV/0!")
    sheet.write(8, 3, True)  # noqa: FBT003
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_an_error_is_seen_with_its_sheet_and_cell():
    assert older_oddities(book()) == {"封面": {}, "公开05": {(7, 3): Oddity.ERROR}}
    grid = opened_book(book(), "公开表.xls").grids[1]
    assert (grid.at(7, 3), grid.at(6, 1)) == (Oddity.ERROR, 7.5)


def test_a_damaged_workbook_is_no_trouble():
    lucky, data = random.Random(7), book()  # noqa: S311
    for _ in range(200):
        cut = bytearray(data[: lucky.randrange(len(data))])
        for _ in range(20):
            cut[lucky.randrange(len(cut))] = lucky.randrange(256)
        assert isinstance(older_oddities(bytes(cut)), dict)
