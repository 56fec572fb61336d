"""Numbers typed by hand, in digits of any width and in Chinese."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.check.prose.numerals import chinese_number
from disclosure.check.prose.typed_numbers import typed_numbers


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
        ("支出223.86万，追加50万", [("223.86", "万元"), ("50", "万元")]),
        ("惠及群众50万，培训10万人次、10.5万人次", []),
        ("追加经费，惠及群众50万", []),
        ("支出223.86（万元）", [("223.86", "万元")]),
        ("支出￥223.86，￥3万元", [("0.022386", "元"), ("3", "万元")]),
        ("支出贰佰元整、伍万圆", [("0.02", "元"), ("5", "元")]),
        ("支出1百万元、3千万元", [("100", "万元"), ("3000", "万元")]),
        ("支出232万8600元", [("232.86", "元")]),
        ("千分之五，5‰", [("0.5", "%"), ("0.5", "%")]),
        ("提高25个百分点", []),
        ("缴费比例16%，职业年金8%，公积金按12%缴存，费率从16%调整为12%", []),
        ("占支出比例16%，公积金下降12%", [("16", "%"), ("12", "%")]),
        ("500万元以上设备，0.5万元起", []),
        ("223.86万元以上设备", [("223.86", "万元")]),
    ],
)
def test_it_reads_amounts_and_percentages(text, expected):
    assert found(text) == [(Decimal(value), unit) for value, unit in expected]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("支出2,23.86万元", "2,23.86万元"),
        ("支出223。86万元", "223。86万元"),
        ("支出223 .86万元", "223 .86万元"),
        ("支出223.万元", "223.万元"),
    ],
)
def test_a_number_that_is_cut_in_two_is_one_that_cannot_be_read(text, whole):
    (number,) = typed_numbers(text)
    assert number.is_malformed
    assert text[number.start : number.end] == whole


@pytest.mark.parametrize("text", ["支出2,223.86万元", "造林480，50万元补助", "第3项。86万元"])
def test_points_between_sentences_cut_nothing(text):
    assert [each.is_malformed for each in typed_numbers(text)] == [False]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两千零三", 2003),
        ("三万五千", 35000),
        ("一点零五", "1.05"),
        ("壹佰零伍", 105),
        ("叁万伍仟", 35000),
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


@given(st.text("0123456789,，.万亿元%百分之零一二十￥（）壹佰‰。 "))
def test_no_text_is_too_odd(text):
    assert all(each.start < each.end <= len(text) for each in typed_numbers(text))
