"""Amounts in lists, and amounts that multiply: a purchase in 万元, a price of a few 元."""

from __future__ import annotations

import re

import pytest

from disclosure.diagnostics import Severity
from tests.check.stands import STANDS

STAND = STANDS["预算样例"]
LINES = re.compile(r"(单价|金额|中小企业|小微企业): (\d+)\.00")


@pytest.fixture
def told():
    """Return errors and warnings about the sample of budgets with replacements."""

    def run(*replacements):
        text = STAND.sample
        for old, new in replacements:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return [each for each in STAND.told(text) if each.severity is not Severity.NOTE]

    return run


def in_ten_thousand(name):
    """Return a replacement that divides what stands in a list of the sample by ten thousand."""
    (block,) = re.findall(rf"^{name}:\n(?:  - .*\n)+", STAND.sample, re.MULTILINE)
    return block, LINES.sub(lambda m: f"{m[1]}: {int(m[2]) / 10_000:.2f}", block)


def test_a_list_copied_from_the_document_is_one_problem_at_the_list(told):
    (only,) = (each for each in told(in_ten_thousand("政府采购")) if not each.follows)
    assert (only.code, only.severity, only.place.text) == ("T214", Severity.ERROR, "政府采购:")
    assert "“政府采购”这一块的金额都像是用万元填的" in only.message


def test_a_list_cannot_say_its_unit_and_its_items_are_counted_from_one(told):
    (only,) = (each for each in told(in_ten_thousand("政府采购")) if not each.follows)
    first, item, price, *_ = only.hint.split("\n")
    assert (first, item, price) == ("改成元：", "第1项:", "  单价: 50000.00")
    assert "第0项" not in only.hint


def test_a_file_in_ten_thousand_that_holds_yuan_is_one_error(told):
    """What is bought multiplies in every unit, and does not hide that all is too large."""
    (only,) = told(("金额单位: 元", "金额单位: 万元"))
    assert (only.code, only.severity) == ("T214", Severity.ERROR)
    assert "整个文件的金额都像是用元填的，这里的金额单位却是万元" in only.message
    assert "把文件开头的“金额单位”改为 元" in only.hint


def test_a_low_price_of_many_things_is_no_sign(told):
    assert told(("数量: 5, 单价: 6000.00", "数量: 1200, 单价: 25.00")) == []


def test_many_tiny_purchases_do_not_put_the_whole_file_in_doubt(told):
    """Ten of 25 元 vanish in print; that all else would be 10,000 times as large weighs more."""
    line = (
        "  - {{单位: 203001, 项目: 在职人员公用, 品目编码: A0504{0:04}, 品目: 办公用品, "
        "功能科目: 2130201, 经济科目: 30201, 数量: 2, 单价: 12.50, 金额: 25.00, 中小企业: 25.00}}\n"
    )
    tiny = "".join(line.format(number) for number in range(10))
    found = told(("购买服务:\n", f"{tiny}购买服务:\n"))
    small = [each for each in found if "像是用万元填的" in each.message]
    assert small
    assert all(each.place.text.startswith("  - {单位: 203001") for each in small)
    assert not [each.message for each in found if "整个文件" in each.message]
