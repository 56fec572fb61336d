"""Reasons that are missing: one message for one reason, one list for several, ready to paste."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from disclosure.check import check
from disclosure.edition import read_edition
from disclosure.load import load_text
from disclosure.phrases import BLANK
from tests.check.bench import case_of
from tests.check.small import small

FUND_TOTAL = "  财政拨款收支总计: 造林绿化任务和人员经费调整\n"
INCOME = "  一般公共预算财政拨款收入: 人员经费政策性调整\n"
SPENT = "  一般公共预算财政拨款支出: 造林绿化任务加重\n"
FIRST_ITEM = "    2130201: 年中追加人员经费\n"
RUNNING = ", 原因: 车辆集中调度}"


@pytest.fixture
def missing(case_of, both_years):
    """Return the messages of N301 after the texts were taken away."""

    def run(*gone, text=both_years):
        for each in gone:
            assert text.count(each) == 1, each
            text = text.replace(each, "}" if each.endswith("}") else "")
        case, loaded = case_of(text)
        return [each for each in check(case, loaded).diagnostics if each.code == "N301"]

    return run


def pasted(hint):
    """Read the lines of a way out as YAML, block by block."""
    blocks = []
    for line in hint.split("\n"):
        if line.startswith("在"):
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [YAML(typ="safe", pure=True).load("\n".join(block)) for block in blocks]


def test_one_that_is_missing_is_ready_to_paste(missing):
    (only,) = missing(SPENT)
    assert pasted(only.hint) == [{"一般公共预算财政拨款支出": BLANK}]
    assert "变动最大的是：行政运行增加500,000.00 元" in only.hint


def test_several_are_one_list_with_names_and_amounts(missing):
    (only,) = missing(INCOME, SPENT, FIRST_ITEM)
    assert only.message == (
        "缺少 3 条原因：“一般公共预算财政拨款收入”、“一般公共预算财政拨款支出”、“年初预算.2130201（行政运行）”"
    )
    assert pasted(only.hint) == [
        {"一般公共预算财政拨款收入": BLANK, "一般公共预算财政拨款支出": BLANK},
        {2130201: BLANK},
    ]
    assert "# 年初预算.2130201（行政运行）增加 200,000.00 元" in only.hint
    assert only.place.text == "原因:"


def test_a_reason_of_an_item_stands_beside_the_item(missing):
    (only,) = missing(RUNNING)
    assert only.hint.startswith("在“三公经费 → 公务用车运行维护费”下补写")
    assert pasted(only.hint) == [{"原因": BLANK}]


def test_where_the_whole_block_is_missing_the_list_begins_with_it(missing, both_years):
    start, end = both_years.index("原因:\n"), both_years.index("核对:\n")
    (only,) = missing(text=both_years[:start] + both_years[end:])
    (block,) = pasted(only.hint)
    assert set(block) == {"原因"}
    assert set(block["原因"]["年初预算"]) == {2120803, 2130201, 2130204}


def test_comparisons_that_one_reason_serves_are_one(missing):
    """财政拨款 is 一般公共预算 alone, in both years: its income and expenditure moved as it did."""
    (only,) = missing(text=school("没有"))
    assert only.message == (
        "缺少原因：财政拨款.收入总计 300.00，上年.财政拨款收支总计 340.00，相差 -40.00 万元；"
        "“一般公共预算财政拨款收入”“一般公共预算财政拨款支出”与它的两个数都相同，用同一条原因"
    )
    assert pasted(only.hint) == [{"财政拨款收支总计": "没有"}]
    assert missing(text=school("没有", "  财政拨款收支总计: 退休人员增多\n")) == []


def school(reason, *more):
    """A unit with 事业收入, which did not change: 财政拨款 alone is less than last year."""
    return small(
        ("性质: 行政", "性质: 事业"),
        ("机关运行经费: {年初预算: 40.00}\n", ""),
        (
            "支出:\n",
            "  事业收入: {2120101: 20.00}\n支出:\n  其他资金: {2120101: {基本支出: 20.00}}\n",
        ),
        ("  收支总计: 300.00", "  收支总计: 360.00"),
        ("  财政拨款收支总计: 300.00", "  财政拨款收支总计: 340.00"),
        ("拨款收入: 300.00", "拨款收入: 340.00"),
        ("拨款支出: 300.00", "拨款支出: 340.00"),
        ("用车和接待支出\n", f"用车和接待支出\n  收支总计: {reason}\n{''.join(more)}"),
    )


def test_an_equal_change_suggests_the_same_words(missing, both_years):
    """财政拨款 grew by what everything grew by: the reason may well be the same."""
    alike = both_years.replace("  财政拨款收支总计: 7650000.00", "  财政拨款收支总计: 7630000.00")
    (only,) = missing(FUND_TOTAL, text=alike)
    assert pasted(only.hint) == [{"财政拨款收支总计": "造林绿化任务和人员经费调整"}]
    assert "与“收支总计”变动的金额相同" in only.hint


@pytest.mark.parametrize("reason", ["规定: 增编", "'增编'的影响", "增编 # 注", "- 增编"])
def test_a_suggested_text_is_quoted_where_yaml_would_misread_it(missing, both_years, reason):
    quoted = reason.replace("'", "''")
    text = both_years.replace("  收支总计: 造林绿化任务和人员经费调整", f"  收支总计: '{quoted}'")
    text = text.replace("  财政拨款收支总计: 7650000.00", "  财政拨款收支总计: 7630000.00")
    (only,) = missing(FUND_TOTAL, text=text)
    assert pasted(only.hint) == [{"财政拨款收支总计": reason}]


def test_a_comparison_without_a_key_of_its_own_is_pasted_where_the_schema_takes_it(root):
    """What final-2023 compares besides has no key in 原因: its reasons stand under 其他."""
    loaded, _ = load_text((root / "templates/final-2023/sample.yaml").read_bytes(), "sample.yaml")
    edition, _ = read_edition(root / "templates", "final-2023", root / "schemas")
    del loaded.data["原因"]["其他"]
    found = check(case_of(loaded.data, edition), loaded).diagnostics
    (only,) = [each for each in found if each.code == "N301"]
    assert only.hint.startswith("在“原因”下补写")
    assert set(pasted(only.hint)[0]) == {"其他"}
    assert "支出合计" in pasted(only.hint)[0]["其他"]
