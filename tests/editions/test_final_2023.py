"""The form of 2023, branch by branch: what it says otherwise than 2024's."""

from __future__ import annotations

import copy

import pytest

from disclosure.compute import compute
from disclosure.load import load
from disclosure.model import structure
from disclosure.passport import plain
from disclosure.pipeline.corridor import Understood, tell
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from tests.editions.document import ROOT, TEMPLATES

SLUG = "final-2023"
BUNDLE = BUNDLES["final"]


class Nowhere:
    """A loaded file whose places do not matter."""

    shown = "2023-final.yaml"

    def __init__(self, data):
        self.data = data

    def place(self, *_):
        return None


@pytest.fixture
def data():
    loaded, _ = load(TEMPLATES / SLUG / "sample.yaml", shown="sample.yaml")
    return copy.deepcopy(loaded.data)


def told(data):
    prepared, _ = house_at(ROOT).prepared(SLUG)
    accounts = structure(BUNDLE.record, data)
    computed = compute(accounts, prepared.edition, BUNDLE.declarations)
    found, _ = tell(Understood(Nowhere(data), accounts, computed, prepared, "0" * 64), draft=True)
    return {name: [plain(each) for each in block] for name, block in found.narrative.blocks.items()}


def test_income_is_compared_with_last_year_and_sources_of_nought_are_told(data):
    (line,) = told(data)["收入"]
    assert "与2022年度相比，收入合计增加74.00万元，增长9.6%，主要原因是造林" in line
    assert "上级补助收入0万元，占本年收入0%；事业收入12.00万元，占本年收入1.4%" in line
    assert line.endswith("其他收入0万元，占本年收入0%。")


def test_without_last_year_s_income_the_comparison_is_left_out(data):
    del data["上年"]["收入合计"]
    (line,) = told(data)["收入"]
    assert line.startswith("2023年度收入合计843.00万元。其中：")


def test_three_funds_are_compared_and_those_of_nought_too(data):
    for block in ("收入", "支出"):
        del data[block]["国有资本经营预算财政拨款"]
    data["上年"]["国有资本经营预算财政拨款收入"] = "0"
    _, line = told(data)["财政拨款总体"]
    assert "政府性基金预算财政拨款收入30.00万元，比2022年度决算数增加10.00万元" in line
    assert line.endswith("国有资本经营预算财政拨款收入0万元，与2022年度决算数持平，均为0万元。")


def test_economic_items_have_their_amounts(data):
    lines = told(data)["基本支出"]
    assert lines[1] == (
        "人员经费445.00万元，主要包括：基本工资300.00万元、住房公积金50.00万元、退休费95.00万元。"
    )


def test_indicators_are_counted_listed_and_judged_in_groups(data):
    lines = told(data)["目标完成情况"]
    assert "1）数量指标设置了2个三级指标：造林面积480亩；育苗数量2.2万株。" in lines[4]
    assert lines[4].endswith("通过评价，造林面积未完成，原因是春季干旱。")
    assert lines[5] == (
        "2）质量指标设置了1个三级指标：严格苗木检疫，达标。通过评价，该指标已完成，达成预期目标。"
    )


def test_a_group_whose_indicators_are_all_met_says_so_once(data):
    del data["预算绩效"]["整体"]["目标"][0]["指标"][0]["未完成原因"]
    lines = told(data)["目标完成情况"]
    assert lines[4].endswith("通过评价，以上指标均已完成，达成预期目标。")
    assert told(data)["报告总述"][-1] == "3.未完成的绩效目标。没有未完成的绩效目标。"


def test_what_was_not_met_stands_in_the_report(data):
    assert told(data)["报告总述"][-1] == "3.未完成的绩效目标。造林面积未完成，原因是春季干旱。"


def test_the_budgets_of_both_natures_are_told_with_their_reasons(data):
    lines = told(data)["绩效偏差"]
    assert lines[0].endswith("执行数842.50万元，执行率99.1%。")
    assert lines[1] == "基本支出全年预算数700.00万元，执行数700.00万元，执行率100%。"
    assert lines[2].startswith("项目支出全年预算数150.00万元，执行数141.00万元，执行率94.0%")
    assert lines[2].endswith("主要原因是部分造林任务延至次年春季。")


def test_without_budgets_of_basic_expenditure_only_the_whole_is_told(data):
    del data["预算绩效"]["整体"]["基本支出预算"]
    lines = told(data)["绩效偏差"]
    assert len(lines) == 2
    assert lines[1] == "春季干旱，造林面积略少于目标。"


def test_subordinate_units_are_counted(data):
    assert told(data)["机构设置"][0].endswith("本级决算和1个下属单位决算组成。")


def test_counts_of_nought_are_told_where_they_are_known(data):
    lines = told(data)["三公具体"]
    assert lines[0].endswith("全年支出涉及出国（境）团组0个，累计0人次。")
    data["三公经费"]["因公出国境费"]["团组数"] = {"未公布": "没有统计"}
    assert "团组" not in told(data)["三公具体"][0]


def test_what_was_not_given_is_not_spoken_of(data):
    overall = data["预算绩效"]["整体"]
    overall["全年预算"] = {"未公布": "没有公布过"}
    for key in ("目标", "改进措施", "基本支出预算"):
        del overall[key]
    blocks = told(data)
    assert blocks["报告总述"] == [
        "1.执行率情况。区林业局2023年度部门整体实际执行数为842.50万元。",
        "2.完成的绩效目标。整体目标完成较好。",
    ]
    assert blocks["目标完成情况"] == []
    assert blocks["报告改进"][0] == "1.下一步拟改进措施：无。"
