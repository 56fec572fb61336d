"""Numerals are whole, however a hand has changed them."""

from __future__ import annotations

import pytest

from disclosure.review.verify.numerals import around, has_places, is_money, is_same, numerals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("增加-12.50万元", ["-12.50"]),
        ("2021-2023年", ["2021", "2023"]),
        ("1,365.84、２０．５", ["1,365.84", "２０．５"]),
        ("占5.6%，比上年", ["5.6"]),
        ("没有", []),
    ],
)
def test_numerals_are_found_whole(text, found) -> None:
    assert [each.text for each in numerals(text)] == found


@pytest.mark.parametrize(
    ("text", "mark", "whole"),
    [
        ("增长1414.76万元", "414.76", "1414.76"),
        ("增长414.769万元", "414.76", "414.769"),
        ("增长-414.76万元", "414.76", "-414.76"),
        ("共414.76。", "414.76", "414.76"),
        ("2021-2023", "2023", "2023"),
    ],
)
def test_what_touches_a_figure_belongs_to_it(text, mark, whole) -> None:
    start = text.index(mark)
    assert around(text, start, start + len(mark)).text == whole


def test_the_same_number_may_be_written_otherwise() -> None:
    assert is_same("1,365.84", "1365.84")
    assert is_same("１２．５", "12.50")
    assert not is_same("12.5", "-12.5")
    assert not is_same("", "0")


def test_an_amount_is_told_by_what_stands_behind_it() -> None:
    text = "有12人，花了3.5万元，增长8%，第2项"
    assert [each.text for each in numerals(text) if is_money(text, each)] == ["3.5", "8"]
    assert [has_places(each) for each in numerals("12 3.5")] == [False, True]
