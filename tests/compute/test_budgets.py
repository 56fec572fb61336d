"""Whose budget a code is, and what follows from it."""

from __future__ import annotations

import pytest

from disclosure.compute import Fact, Formula

FUND, CAPITAL = "政府性基金预算财政拨款", "国有资本经营预算财政拨款"
TYPED = "  国有资本经营预算财政拨款: {合计: 10000.00}\n  2120803: 320000.00\n"


@pytest.fixture
def figures(case_of, both_years):
    def made(budget):
        assert TYPED in both_years
        return case_of(both_years.replace(TYPED, budget))[0].figures

    return made


@pytest.mark.parametrize(
    ("budget", "path"),
    [
        ("  2120803: 7.00\n", f"年初预算.{FUND}.2120803"),
        (f"  {FUND}: {{2120803: 7.00}}\n", f"年初预算.{FUND}.2120803"),
        # In the file below 支出 and 收入, whatever the level.
        ("  21208: 7.00\n", f"年初预算.{FUND}.21208"),
        ("  223: 7.00\n", f"年初预算.{CAPITAL}.223"),
        # Nowhere else in the file: the catalogue knows.
        ("  2296002: 7.00\n", f"年初预算.{FUND}.2296002"),
        ("  2010101: 7.00\n", "年初预算.2010101"),
    ],
)
def test_a_budget_is_found_below_its_fund(figures, budget, path):
    found = figures(budget)
    assert found[path].value == 7
    total = f"{path.rpartition('.')[0]}.合计"
    assert found[total].value == 7 + (8000000 if total == "年初预算.合计" else 0)


def test_the_fact_keeps_the_path_that_it_has_in_the_file(figures):
    found = figures("  2120803: 7.00\n")
    assert found["年初预算.2120803"].origin == Fact(("年初预算", "2120803"))
    assert found[f"年初预算.{FUND}.2120803"].origin == Formula("取自", ("年初预算.2120803",))
    assert found["年初预算.合计"].value == 8000000
    assert "完成率.年初预算.2120803" not in found


def test_general_budgets_below_their_fund_mean_the_same(case_of, both_years):
    nested = both_years.replace(
        "  2130201: 5800000.00\n  2130204: 1700000.00\n  2210201: 500000.00\n",
        "  一般公共预算财政拨款: {2130201: 5800000.00, 2130204: 1700000.00, 2210201: 500000.00}\n",
    )
    one, other = (case_of(text)[0].computed for text in (both_years, nested))
    assert {p: f.value for p, f in one.figures.items()}.items() <= {
        p: f.value for p, f in other.figures.items()
    }.items()
    assert one.explanations.keys() == other.explanations.keys()


def test_a_fund_without_any_budget_has_none_that_is_nought(figures):
    found = figures("")
    assert f"年初预算.{FUND}.合计" not in found
    assert f"完成率.年初预算.{FUND}.合计" not in found


def test_what_is_spent_beside_the_budget_of_a_fund_had_none(figures):
    found = figures("  2120804: 7.00\n")
    assert found[f"年初预算.{FUND}.2120803"].value == 0
    assert found[f"支出.{FUND}.2120804.合计"].value == 0


def test_a_total_of_a_fund_stands_for_its_items(figures):
    found = figures(f"  {FUND}: {{合计: 500000.00}}\n")
    assert found[f"完成率.年初预算.{FUND}.合计"].value == 50
    assert f"年初预算.{FUND}.2120803" not in found


def test_a_total_that_its_items_explain_is_compared_where_it_has_a_reason(case_of, both_years):
    with_reason = both_years.replace(
        "  年初预算:\n    2130201", "  年初预算:\n    合计: 追加任务\n    2130201"
    )
    silent, told = (case_of(text)[0].computed.explanations for text in (both_years, with_reason))
    assert "年初预算.合计" not in silent
    assert told["年初预算.合计"].reason == "追加任务"
    assert not told["年初预算.合计"].is_due
