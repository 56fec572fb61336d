"""A code that the catalogue lacks: which one may be meant, and in which year it is used."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("2120830", "是否应为 2120803（城市建设支出）？对照当年"),
        ("2120877", "是否应为 2120807（廉租住房支出）？对照当年"),
        ("2127777", "对照当年"),
    ],
)
def test_a_slip_of_a_finger_is_asked_about(typed, asked, case_of, both_years):
    case, loaded = case_of(both_years.replace("2120803", typed))
    (found,) = [each for each in check(case, loaded).diagnostics if each.code == "T221"]
    assert found.hint.startswith(asked)


@pytest.mark.parametrize(
    ("typed", "told", "way_out"),
    [
        (
            "2011501",
            "它只用到 2018 年（工商行政管理事务）",
            "改用 20138（市场监督管理事务），照 2024 年",
        ),
        ("2010308", "", ""),
    ],
)
def test_a_code_of_another_year_is_told_with_its_name_then(
    typed, told, way_out, case_of, both_years
):
    case, loaded = case_of(both_years.replace("2120803", typed))
    found = [each for each in check(case, loaded).diagnostics if each.code == "T221"]
    assert [each.message.partition("：")[2] for each in found] == [told][: bool(told)]
    assert all(each.hint.startswith(way_out) for each in found)


def test_a_name_of_its_own_does_not_hide_that_a_code_is_of_another_year(case_of, both_years):
    named = both_years.replace("2120803: {", "2011501: {名称: 工商行政管理, ").replace(
        "2120803", "2011501"
    )
    case, loaded = case_of(named)
    (found,) = [each for each in check(case, loaded).diagnostics if each.code == "T226"]
    assert "（它只用到 2018 年（工商行政管理事务））" in found.message
    assert found.hint.startswith("改用 20138（市场监督管理事务）")
