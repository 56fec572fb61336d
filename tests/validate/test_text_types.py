from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.text_types import (
    LONGEST_NUMBER,
    TYPES,
    is_integer,
    is_number,
    text_formats,
)

AMOUNTS = st.decimals(
    min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False
)


@given(AMOUNTS)
def test_every_decimal_written_plainly_is_a_number(value):
    assert is_number(f"{value:f}")


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_every_whole_number_is_an_integer_and_a_number(value):
    assert is_integer(str(value))
    assert is_number(str(value))


@given(st.text(max_size=30))
def test_whatever_counts_as_a_number_is_read_exactly_as_it_stands(text):
    if is_number(text):
        assert text.isascii()
        assert text.lstrip("-").replace(".", "", 1).isdigit()
        assert Decimal(text).is_finite()


@pytest.mark.parametrize(
    "text",
    ["010", "1e5", "1_000", ".5", "5.", "+5", "12:30", "yes", "1,200.00", "１２３", "1 200", "", "-",
     "0x1F", "nan", "inf", "٣", "²", "1\n", " 1", "00", "-01", "1" * (LONGEST_NUMBER + 1)],
)  # fmt: skip
def test_other_ways_of_writing_a_number_are_none(text):
    assert not is_number(text)
    assert not is_integer(text)


@pytest.mark.parametrize("value", [None, [], {}, 5, Decimal(5), True])
def test_only_text_is_a_number(value):
    assert not is_number(value)


def test_a_text_counts_as_what_it_says():
    assert TYPES["string"]("5")
    assert TYPES["integer"]("5")
    assert not TYPES["integer"]("5.0")
    assert TYPES["boolean"]("true")
    assert not TYPES["boolean"]("yes")
    assert TYPES["null"](None)
    assert not TYPES["string"](None)


def test_the_format_date_knows_the_calendar():
    formats = text_formats()
    assert formats.conforms("2024-02-29", "date")
    assert not formats.conforms("2025-02-29", "date")
    assert formats.conforms(None, "date")
