"""Lines of Chinese text, as LibreOffice breaks them."""

from __future__ import annotations

import pytest

from disclosure.passport import Shown
from disclosure.render.layout.measure import Face, measure

SIZE = 320


def lines(text, ems, *, first=None, spacing=0, hangs=True):
    face = Face(SIZE, spacing)
    width = ems * SIZE
    column = measure(face, (first or ems) * SIZE, width, face.table(), hangs=hangs)
    return column.lines(text)


@pytest.mark.parametrize(("count", "wanted"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
def test_an_ideograph_is_one_em(count, wanted):
    assert lines("国" * count, 10) == wanted


def test_the_first_line_may_be_shorter():
    assert lines("国" * 10, 10, first=8) == 2
    assert lines("国" * 18, 10, first=8) == 2
    assert lines("国" * 19, 10, first=8) == 3


def test_spacing_counts_for_every_character_but_the_last():
    assert lines("国" * 28, 28, spacing=5) == 2
    assert lines("国" * 29, 28, spacing=-12) == 1


def test_two_figures_are_one_em_and_a_gap_stands_beside_them():
    assert lines("国" * 5 + "1234567890", 10) == 2
    assert lines("国" * 5 + "123456789", 10) == 1
    assert lines("国" * 4 + "12345678" + "国", 10) == 1
    assert lines("国" * 4 + "12345678" + "国国", 10) == 2


def test_a_numeral_is_not_torn():
    assert lines("国" * 8 + "1,365.84" + "国" * 6, 10) == 2
    assert lines("国" * 8 + "1,365.84" + "国" * 7, 10) == 3


def test_a_comma_hangs_in_the_margin_where_it_may():
    assert lines("国" * 10 + "，" + "国" * 10, 10) == 2
    assert lines("国" * 10 + "，" + "国" * 8, 10, hangs=False) == 2
    assert lines("国" * 10 + "，" + "国" * 9, 10, hangs=False) == 3


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one():
    assert lines("国" * 10 + "）" + "国" * 8, 10) == 2
    assert lines("国" * 10 + "）" + "国" * 9, 10) == 3
    assert lines("国" * 9 + "（" + "国" * 9, 10) == 2
    assert lines("国" * 9 + "（" + "国" * 10, 10) == 3


def test_a_break_begins_a_line():
    assert lines("国\n国", 10) == 2
    assert lines("国" * 11 + "\n国", 10) == 3


def test_the_token_of_a_figure_is_as_wide_as_its_numeral():
    shown = Shown("很长的路径" * 20, "5.00")
    assert lines(f"国国{shown}万元", 10) == 1


def test_a_word_longer_than_a_line_still_ends():
    assert lines("A" * 200, 10) > 1
    assert lines("（" * 50, 10) > 1
    assert lines("国" * 5, 0) == 5
