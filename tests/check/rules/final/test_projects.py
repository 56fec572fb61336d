"""Projects fund by fund: what is evaluated, listed and stated, and what it is a part of."""

from __future__ import annotations

import pytest

from disclosure.check import check
from disclosure.diagnostics import Severity

FUND = "道路绿化项目: {资金: 政府性基金, "
COUNTS = "项目汇总: {其他资金: {个数: 2, 预算数: 120000.00, 执行数: 100000.00}}"


@pytest.fixture
def told(case_of, both_years):
    def found(*changes: tuple[str, str]) -> dict[str, str]:
        text = both_years
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        case, loaded = case_of(text)
        every = check(case, loaded).diagnostics
        assert all(each.code != "T267" or each.severity is Severity.ERROR for each in every)
        return {each.code: each.message for each in every}

    return found


def test_a_project_of_a_fund_taken_for_the_general_budgets_is_an_error(told):
    found = told((FUND, "道路绿化项目: {"))
    assert set(found) == {"T267"}
    assert "（一般公共预算）：左边 1,300,000.00 元，右边 1,050,000.00 元" in found["T267"]


def test_each_fund_is_held_against_its_own_project_spending(told):
    found = told(("执行数: 250000.00", "执行数: 250000.01"))
    assert list(found) == ["T267"]
    assert "（政府性基金）" in found["T267"]
    found = told((COUNTS, COUNTS.replace("执行数: 100000.00", "执行数: 100000.01")))
    assert "（其他资金）" in found["T267"]


def test_without_a_share_it_is_a_doubt(told):
    hidden = "项目占比: {未公布: 含往来款}\n  " + COUNTS
    found = told((FUND, "道路绿化项目: {"), (COUNTS, hidden))
    assert set(found) == {"T251"}


def test_what_was_refunded_makes_no_share(told):
    refund = "    2130299: {项目支出: -20000.00}\n    2130204: {基本支出: 900000.00"
    found = told(("    2130204: {基本支出: 900000.00", refund))
    assert "T267" not in found
    assert "左边 1,050,000.00 元，右边 1,030,000.00 元" in found["T251"]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("政府性基金: {个数: 1}", set()),
        ("政府性基金: {个数: 3, 预算数: 300000.00, 执行数: 250000.00}", set()),
        ("政府性基金: {个数: 0}", {"T268"}),
        ("政府性基金: {个数: 3, 预算数: 299999.00}", {"T266"}),
        ("个数: 1, 执行数: 1050000.00", set()),
        ("个数: 0, 执行数: 1040000.00", {"T266", "T268"}),
        ("一般公共预算: {个数: 0}", {"T268"}),
    ],
)
def test_the_list_is_a_part_of_what_is_stated(told, stated, expected):
    assert set(told((COUNTS, f"项目汇总: {{{stated}}}"))) == expected


def test_budgets_that_are_stated_count_as_those_that_are_listed(told):
    assert set(told((COUNTS, COUNTS.replace("120000.00", "9120000.00")))) == {"T259"}
