"""Numbers typed where the form numbers, and gaps within a text."""

from __future__ import annotations

import pytest

from disclosure.check.rules.prose.numbering import RULES


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("1.负责造林", "1."),
        ("（一）负责造林", "（一）"),
        ("一、负责造林", "一、"),
        ("①负责造林", "①"),
        ("2）负责造林", "2）"),
    ],
)
def test_a_duty_is_numbered_by_the_form(said, prose, excerpt):
    assert said("概况", prose) == [("N212", excerpt)]


@pytest.mark.parametrize("prose", ["3.5亿元资金监管", "4·15宣传", "一件事一次办", "一是一，二是二"])
def test_a_duty_may_begin_with_a_number_of_its_own(said, prose):
    assert said("概况", prose) == []


def test_so_is_the_title_of_a_piece_of_work(case_of, both_years):
    (rule,) = RULES
    case, _ = case_of(both_years.replace("{标题: 造林绿化,", "{标题: 一、造林绿化,"))
    assert [each.excerpt for each in rule.check(case)] == ["一、"]
    case, _ = case_of(both_years.replace("{标题: 工作完成情况,", "{标题: 一、工作完成情况,"))
    assert list(rule.check(case)) == []


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("一是造林，三是管护。", "三是"),
        ("一是造林，一是管护。", "一是"),
        ("一是造林，二是管护，二是防火。", "二是"),
        ("（一）造林。（三）管护。", "（三）"),
        ("造林：一是整地；二是栽植；四是管护。", "四是"),
    ],
)
def test_it_finds_gaps_and_repeats(said, prose, excerpt):
    (found,) = said("重点", prose)
    assert found[0] == "N212"
    assert excerpt in found[1]


@pytest.mark.parametrize(
    "prose",
    [
        "一是造林，二是管护，三是防火。",
        "造林：一是整地，二是栽植。管护：一是浇水，二是防火。",
        "（一）造林。一是整地。（二）管护。一是浇水，二是防火。",
        "二是管护。",
        "十一是造林，十二是管护。",
        "执行条例第五条（三）项。",
        "这一是造林的三是管护的",
    ],
)
def test_it_leaves_good_sequences_alone(said, prose):
    assert said("重点", prose) == []
