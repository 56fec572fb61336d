"""A number in a cell is read however it was typed, and nothing else is taken for one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.authoring.importing.grid import Oddity
from disclosure.authoring.importing.numbers import decimals_of, is_nothing, number_in


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (Decimal("659.91"), "659.91"),
        (" 1,365.84 ", "1365.84"),
        ("１２．３４", "12.34"),
        ("(12.30)", "-12.30"),
        ("-0.05", "-0.05"),
        ("\u22120.05", "-0.05"),
        ("¥1,000", "1000"),
    ],
)
def test_a_number_is_read(content, number):
    assert number_in(content) == Decimal(number)


@pytest.mark.parametrize(
    "content", [None, "", "详见附注", "12,34", "1.2.3", "12元", "2024年", Oddity.ERROR]
)
def test_what_is_no_number_is_not_read_as_one(content):
    assert number_in(content) is None


def test_nothing_is_an_empty_cell_or_a_dash():
    assert all(map(is_nothing, (None, "", "  ", "—", "-", "/")))
    assert not any(map(is_nothing, ("0", "无数据", Decimal(0), Oddity.NO_RESULT)))


def test_decimals_are_those_that_a_number_needs():
    assert [decimals_of(Decimal(each)) for each in ("1.20", "100", "0.288", "0")] == [1, 0, 3, 0]
