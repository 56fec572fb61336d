"""Projects of the self-evaluation, fund by fund."""

from __future__ import annotations

import pytest

from disclosure.compute import Formula

EVALUATED = "预算绩效.自评项目"
COUNTS = "项目汇总: {其他资金: {个数: 2, 预算数: 120000.00, 执行数: 100000.00}}"


@pytest.fixture
def figures(case_of, both_years):
    def made(counts=COUNTS):
        assert COUNTS in both_years
        return case_of(both_years.replace(COUNTS, counts))[0].figures

    return made


def test_listed_projects_are_counted_by_their_money(figures):
    found = figures()
    assert found[f"{EVALUATED}.一般公共预算.个数"].value == 1
    assert found[f"{EVALUATED}.政府性基金.执行数"].value == 250000
    assert found[f"{EVALUATED}.政府性基金.占比"].value == 100
    assert found["预算绩效.项目占比"].value == 100
    # The last row of the 汇总表: all that are listed.
    assert found["预算绩效.项目合计.个数"].value == 2
    assert found["预算绩效.项目合计.预算数"].value == 1500000


def test_what_is_stated_needs_no_list(figures):
    found = figures()
    assert found[f"{EVALUATED}.其他资金.个数"].origin == Formula(
        "取自", ("预算绩效.项目汇总.其他资金.个数",)
    )
    assert found[f"{EVALUATED}.其他资金.占比"].value == 100
    assert f"{EVALUATED}.国有资本经营.个数" not in found


@pytest.mark.parametrize(
    "stated", ["个数: 39, 预算数: 44154800.00", "一般公共预算: {个数: 39, 预算数: 44154800.00}"]
)
def test_what_is_stated_stands_before_what_is_listed(figures, stated):
    found = figures(f"项目汇总: {{{stated}}}")
    assert found[f"{EVALUATED}.一般公共预算.个数"].value == 39
    assert found[f"{EVALUATED}.一般公共预算.预算数"].value == 44154800
    # The actual was not stated: there is no share.
    assert f"{EVALUATED}.一般公共预算.执行数" not in found
    assert "预算绩效.项目占比" not in found
