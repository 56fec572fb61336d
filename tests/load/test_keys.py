from __future__ import annotations

import pytest


@pytest.mark.parametrize("text", [": 5", "[a]: 1", "{a: b}: 1", '"": 1', "a: {{ b }}"])
def test_a_key_that_is_no_text_is_reported(text, spots):
    assert [code for code, _, _ in spots(text)] == ["L129"]


def test_wide_spaces_around_a_key_are_taken_for_indent(read, spots):
    text = "收入:\n　　一般: 100\n\u00a0\u00a0其他: 3\n"
    assert spots(text) == [("L111", 2, 1), ("L111", 3, 1)]
    assert read("收入:\n　一般: 100\n　其他: 3\n")[0].data == {"收入": {"一般": "100", "其他": "3"}}


def test_full_width_signs_in_a_bracketed_key_are_mended(read, spots):
    text = "a: [{名称：甲，性质: 行政}]"
    assert spots(text) == [("L112", 1, 8), ("L113", 1, 10)]
    assert read(text)[0].data == {"a": [{"名称": "甲", "性质": "行政"}]}


def test_a_full_width_code_is_a_number(read):
    content, found = read("２０１３１０１: 1")
    assert (content.data, [one.code for one in found]) == ({"2013101": "1"}, ["L114"])


def test_a_key_may_hold_full_width_punctuation_in_quotes_or_outside_brackets(read):
    assert read('{"一：二，三": 1}')[1] == ()
    assert read("其中：项目支出: 1")[1] == ()


def test_a_thousands_comma_in_brackets_is_seen_before_it_splits_the_amount(read, spots):
    text = "a: {b: 1,200.00, c: -1,234,567, d: 3}"
    assert spots(text) == [("L115", 1, 8), ("L115", 1, 21)]
    assert read(text)[0].data == {"a": {"b": "1200.00", "c": "-1234567", "d": "3"}}


@pytest.mark.parametrize(
    "text", ["a: {b: 1, 200: 3}", "a: {b: 1,200: 3}", "a: {b: 1, 200}", "a: {b: 1234,567}"]
)
def test_a_code_after_a_number_is_no_thousands_comma(text, spots):
    assert spots(text) == []


def test_a_missing_space_in_brackets_is_mended(read, spots):
    text = "a: {基本支出:659.91, 项目支出:0.54}"
    assert spots(text) == [("L116", 1, 9), ("L116", 1, 22)]
    assert read(text)[0].data == {"a": {"基本支出": "659.91", "项目支出": "0.54"}}


def test_an_escape_in_a_key_is_reported(spots):
    assert spots('"a\\x02": 1') == [("L109", 1, 3)]
