"""What the sentences of a budget say, branch by branch, told from changed samples."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from disclosure.compute import compute
from disclosure.load import load
from disclosure.model import structure
from disclosure.narrate import Story, narrate
from disclosure.passport import plain
from disclosure.pipeline.house import House
from disclosure.pipeline.kinds import BUNDLES
from tests.narrate.telling import ROOT

SLUG = "budget-2024"
BUDGET = BUNDLES["budget"]


@cache
def prepared():
    found, problems = House(ROOT).prepared(SLUG)
    assert found is not None, problems
    return found


def sample(name: str = "sample") -> dict[str, Any]:
    path = ROOT / "templates" / SLUG / f"{name}.yaml"
    loaded, _ = load(path, shown=path.name)
    assert loaded is not None
    return deepcopy(loaded.data)


def told(data: dict[str, Any]) -> dict[str, str]:
    """Every block in plain text, one paragraph a line; nothing may have gone wrong."""
    spelled, edition = BUDGET.spelled_out(data), prepared().edition
    computed = compute(structure(BUDGET.record, spelled), edition, BUDGET.declarations)
    story = Story(edition, spelled, computed.figures, computed.explanations)
    narrative, problems = narrate(story, prepared().sentences)
    assert problems == ()
    numerals = {f"节.{name}": numeral for name, numeral in narrative.sections.items()}
    blocks = {name: plain("\n".join(block)) for name, block in narrative.blocks.items()}
    return blocks | numerals


def test_the_base_is_last_years_budget_and_the_rate_is_of_it():
    assert (
        "862.9万元，比2023年预算增加62.9万元，增长8%，变动的主要原因是"
        in told(sample())["收支总体"]
    )


def test_a_reason_that_serves_three_totals_is_printed_once():
    data = sample()
    for name in ("收支总计", "本年收入", "本年支出"):
        data["上年预算"][name] = "8000000.00"
    del data["结转结余"], data["原因"]["本年收入"], data["原因"]["本年支出"]
    blocks = told(data)
    assert data["原因"]["收支总计"] in blocks["收支总体"]
    assert "原因" not in blocks["收入"] + blocks["支出"]


def test_a_total_with_a_reason_of_its_own_prints_it():
    blocks = told(sample())
    assert "主要原因是造林绿化任务加重，相应安排资金。" in blocks["收入"]
    assert "主要原因是造林绿化任务加重，相应安排支出。" in blocks["支出"]


def test_an_unknown_budget_of_last_year_leaves_the_comparison_out():
    data = sample()
    data["上年预算"]["政府采购"] = {"未公布": "上年没有公布"}
    assert "比2023年" not in told(data)["政府采购"]


def test_nothing_last_year_gives_no_rate():
    assert "增加25万元，2023年预算为0，不计算增长率，主要原因是" in told(sample())["三公公车"]


def test_what_did_not_change_is_level():
    assert told(sample())["三公接待"] == "公务接待费预算3万元，与2023年预算持平。用于接待考察学习。"


def test_without_funds_the_sections_and_the_empty_tables_say_so():
    blocks = told(sample("sample-sparse"))
    assert blocks["政府性基金"] == "本单位2024年无政府性基金预算安排的支出。"
    assert blocks["国有资本经营"] == "本单位2024年无国有资本经营预算安排的支出。"
    assert blocks["空表09"] == "注：本单位无政府性基金预算相关支出。"
    assert blocks["空表13"] == "注：本单位无政府向社会力量购买服务预算支出。"
    full = told(sample())
    assert not [name for name, text in full.items() if name.startswith("空表") and text]


@pytest.mark.parametrize(
    ("name", "numerals"), [("sample", ["一", "二", "三"]), ("sample-sparse", ["", "一", "二"])]
)
def test_without_an_agency_the_parts_of_section_ten_move_up(name, numerals):
    blocks = told(sample(name))
    parts = ("机关运行经费", "政府采购", "购买服务")
    assert [blocks[f"节.{part}"] for part in parts] == numerals
    assert blocks["节.其他事项"] == "十"
    assert bool(blocks["机关运行经费"]) == bool(numerals[0])


def test_each_class_says_which_items_it_is_for():
    assert "1.农林水支出755万元，主要用于行政运行、" in told(sample())["公共预算具体"]


def test_basic_spending_is_told_by_economic_class():
    blocks = told(sample())
    assert "1.工资福利支出520万元，主要用于：基本工资、津贴补贴、" in blocks["基本支出"]
    assert "4.资本性支出6万元，主要用于：办公设备购置。" in blocks["基本支出"]


def test_assets_are_those_of_the_end_of_last_year():
    assert told(sample())["国有资产"].startswith("截至2023年12月31日，")
