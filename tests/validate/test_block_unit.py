from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.block_unit import block_unit, in_unit, plain

FILE = {
    "金额单位": "元",
    "上年": {"金额单位": "万元", "支出": {"2013101": "5"}},
    "三公经费": {"公务接待费": {"决算": "5"}},
    "清单": [{"金额单位": "万元", "数": "5"}],
}


@pytest.mark.parametrize(
    ("at", "unit"),
    [
        (("三公经费", "公务接待费", "决算"), "元"),
        (("上年", "支出", "2013101"), "万元"),
        (("清单", 0, "数"), "万元"),
        (("没有", "这一块"), "元"),
    ],
)
def test_the_innermost_block_that_says_its_unit_counts(at, unit):
    assert block_unit(FILE, at) == unit


@pytest.mark.parametrize(
    "data", [{}, {"金额单位": "千元"}, {"金额单位": None}, {"金额单位": []}, "元"]
)
def test_where_no_unit_is_said_none_is_guessed(data):
    assert block_unit(data, ("收入",)) == ""


@pytest.mark.parametrize(
    ("number", "word", "unit", "typed"),
    [
        ("85.64", "万元", "元", "856400"),
        ("85.64", "万", "元", "856400"),
        ("113.81", "万元", "万元", "113.81"),
        ("1200.00", "元", "元", "1200.00"),
        ("1234.50", "元", "万元", "0.12345"),
        ("1.2", "亿元", "万元", "12000"),
        ("3", "千元", "元", "3000"),
        ("5", "元整", "元", "5"),
        ("-0.5", "百万元", "元", "-500000"),
        ("8", "辆", "元", ""),
        ("8", "", "元", ""),
    ],
)
def test_an_amount_with_its_unit_is_put_into_the_unit_of_the_block(number, word, unit, typed):
    assert in_unit(number, word, unit) == typed


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_what_is_put_into_another_unit_is_the_same_amount(cents):
    yuan = Decimal(cents).scaleb(-2)
    assert Decimal(in_unit(f"{yuan:f}", "元", "万元")) * 10000 == yuan


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_typed_amount_has_no_exponent(amount):
    assert "E" not in plain(amount)
    assert Decimal(plain(amount)) == amount
