from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.meant_number import is_bracketed, meant_number
from disclosure.validate.text_types import is_number

BLANKS = (" ", "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b")


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: f"{ord(blank):04x}")
def test_blanks_of_every_width_between_digits_are_left_out(blank):
    assert meant_number(f"1{blank}234.50") == "1234.50"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1,234", "1234"),
        ("1，234.50", "1234.50"),
        ("12,34,567.00", "1234567.00"),
        ("1、200", "1200"),
        ("1'234.50", "1234.50"),
        ("1_000", "1000"),
        ("659,91", "659.91"),
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("(45210.33)", "-45210.33"),
        ("（45,210.33）", "-45210.33"),
        ("45210.33-", "-45210.33"),
        ("−5", "-5"),
        ("＋5", "5"),
        ("'856400.00", "856400.00"),
        ("“5”", "5"),
        ("１２３．５", "123.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("-00.50", "-0.50"),
        ("010", "10"),
    ],
)
def test_the_number_is_read_as_its_author_meant_it(written, meant):
    assert meant_number(written) == meant


@pytest.mark.parametrize(
    "written",
    ["1,2345", "1,234,5", "1e5", "5-3", "", ".", ",", "()", "(-5)", "无", "1.2.3", "12:30"],
)
def test_what_could_mean_two_things_or_none_is_not_guessed(written):
    assert meant_number(written) == ""


def test_brackets_are_told_from_other_ways():
    assert is_bracketed("（5.00）")
    assert not is_bracketed("5-")


@given(st.text(alphabet="0123456789.,-+() '_、（）", max_size=12))
def test_whatever_is_meant_is_a_number_that_can_be_typed(text):
    meant = meant_number(text)
    assert meant == "" or is_number(meant)


@given(st.integers(min_value=-(10**9), max_value=10**9), st.integers(min_value=0, max_value=99))
def test_thousands_separators_change_nothing(whole, cents):
    plain = f"{whole}.{cents:02}"
    assert meant_number(f"{whole:,}.{cents:02}") == plain
    assert meant_number(f"{whole:,}.{cents:02}".replace(",", " ")) == plain
