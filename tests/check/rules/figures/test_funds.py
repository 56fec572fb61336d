"""Codes below a fund that is not theirs."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.fixture
def told(case_of, both_years):
    def found(*changes: tuple[str, str]) -> list[tuple[str, int]]:
        text = both_years
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        case, loaded = case_of(text)
        each = check(case, loaded).diagnostics
        return [(one.code, 1 + len(one.related)) for one in each if one.code in ("T264", "T265")]

    return found


def test_a_code_is_told_once_with_all_its_places(told):
    assert told(
        ("    2120803: 300000.00", "    2130203: 300000.00"),
        ("    2120803: {项目支出", "    2130203: {项目支出"),
    ) == [("T264", 2)]


def test_other_money_is_nobodys_code(told):
    assert told(("    2130204: 120000.00", "    2120803: 120000.00")) == []


def test_a_budget_may_stand_without_its_fund_and_not_below_a_wrong_one(told):
    assert told(("  2120803: 320000.00", "  2120801: 320000.00")) == []
    wrong = "  政府性基金预算财政拨款: {2130201: 320000.00}"
    assert told(("  2120803: 320000.00", wrong)) == [("T264", 1)]


def test_a_code_that_the_catalogue_lacks_goes_with_its_group(told):
    assert told(
        ("    2130201: {基本支出", "    2120877: {名称: 新设科目, 基本支出"),
    ) == [("T265", 1)]
