"""Names of 科目 that are those of other years."""

from __future__ import annotations

import pytest

from disclosure.check.rules.prose.subjects import RULES


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("医疗卫生与计划生育支出", "医疗卫生与计划生育支出"),
        ("农林水支出（类）扶贫（款）", "扶贫"),
        ("社会保障和就业支出（类）行政事业单位离退休(款)", "行政事业单位离退休"),
    ],
)
def test_it_finds_an_old_name_and_says_the_new_one(said, prose, excerpt):
    assert ("N211", excerpt) in said("用途", prose)


@pytest.mark.parametrize(
    "prose",
    [
        "卫生健康支出",
        "精准扶贫和扶贫（帮困）工作",
        "行政事业单位离退休人员经费",
        "执行《医疗卫生与计划生育支出管理办法》",
        "“医疗卫生与计划生育支出”改为“卫生健康支出”",
    ],
)
def test_it_leaves_other_words_and_both_names_together_alone(said, prose):
    assert said("用途", prose) == []


def test_terms_and_their_explanations_are_read(case_of, both_years):
    text = both_years + "名词解释:\n  医疗卫生与计划生育支出: 指文化体育与传媒支出以外的支出\n"
    case, _ = case_of(text)
    (rule,) = RULES
    found = [(each.at[0], each.excerpt) for each in rule.check(case)]
    at = ("名词解释", "医疗卫生与计划生育支出")
    assert sorted(found) == [(at, "医疗卫生与计划生育支出"), (at, "文化体育与传媒支出")]
