"""Amounts in messages: in the unit of the file, exact, and as they are to be typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.check.equations.amounts import compared, measured, numeral, score, typed
from disclosure.terms import Unit

CENTS = st.integers(-(10**14), 10**14).map(lambda value: Decimal(value).scaleb(-2))
SIDES = (
    ("左边", Decimal("6842315.67")),
    ("右边", Decimal("6842315.76")),
    ("相差", Decimal("-0.09")),
)


def test_in_yuan_every_amount_is_grouped_and_has_its_unit():
    expected = "左边 6,842,315.67 元，右边 6,842,315.76 元，相差 -0.09 元"
    assert compared(SIDES, Unit.AMOUNT, "元") == expected


def test_in_ten_thousand_yuan_the_unit_stands_once():
    expected = "左边 684.231567，右边 684.231576，相差 -0.000009 万元"
    assert compared(SIDES, Unit.AMOUNT, "万元") == expected


@pytest.mark.parametrize("spoken", ["元", "万元"])
def test_counts_know_no_amount(spoken):
    counts = (("左边", Decimal(3)), ("右边", Decimal(20)))
    assert compared(counts, Unit.VEHICLE, spoken) == "左边 3，右边 20 辆"


@pytest.mark.parametrize(
    ("value", "unit", "spoken", "expected"),
    [
        (Decimal("1234567.8"), Unit.AMOUNT, "元", "1,234,567.80 元"),
        (Decimal("0.005"), Unit.AMOUNT, "元", "0.005 元"),
        (Decimal(0), Unit.AMOUNT, "元", "0.00 元"),
        (Decimal(50), Unit.AMOUNT, "万元", "0.005 万元"),
        (Decimal("97.456"), Unit.POINT, "元", "97.46 分"),
        (Decimal("1E+3"), Unit.PERSON, "元", "1000 人"),
    ],
)
def test_a_value_comes_with_its_unit(value, unit, spoken, expected):
    assert measured(value, unit, spoken) == expected


def test_a_score_is_rounded_for_reading():
    assert score(Decimal("80.004")) == "80"


@given(CENTS)
def test_what_is_to_be_typed_in_yuan_is_exact_and_plain(value):
    text = typed(value, Unit.AMOUNT, "元")
    assert Decimal(text) == value
    assert "," not in text
    assert "E" not in text


@given(CENTS, st.integers(2, 6))
def test_what_is_to_be_typed_in_ten_thousand_is_as_fine_as_what_stood_there(value, decimals):
    text = typed(value, Unit.AMOUNT, "万元", decimals)
    assert len(text.partition(".")[2]) == decimals
    assert abs(Decimal(text).scaleb(4) - value) <= Decimal(5).scaleb(3 - decimals)


@given(CENTS)
def test_reading_a_grouped_amount_gives_the_amount(value):
    assert Decimal(numeral(value, Unit.AMOUNT, "元").replace(",", "")) == value
