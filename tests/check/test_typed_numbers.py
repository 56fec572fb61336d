"""Numbers typed by hand, in digits of any width and in Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.check.typed_numbers import chinese_number, typed_numbers


def found(text):
    return [(each.value, each.unit) for each in typed_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支出135.00万元", [("135", "万元")]),
        ("支出1,365.84万元", [("1365.84", "万元")]),
        ("支出1，365.84 万元", [("1365.84", "万元")]),
        ("支出0.02亿元，7050元", [("200", "亿元"), ("0.705", "元")]),
        ("占99.32%", [("99.32", "%")]),
        ("从8%到12%", [("8", "%"), ("12", "%")]),
        ("一百零五万元", [("105", "元")]),
        ("一点五万元", [("1.5", "元")]),
        ("一亿二千万元", [("12000", "元")]),
        ("百分之五十", [("50", "%")]),
        ("百分之百", [("100", "%")]),
        ("元旦2元旦", []),
        ("百万元、几十万元、数千元", []),
        ("37场、1500人次", []),
    ],
)
def test_it_reads_amounts_and_percentages(text, expected):
    assert found(text) == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两千零三", 2003),
        ("三万五千", 35000),
        ("一点零五", "1.05"),
    ],
)
def test_it_reads_chinese_numerals(numeral, value):
    assert chinese_number(numeral) == Decimal(value)


@pytest.mark.parametrize("numeral", ["百", "千万", "点五", "一点百"])
def test_a_vague_numeral_has_no_value(numeral):
    assert chinese_number(numeral) is None


@given(st.decimals(0, 10**9, places=2))
def test_what_is_printed_with_separators_is_read_back(value):
    assert found(f"支出{value:,.2f}万元。") == [(value, "万元")]


@given(st.text("0123456789,，.万亿元%百分之零一二十 "))
def test_no_text_is_too_odd(text):
    assert all(each.start < each.end <= len(text) for each in typed_numbers(text))
