"""Clauses become sentences without doubled or missing punctuation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.phrases import continued_phrase, ended_phrase, sentence_phrase


def test_clauses_join_into_a_sentence():
    assert sentence_phrase("与2023年度持平", "", "主要原因是人员稳定。") == (
        "与2023年度持平，主要原因是人员稳定。"
    )


def test_without_its_first_clause_a_sentence_is_nothing():
    assert sentence_phrase("", "主要原因是人员稳定") == ""
    assert sentence_phrase() == ""


def test_a_sentence_may_go_on():
    assert continued_phrase("增长5%", "", "主要原因是新增") == "，增长5%，主要原因是新增"
    assert continued_phrase("") == ""


@pytest.mark.parametrize(
    ("typed", "ended"),
    [
        ("完成", "完成。"),
        ("完成。", "完成。"),
        ("“完成。”", "“完成。”"),
        ("如下：", "如下："),
        ("完成，", "完成。"),
        ("", ""),
    ],
)
def test_prose_gets_the_full_stop_it_lacks(typed, ended):
    assert ended_phrase(typed) == ended


@given(st.lists(st.text(alphabet="甲乙，。；", max_size=6), max_size=4))
def test_punctuation_is_never_doubled_at_the_seams(clauses):
    sentence = sentence_phrase(*clauses)
    assert sentence == "" or sentence.endswith("。")
    assert not sentence.endswith(("，。", "。。", "；。"))
