"""Section 十三（一）: projects by fund, and no sentence that denies what the figures say."""

from __future__ import annotations

import pytest

from tests.narrate.telling import filing, told

PROJECT = {"预算数": "1200000", "执行数": "1050000"}


def paragraphs(**changed):
    evaluation = filing()["预算绩效"]
    for key, value in {"项目汇总": None, **changed}.items():
        if value is None:
            evaluation.pop(key, None)
        else:
            evaluation[key] = value
    *lines, own = told(filing(预算绩效=evaluation))["绩效管理"].split("\n")
    assert own == "对全部项目开展绩效自评。"
    return lines


def test_every_fund_has_its_own_sentence():
    general, fund, other = told(filing())["绩效管理"].split("\n")[:3]
    assert general == (
        "根据预算绩效管理要求，区林业局组织对2024年度一般公共预算项目支出全面开展绩效自评，"
        "共涉及项目1个，全年预算数120.00万元，执行数105.00万元，占一般公共预算项目支出总额的100%。"
    )
    assert fund == (
        "对2024年度政府性基金预算项目支出全面开展绩效自评，共涉及项目1个，全年预算数30.00万元，"
        "执行数25.00万元，占政府性基金预算项目支出总额的100%。"
    )
    assert other.startswith("对2024年度其他资金项目支出全面开展绩效自评，共涉及项目2个，")


def test_the_first_fund_that_is_there_begins():
    (only,) = paragraphs(项目={"征地": {**PROJECT, "执行数": "250000", "资金": "政府性基金"}})
    assert only.startswith("根据预算绩效管理要求，区林业局组织对2024年度政府性基金预算项目支出全面")


def test_a_part_is_not_all_of_it():
    (only,) = paragraphs(项目={"造林": {**PROJECT, "执行数": "1040000"}})
    assert "项目支出开展绩效自评" in only
    assert only.endswith("占一般公共预算项目支出总额的99.05%。")


def test_number_and_budget_may_be_known_alone():
    (only,) = paragraphs(项目=None, 项目汇总={"个数": "39", "预算数": "44154800"})
    assert only == (
        "根据预算绩效管理要求，区林业局组织对2024年度一般公共预算项目支出开展绩效自评，"
        "共涉及项目39个，全年预算数4415.48万元。"
    )


def test_where_projects_were_paid_for_nobody_says_that_there_are_none():
    assert paragraphs(项目=None) == []


def test_where_nothing_was_spent_on_projects_it_is_said():
    spent = {"一般公共预算财政拨款": {"2130201": {"基本支出": "6000000"}}}
    evaluation = filing()["预算绩效"] | {"项目": {}, "项目汇总": {}}
    blocks = told(filing(支出=spent, 预算绩效=evaluation))
    assert blocks["绩效管理"].startswith("2024年度区林业局没有纳入绩效自评的项目支出。")


@pytest.mark.parametrize("share", [{"未公布": "执行数含往来款"}])
def test_a_share_that_is_not_published_is_not_printed(share):
    (only,) = paragraphs(项目={"造林": {**PROJECT, "执行数": "1060000"}}, 项目占比=share)
    assert "全面开展绩效自评" in only
    assert only.endswith("执行数106.00万元。")
