"""How far a budget was carried out, in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.passport import plain
from disclosure.phrases import budget_phrase, completion_phrase, gap_phrase
from tests.phrases.figures import plan

AMOUNTS = st.none() | st.decimals(-(10**6), 10**6, places=6) | st.just(Decimal(0))


@pytest.mark.parametrize(
    ("budget", "actual", "clause"),
    [
        ("606.24", "592.29", "年初预算为606.24万元，支出决算为592.29万元，完成年初预算的97.70%"),
        ("5", "0", "年初预算为5.00万元，支出决算为0万元，完成年初预算的0%"),
        ("0", "3", "年初未安排预算，支出决算为3.00万元"),
        ("0", "0", "年初预算为0万元，支出决算为0万元"),
        ("-1", "3", "年初预算为-1.00万元，支出决算为3.00万元"),
        ("5", "-1", "年初预算为5.00万元，支出决算为-1.00万元"),
        (None, "3", "决算为3.00万元"),
        ("5", None, "年初预算为5.00万元"),
        (None, None, ""),
    ],
)
def test_each_branch_has_its_words(budget, actual, clause):
    assert plain(budget_phrase(plan(budget, actual))) == clause


def test_the_budget_is_called_what_the_form_calls_it():
    clause = plain(budget_phrase(plan("0", "3", "全年预算")))
    assert clause == "全年未安排预算，支出决算为3.00万元"


@pytest.mark.parametrize(
    ("budget", "actual", "words"),
    [
        ("5", "4", "决算数小于年初预算数"),
        ("4", "5", "决算数大于年初预算数"),
        ("5", "5", ""),
        ("5", "5.0004", ""),
        (None, "5", ""),
    ],
)
def test_a_gap_is_named_only_where_a_reader_sees_one(budget, actual, words):
    assert gap_phrase(plan(budget, actual), "决算数") == words


@given(AMOUNTS, AMOUNTS)
def test_there_is_no_completion_rate_without_a_budget(budget, actual):
    clause = completion_phrase(plan(budget, actual))
    assert bool(clause) == (
        budget is not None and actual is not None and budget > 0 and actual >= 0
    )


@given(AMOUNTS, AMOUNTS)
def test_the_gap_agrees_with_the_sides(budget, actual):
    words = gap_phrase(plan(budget, actual))
    if words:
        assert ("大于" in words) == (actual > budget)
    assert plain(budget_phrase(plan(budget, actual))).count("%") <= 1
