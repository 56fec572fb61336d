"""Sections 七 and 八: budget, completion, reason and use of what other funds paid for."""

from __future__ import annotations

import pytest

from tests.narrate.telling import filing, told

FUND, CAPITAL = "政府性基金预算财政拨款", "国有资本经营预算财政拨款"
ITEM = "1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）。"
GENERAL = {"2130201": "5800000.00", "2130204": "1700000.00", "2210201": "500000.00"}


def item_of_fund(budget, **changed):
    data = filing(年初预算=budget, **changed)
    return told(data)["政府性基金"].split("\n")[1]


@pytest.mark.parametrize("budget", [{"2120803": "320000.00"}, {FUND: {"2120803": "320000.00"}}])
def test_a_budget_is_the_funds_however_it_was_written(budget):
    blocks = told(filing(年初预算={**GENERAL, **budget}))
    assert blocks["政府性基金"].split("\n")[1] == (
        f"{ITEM}年初预算为32.00万元，支出决算为25.00万元，完成年初预算的78.13%，"
        "支出决算数小于年初预算数的主要原因：征地手续未办完，部分工程款次年支付。"
        "主要用于苗圃周边道路建设。"
    )
    assert "支出年初预算为800.00万元" in blocks["公共预算具体"]
    assert "城乡社区" not in blocks["公共预算具体"]


def test_without_a_budget_of_the_fund_an_item_has_its_actual_alone():
    assert item_of_fund(GENERAL) == f"{ITEM}支出决算为25.00万元。主要用于苗圃周边道路建设。"


def test_what_the_budget_of_a_fund_left_out_was_not_budgeted():
    budget = {**GENERAL, FUND: {"2120804": "10000.00"}}
    lines = told(filing(年初预算=budget))["政府性基金"].split("\n")
    assert lines[2].startswith("（1）" + ITEM[2:] + "年初未安排预算，支出决算为25.00万元，")
    assert lines[3].endswith(
        "（项）。年初预算为1.00万元，支出决算为0万元，完成年初预算的0%，"
        "支出决算数小于年初预算数的主要原因：【待填】。"
    )


def test_a_budget_known_in_total_stands_in_the_first_sentence():
    reasons = filing()["原因"] | {"年初预算": {FUND: "部分工程款次年支付"}}
    blocks = told(filing(年初预算={**GENERAL, FUND: {"合计": "320000.00"}}, 原因=reasons))
    first, item = blocks["政府性基金"].split("\n")
    assert first.endswith(
        "政府性基金预算财政拨款支出年初预算为32.00万元，支出决算为25.00万元，完成年初预算的78.13%，"
        "支出决算数小于年初预算数的主要原因：部分工程款次年支付。具体支出情况为："
    )
    assert item.startswith(f"{ITEM}支出决算为25.00万元。")


def test_an_item_that_was_only_carried_over_is_told():
    data = filing()
    for when in ("年初", "年末"):
        data["结转结余"][when][FUND]["2120816"] = "10000.00"
    lines = told(data)["政府性基金"].split("\n")
    assert lines[3] == (
        "（2）城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农业农村生态环境支出（项）。"
        "年初结转和结余1.00万元，本年没有支出，年末结转和结余1.00万元。"
    )


def test_state_capital_has_its_budget_and_use():
    data = filing(年初预算={**GENERAL, CAPITAL: {"2230105": "10000.00"}})
    data["用途"]["按项"]["2230105"] = "退休人员社会化管理"
    assert (
        told(data)["国有资本经营"]
        .split("\n")[1]
        .endswith(
            "（项）。年初预算为1.00万元，支出决算为1.00万元，完成年初预算的100%。"
            "主要用于退休人员社会化管理。"
        )
    )


def test_a_budget_that_was_not_spent_at_all_is_no_empty_section():
    data = filing(年初预算={**GENERAL, "2230105": "20000.00"})
    for block in (data["收入"], data["支出"]):
        block.pop(CAPITAL)
    lines = told(data)["国有资本经营"].split("\n")
    assert lines[0] == "2024年度国有资本经营预算财政拨款本年支出0万元。具体支出情况为："
    assert "年初预算为2.00万元，支出决算为0万元" in lines[1]
