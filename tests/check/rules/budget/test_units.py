"""Units of a budget: a code that is wrong once is told once, and 机关运行经费 is that of some."""

from __future__ import annotations

import pytest

from disclosure.diagnostics import Severity
from tests.check.stands import STANDS

STAND = STANDS["预算样例"]
OTHER = "    编码: 203002\n    收入: {一般"


def told(*changes):
    text = STAND.sample
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    found = STAND.told(text)
    return [each for each in found if each.severity is not Severity.NOTE and not each.follows]


def test_a_wrong_code_in_the_list_of_units_is_not_told_for_everything_that_uses_it():
    found = told((OTHER, OTHER.replace("203002", "203009")))
    (only,) = (each for each in found if each.code == "T310")
    assert only.message == "项目“苗圃运行项目”等 4 处写的单位 203002 不在“单位”里"
    assert only.hint.startswith("几处写的都是 203002：多半是“单位”下的编码写错了，改那里")
    assert len(only.related) == 3


def test_a_wrong_code_of_one_purchase_is_told_there():
    line = "{单位: 203001, 项目: 在职人员公用"
    (only,) = told((line, line.replace("203001", "203009")))
    assert (only.code, only.message) == ("T310", "第 1 项采购写的单位 203009 不在“单位”里")
    assert "几处" not in only.hint


@pytest.mark.parametrize("wrong", ["1600000.00", "1200000.00"])
def test_the_money_of_an_office_is_what_its_own_units_spend_on_running(wrong):
    """1,600,000 is that of all units: the most usual mistake."""
    (only,) = told(("机关运行经费: {预算: 1400000.00}", f"机关运行经费: {{预算: {wrong}}}"))
    assert (only.code, only.severity) == ("T353", Severity.ERROR)
    assert "改为 1400000.00" in only.hint


def test_nothing_is_bought_under_a_subject_of_which_nothing_is_spent():
    line = "品目: 其他运行维护服务, 功能科目: 2130201"
    (only,) = told((line, line.replace("2130201", "2013101")))
    assert (only.code, only.severity) == ("T335", Severity.WARNING)
    assert only.message == "支出.2013101（行政运行） 没有安排，采购却用它"


def test_an_economic_code_of_the_governments_own_books_is_told():
    found = told(("  30201: 900000.00", "  50201: 900000.00"))
    (only,) = (each for each in found if each.code == "T357")
    assert "政府预算支出经济分类（5 开头）" in only.hint
