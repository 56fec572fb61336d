from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.diagnostics import Place, Severity
from disclosure.load import load
from disclosure.validate import validate
from disclosure.validate.refused import MAX_LISTED

ROOT = Path(__file__).resolve().parents[2]
REAL = sorted(ROOT.glob("departments/*/*-final.yaml"))


@pytest.mark.parametrize("path", REAL, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_it_has_nothing_against_a_real_filing(path, schema):
    loaded, problems = load(path, shown=path.name)
    assert problems == ()
    assert loaded is not None
    assert validate(loaded, schema) == ()


def test_it_is_content_with_the_smallest_complete_filing(problems, complete):
    assert problems(complete) == ()


def test_each_line_of_the_smallest_filing_is_needed(problems, complete):
    blocks = [line.split(":")[0] for line in complete.splitlines() if line[0] not in " #"]
    for block in blocks:
        text = complete.replace(f"\n{block}:", f"\n其他{block}:")
        if block != "年度":
            assert problems(text), block


def test_it_reports_all_problems_in_the_order_of_the_file(problems, complete):
    text = complete.replace("2024", "二〇二四").replace("性质: 事业", "性质: 企业")
    text = text.replace("小微企业: 0", "小微企业: 无")
    found = problems(text)
    assert [each.code for each in found] == ["S210", "S220", "S215"]
    assert [each.place.line for each in found] == sorted(each.place.line for each in found)
    assert {each.severity for each in found} == {Severity.ERROR}


def test_it_says_where_and_marks_the_value(problems, complete):
    (found,) = problems(complete.replace("小微企业: 0", "小微企业: 无"))
    assert found.place.file == "2024-final.yaml"
    assert found.place.text == "  小微企业: 无"
    assert (found.place.column, found.place.length) == (9, 1)


def test_it_marks_the_key_that_is_unknown(problems, complete):
    (found,) = problems(complete.replace("小微企业: 0", "小微企业: 0\n  备注: 无"))
    assert (found.code, found.place.text.strip()) == ("S201", "备注: 无")
    assert found.place.length == 2


def test_it_does_not_call_a_misspelt_key_missing_as_well(problems, complete):
    (found,) = problems(complete.replace("国有资产:", "国有资产占用:"))
    assert found.code == "S201"
    assert "是否应为“国有资产”" in found.message


def test_it_does_not_call_a_misplaced_key_missing_as_well(problems, complete):
    (found,) = problems(complete.replace("\n年初预算:", "\n  年初预算:"))
    assert found.code == "S202"
    assert "最外层" in found.hint


def test_it_says_one_thing_about_an_empty_value(codes):
    assert codes("口径:\n") == ["S204"]
    assert codes("收入:\n") == ["S204"]
    assert codes("名称: {全称: ''}\n").count("S204") == 1


def test_a_department_with_civil_servants_must_give_its_running_costs(problems, complete):
    (found,) = problems(complete.replace("性质: 事业", "性质: 参公"))
    assert (found.code, "机关运行经费" in found.message) == ("S203", True)


def test_a_mixed_department_must_give_the_actual_running_costs_too(problems, complete):
    text = complete.replace("性质: 事业}", "性质: 行政}\n  - {名称: 乙, 性质: 事业}")
    (found,) = problems(text + "机关运行经费: {年初预算: 5}\n")
    assert "“机关运行经费”里缺少“决算”" in found.message
    assert problems(text + "机关运行经费: {年初预算: 5, 决算: 4}\n") == ()


def test_a_department_without_public_institutions_leaves_the_actual_to_the_program(
    problems, complete
):
    text = complete.replace("性质: 事业", "性质: 行政")
    assert problems(text + "机关运行经费: {年初预算: 5}\n") == ()


@pytest.mark.parametrize(
    ("unit", "amount", "found"),
    [
        ("万元", "0.288", []),
        ("万元", "0.2881", ["S216"]),
        ("元", "0.28", []),
        ("元", "0.288", ["S216"]),
    ],
)
def test_procurement_may_have_three_decimals_in_ten_thousands_only(
    unit, amount, found, problems, complete
):
    text = complete.replace("金额单位: 元", f"金额单位: {unit}")
    text = text.replace("货物: {金额: 0", f"货物: {{金额: {amount}")
    assert [each.code for each in problems(text)] == found


def test_a_block_in_ten_thousands_inside_a_file_in_yuan_keeps_its_three_decimals(
    problems, complete
):
    text = complete.replace("政府采购:\n", "政府采购:\n  金额单位: 万元\n")
    assert problems(text.replace("小微企业: 0", "小微企业: 0.288")) == ()


def test_last_year_by_item_makes_its_total_needless(problems, complete):
    text = complete.replace("  一般公共预算财政拨款支出: 0", "  支出: {2070109: 0}")
    assert problems(text) == ()
    (found,) = problems(text.replace("  支出: {2070109: 0}", ""))
    assert "“上年”里缺少“一般公共预算财政拨款支出”" in found.message


def test_an_unknown_figure_must_have_its_reason(codes):
    assert codes("机关运行经费: {年初预算: {未公布: 上年公开文件未载明}}\n") == []
    assert codes("机关运行经费: {年初预算: {未公布: 无}}\n") == ["S223"]
    assert codes("机关运行经费: {年初预算: {未公布: }}\n") == ["S223"]
    assert codes("机关运行经费: {年初预算: {未公布: 上年公开文件未载明, 金额: 1}}\n") == ["S201"]


def test_a_block_in_place_of_a_figure_is_told_in_words_not_in_branches(inside):
    (found,) = inside("机关运行经费: {年初预算: {金额: 1}}\n")
    assert (found.code, "应是一个数" in found.message) == ("S210", True)


def test_income_and_carry_over_may_be_negative_and_budgets_may_not(codes):
    assert codes("收入: {其他收入: {2010101: -5.20}}\n") == []
    assert codes("结转结余: {年末: {其他资金: {合计: -5.20}}}\n") == []
    assert codes("三公经费: {公务接待费: {全年预算: -1, 决算: 0}}\n") == ["S203"] * 3 + ["S218"]


def test_it_stops_listing_where_nobody_would_read_on(problems):
    found = problems("单位: [" + "甲, " * 5000 + "甲]\n")
    assert len(found) <= MAX_LISTED + 1
    assert "S228" in [each.code for each in found]


class Anywhere:
    """A loaded file whose places do not matter."""

    shown = "2024-final.yaml"

    def __init__(self, data):
        self.data = data

    def place(self, pointer):
        return Place(self.shown, text=str(pointer))

    key_place = place


KEYS = st.sampled_from(
    ["收入", "名称", "单位", "合计", "2013101", "201310", "未公布", "金额", "天气", "１"]
)
VALUES = st.recursive(
    st.one_of(
        st.none(), st.sampled_from(["5", "010", "1,200", "无", "", "yes", "2025-09-29", "一段话"])
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_stands_in_a_block_is_answered_in_words(data, schema):
    block = data.draw(st.sampled_from(sorted(schema.document["properties"])))
    value = data.draw(VALUES)
    for each in validate(Anywhere({block: value}), schema):
        assert re.fullmatch("S2[0-9]{2}", each.code)
        assert re.search("[\u4e00-\u9fff]", each.message)
        assert "is not" not in each.message
