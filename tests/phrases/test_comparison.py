"""A comparison in words never contradicts its numbers, whatever the two sides are."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.passport import CLOSE, OPEN, plain, spans
from disclosure.phrases import Against, comparison_phrase, is_level, than_phrase
from tests.phrases.figures import change, percent

YEAR = Against("2023年度", "收、支总计各")
BUDGET = Against("年初预算数", nothing="年初预算数为0")
AMOUNTS = st.none() | st.decimals(-(10**7), 10**7, places=6) | st.sampled_from([0, Decimal("0.01")])


def said(now, base, words=YEAR):
    return plain(comparison_phrase(change(now, base), words))


@pytest.mark.parametrize(
    ("now", "base", "clause"),
    [
        ("1365.84", "1132.98", "与2023年度相比，收、支总计各增加232.86万元，增长20.55%"),
        ("592.29", "656.23", "与2023年度相比，收、支总计各减少63.94万元，下降9.74%"),
        ("0", "12.50", "与2023年度相比，收、支总计各减少12.50万元，下降100%"),
        ("5", "5", "与2023年度持平"),
        ("0", "0", "与2023年度持平，均为0万元"),
        ("5.0004", "5", "与2023年度基本持平"),
        ("0.0004", "0", "与2023年度基本持平"),
        ("3", "0", "与2023年度相比，收、支总计各增加3.00万元，上年无此项支出，不计算增长率"),
        ("990.24", "990.08", "与2023年度相比，收、支总计各增加0.16万元，增长0.02%"),
        ("99990.01", "99990", "与2023年度相比，收、支总计各增加0.01万元，增长不足0.01%"),
        ("9999999.99", "10000000", "与2023年度相比，收、支总计各减少0.01万元，下降不足0.01%"),
        ("50", "2", "与2023年度相比，收、支总计各增加48.00万元，增长2400.00%"),
        (
            "2",
            "-3",
            (
                "与2023年度相比，收、支总计各由-3.00万元变为2.00万元，增加5.00万元，"
                "基数为负，不计算增减幅度"
            ),
        ),
        (
            "-2",
            "3",
            (
                "与2023年度相比，收、支总计各由3.00万元变为-2.00万元，减少5.00万元，"
                "本年数为负，不计算增减幅度"
            ),
        ),
        ("-2", "-2", "与2023年度持平"),
        (None, "3", ""),
        ("3", None, ""),
        (None, None, ""),
    ],
)
def test_each_branch_has_its_words(now, base, clause):
    assert said(now, base) == clause


@pytest.mark.parametrize(
    ("now", "base", "clause"),
    [
        ("37.76", "113.81", "比年初预算数减少76.05万元，下降66.82%"),
        ("1", "0", "比年初预算数增加1.00万元，年初预算数为0，不计算增长率"),
        ("1", "1", "与年初预算数持平"),
        ("1", "-1", "较年初预算数由-1.00万元变为1.00万元，增加2.00万元，基数为负，不计算增减幅度"),
        ("1", None, ""),
    ],
)
def test_the_short_form_says_the_same(now, base, clause):
    assert plain(than_phrase(change(now, base), BUDGET)) == clause


def test_a_form_may_want_the_difference_without_its_rate():
    words = Against("2023年度决算数", with_rate=False)
    assert plain(than_phrase(change("5", "3"), words)) == "比2023年度决算数增加2.00万元"
    assert plain(than_phrase(change("5", "0"), words)) == "比2023年度决算数增加5.00万元"


def test_the_figures_in_a_clause_carry_their_paths():
    clause = comparison_phrase(change("5", "4"), YEAR)
    paths = [span.path for span in spans(clause) if not isinstance(span, str)]
    assert paths == ["增减.收支总计.差额", "增减.收支总计.幅度"]


@given(AMOUNTS, AMOUNTS)
def test_words_and_signs_agree_for_any_two_sides(now, base):
    clause = said(now, base)
    if "基本持平" in clause:
        assert abs(Decimal(now) - Decimal(base)) < Decimal("0.005")
    elif "增加" in clause:
        assert now > base
        assert "减少" not in clause
        assert "下降" not in clause
    elif "减少" in clause:
        assert now < base
        assert "增长" not in clause


@given(AMOUNTS, AMOUNTS)
def test_no_negative_number_follows_a_direction_word(now, base):
    for phrase in (comparison_phrase, than_phrase):
        clause = plain(phrase(change(now, base), YEAR))
        assert not re.search(r"(增加|减少|增长|下降)-", clause)


@given(AMOUNTS, AMOUNTS)
def test_there_is_no_percentage_without_a_positive_base(now, base):
    if base is not None and base <= 0:
        assert "%" not in said(now, base)


@given(AMOUNTS, AMOUNTS)
def test_tokens_are_whole(now, base):
    clause = comparison_phrase(change(now, base), YEAR)
    assert clause.count(OPEN) == clause.count(CLOSE)
    assert OPEN not in plain(clause)


@given(AMOUNTS, AMOUNTS)
def test_a_clause_is_dropped_only_where_a_side_is_unknown(now, base):
    assert (said(now, base) == "") == (now is None or base is None)
    assert not (is_level(change(now, base)) and now is None)


def test_a_rate_that_nobody_computed_is_left_out():
    without = replace(change("5", "4"), rate=percent(None))
    assert plain(comparison_phrase(without, YEAR)) == "与2023年度相比，收、支总计各增加1.00万元"
