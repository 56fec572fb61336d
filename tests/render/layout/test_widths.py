"""Widths of characters, in 1/2048 of an em."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.widths import FULL, LATIN_FORMS, LATIN_MARKS, WIDTHS, width_of


@pytest.mark.parametrize(
    ("char", "width"),
    [
        ("国", FULL),
        ("，", FULL),
        ("●", FULL),
        ("🙂", FULL),
        ("W", 1933),
        ("é", WIDTHS["e"]),
        ("Ż", WIDTHS["Z"]),
        ("Ж", 1024),
        ("α", 1024),
        ("ก", 1024),
        ("\u0301", 0),
        ("\u20dd", 0),
        ("\u200b", 0),
        ("☑", 1836),
        ("\f", 0),
    ],
)
def test_a_character_has_the_width_of_the_font_it_stands_in(char, width):
    assert width_of(char) == width


def test_marks_among_latin_have_the_widths_of_the_latin_font():
    assert {LATIN_MARKS[mark] == WIDTHS[LATIN_FORMS[ord(mark)]] for mark in LATIN_MARKS} == {True}
    assert width_of("“") == FULL
    assert WIDTHS[LATIN_FORMS[ord("“")]] == 909


def test_figures_are_as_wide_as_one_another():
    assert {WIDTHS[figure] for figure in "0123456789"} == {1024}


@settings(deadline=None)
@given(st.characters())
def test_no_character_is_wider_than_an_ideograph(char):
    assert 0 <= width_of(char) <= FULL
