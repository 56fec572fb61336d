"""Heights of paragraphs and rows as printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.passport import Shown
from disclosure.render.layout.blocks import Cell, Line, Slot, TableRow, inner, line_of, text_of
from disclosure.render.layout.measure import measure
from tests.render.layout.test_looks import PLAIN


def slot(ems=10, **look):
    found = replace(PLAIN, **look)
    width = ems * found.face.size
    return Slot(found, measure(found.face, width, width, found.face.table()))


def test_a_paragraph_is_its_lines_and_what_stands_around_them():
    assert slot().height("国") == 400
    assert slot().height("国" * 11) == 800
    assert slot(before=7, after=90).height("国" * 21) == 1297
    assert slot(before=7, after=90).height("国") == 497


def test_a_break_begins_a_line():
    assert slot().height("国\n国") == 800
    assert slot().height("\n\n") == 1200


def test_a_figure_takes_one_line_however_long_its_path_is():
    assert slot().height(Shown("很长的路径" * 9, "5.00")) == 400
    assert slot().height(("国" * 8, Shown("很长的路径" * 9, "5.00"), "元")) == 800


def test_a_drawing_is_a_line_of_its_own_height():
    assert slot(drawing=3000, before=7).height("") == 3007
    assert slot(drawing=30).height("") == 400
    assert inner(slot(drawing=3000), 1) == 3000
    assert inner(slot(drawing=30), 1) == 400
    assert inner(slot(), 3) == 1200


def test_a_value_is_a_text_or_several():
    assert text_of("国") == "国"
    assert text_of(("国", "部")) == "国部"
    assert text_of(7) == "7"
    shown = Shown("合计", "5.00")
    assert text_of((shown, "元")) == f"{shown}元"


@pytest.mark.parametrize("value", [{"甲": 1}, ["甲"] * 40, None, range(3)])
def test_what_is_no_text_is_measured_as_it_would_be_printed(value):
    assert slot().height(value) == slot().height(str(value))


def row(*cells, height=None, least=0):
    """Return a row of cells of (height, padding, pitch), or (…, merge)."""
    drawn = tuple(
        Cell((slot(pitch=pitch),), padding, column, *merge)
        for column, (_, padding, pitch, *merge) in enumerate(cells)
    )
    heights = tuple(each[0] for each in cells)
    return TableRow(Line(drawn, least), height or max(*heights, least), heights)


def test_a_row_is_split_between_the_lines_of_its_highest_cell():
    assert line_of(row((900, 60, 300), (1640, 40, 400))) == (400, 40)
    assert line_of(row((1800, 60, 300), (1640, 40, 400))) == (300, 60)


def test_a_row_higher_than_its_text_is_not_split():
    assert line_of(row((900, 60, 300), height=1000)) == (0, 0)
    assert line_of(row((900, 60, 300), (1640, 40, 400, "restart"), height=1640)) == (0, 0)
    assert line_of(row((1640, 60, 300), (1640, 40, 400, "restart"), height=1640)) == (300, 60)


def test_a_row_without_text_is_not_split():
    assert line_of(TableRow(Line((), 0), 0)) == (0, 0)
    assert line_of(TableRow(Line((Cell((), 30, 0),), 0), 30, (30,))) == (0, 0)
