"""From typed accounts to figures: roll-ups, balances, shares, growth, stated totals."""

from __future__ import annotations

from decimal import Decimal
from graphlib import TopologicalSorter

import pytest

from disclosure.compute import Fact, Formula, Ground
from disclosure.compute.compute import declared_by
from disclosure.compute.final import FINAL


def values(case_of, text, *paths):
    case, _ = case_of(text)
    return [case.figures[path].value for path in paths]


def test_it_rolls_items_up_to_sections_and_classes(case_of, both_years):
    fund = "支出.一般公共预算财政拨款"
    found = values(
        case_of, both_years, f"{fund}.21302.合计", f"{fund}.213.基本支出", f"{fund}.合计"
    )
    assert found == [7550000, 6500000, 8050000]


def test_it_adds_the_funds_together(case_of, both_years):
    found = values(
        case_of,
        both_years,
        "收入.财政拨款.合计",
        "收入.全部资金.合计",
        "支出.财政拨款.合计",
        "支出.全部资金.经营支出",
        "支出.全部资金.2130204.项目支出",
    )
    assert found == [8310000, 8430000, 8310000, 15000, 750000]


def test_both_grand_totals_contain_what_was_carried_over(case_of, both_years):
    found = values(case_of, both_years, "收入.总计", "支出.总计", "财政拨款.收入总计")
    assert found == [8550000, 8550000, 8430000]


def test_the_closing_balance_is_a_fact_and_never_the_plug(case_of, both_years):
    text = both_years.replace("    其他资金: {合计: 5000.00}\n", "")
    assert values(case_of, text, "收入.总计", "支出.总计") == [8550000, 8545000]


def test_every_class_of_the_form_has_a_row_even_where_nothing_was_spent(case_of, both_years):
    assert values(case_of, both_years, "支出.全部资金.202.合计") == [0]


def test_a_section_code_is_a_legal_leaf(case_of, both_years):
    text = both_years.replace(
        "    2210201: {基本支出: 500000.00}", "    22102: {基本支出: 500000.00}"
    )
    assert values(case_of, text, "支出.一般公共预算财政拨款.221.合计") == [500000]


def test_growth_takes_last_year_as_its_base(case_of, both_years):
    (rate,) = values(case_of, both_years, "增减.一般公共预算财政拨款支出.幅度")
    assert round(rate, 4) == Decimal("8.7838")


@pytest.mark.parametrize("base", ["0", "-1.00"])
def test_without_a_positive_base_there_is_no_rate(case_of, both_years, base):
    text = both_years.replace("  收支总计: 7750000.00", f"  收支总计: {base}")
    assert values(case_of, text, "增减.收支总计.幅度") == [None]


def test_nothing_bought_means_no_share_rather_than_nought(case_of, both_years):
    assert values(case_of, both_years, "政府采购.服务.金额", "占比.采购.服务") == [0, None]


def test_the_execution_score_is_capped_at_its_points(case_of, both_years):
    text = both_years.replace("    全年预算: 8500000.00", "    全年预算: 8000000.00")
    rate, score = values(case_of, text, "预算绩效.整体.执行率", "预算绩效.整体.执行率得分")
    assert rate > 100
    assert score == 20


def test_goals_are_scaled_to_their_share_of_the_score(case_of, both_years):
    found = values(
        case_of, both_years, "预算绩效.整体.指标得分", "预算绩效.项目.造林绿化项目.指标得分"
    )
    assert found == [Decimal("77.6"), 78]


def test_without_every_score_there_is_no_total_score(case_of, both_years):
    case, _ = case_of(both_years.replace(", 分值: 40, 得分: 40", ""))
    assert "预算绩效.整体.总分" not in case.figures


def test_a_part_of_another_project_is_not_counted_twice(case_of, both_years):
    part = """
    造林绿化子项目:
      预算数: 200000.00
      执行数: 200000.00
      上级项目: 造林绿化项目
  自评报告:"""
    text = both_years.replace("\n  自评报告:", part)
    found = values(case_of, text, "预算绩效.项目合计.预算数", "预算绩效.项目合计.个数")
    assert found == [1500000, 2]


def test_an_unknown_base_stays_unknown_and_gives_way_to_last_year(case_of, both_years):
    text = both_years.replace("年初预算: 1900000.00", "年初预算: {未公布: 尚未批复}")
    case, _ = case_of(text)
    figure = case.figures["机关运行经费.年初预算"]
    assert (figure.value, figure.unknown) == (None, "尚未批复")
    assert case.figures["增减.机关运行经费.差额"].value == 150000


def test_a_budget_without_spending_is_kept_and_the_reverse_too(case_of, both_years):
    text = both_years.replace("  2210201: 500000.00\n基本", "  2130205: 70000.00\n基本")
    case, _ = case_of(text)
    assert case.figures["支出.一般公共预算财政拨款.2130205.合计"].value == 0
    assert case.figures["完成率.年初预算.2130205"].value == 0
    assert case.figures["年初预算.2210201"].value == 0
    assert case.figures["完成率.年初预算.2210201"].value is None


def in_ten_thousand(text):
    """The same disclosure, as a file that was rounded to 万元 before it was typed."""
    return text.replace("金额单位: 元", "金额单位: 万元")


class TestStatedTotals:
    def test_within_the_tolerance_the_stated_total_is_the_approved_figure(
        self, case_of, both_years
    ):
        text = in_ten_thousand(both_years) + "  基本支出经济分类.301: 3500000.01\n"
        case, _ = case_of(text)
        figure = case.figures["基本支出经济分类.301"]
        assert (figure.value, figure.tail) == (Decimal(35000000100), Decimal(100))
        assert case.figures["基本支出经济分类.人员经费"].value == figure.value + Decimal(9500000000)

    def test_beyond_the_tolerance_the_sum_stands(self, case_of, both_years):
        text = in_ten_thousand(both_years) + "  基本支出经济分类.301: 3500000.02\n"
        case, _ = case_of(text)
        assert case.figures["基本支出经济分类.301"].tail is None

    def test_in_yuan_nothing_but_the_sum_is_approved(self, case_of, both_years):
        case, _ = case_of(both_years + "  基本支出经济分类.301: 3500000.01\n")
        assert case.figures["基本支出经济分类.301"].value == 3500000


class TestExplanations:
    def test_a_change_is_broken_down_into_the_items_that_moved_most(self, case_of, both_years):
        case, _ = case_of(both_years)
        moved = case.computed.explanations["一般公共预算财政拨款支出"].contributions
        assert [(figure.path.rpartition(".")[2], figure.value) for figure in moved] == [
            ("2130201", 500000),
            ("2130204", 170000),
            ("2130299", -70000),
        ]

    def test_items_that_do_not_add_up_to_the_change_do_not_explain_it(self, case_of, both_years):
        case, _ = case_of(both_years)
        assert case.computed.explanations["收支总计"].contributions == ()

    def test_a_reason_given_once_serves_the_same_change_elsewhere(self, case_of, root):
        path = root / "departments" / "qingshan-party-office" / "2024-final.yaml"
        case, loaded = case_of(path.read_text(encoding="utf-8"))
        assert set(loaded.data["原因"]) & {"收支总计", "财政拨款收支总计"} == {"收支总计"}
        explanations = case.computed.explanations
        assert explanations["财政拨款收支总计"].reason == explanations["收支总计"].reason

    @pytest.mark.parametrize(
        ("budget", "due"),
        [("6000000.00", False), ("6300000.00", False), ("6315789.48", True), ("5999900.00", True)],
    )
    def test_a_reason_is_due_above_the_budget_or_below_95_percent(
        self, case_of, both_years, budget, due
    ):
        case, _ = case_of(both_years.replace("2130201: 5800000.00", f"2130201: {budget}"))
        assert case.computed.explanations["年初预算.2130201"].is_due is due

    def test_nought_of_the_three_public_expenses_needs_a_reason_too(self, case_of, both_years):
        case, _ = case_of(both_years)
        assert case.computed.explanations["三公经费.因公出国境费"].is_due
        assert not case.computed.explanations["三公经费.公务接待费"].is_due

    def test_a_difference_that_prints_as_nought_needs_none(self, case_of, both_years):
        case, _ = case_of(both_years.replace("年初预算: 1900000.00", "年初预算: 2000049.00"))
        assert not case.computed.explanations["机关运行经费"].is_due

    @pytest.mark.parametrize(("budget", "due"), [("5999999.99", False), ("5999999.98", True)])
    def test_a_difference_that_rounding_may_have_made_needs_none(
        self, case_of, both_years, budget, due
    ):
        """Basic and project spending and the budget are rounded: 0.015 万元 may lie between."""
        text = both_years.replace("2130201: 5800000.00", f"2130201: {budget}")
        case, _ = case_of(in_ten_thousand(text))
        assert case.computed.explanations["年初预算.2130201"].is_due is due

    def test_a_tail_does_not_keep_two_changes_apart(self, case_of, root):
        """Without stated totals 592.30 comes in and 592.29 went out: one reason serves both."""
        path = root / "departments" / "hanyang-party-work-committee" / "2024-final.yaml"
        text = path.read_text(encoding="utf-8").partition("核对:")[0]
        case, _ = case_of(text)
        sides = [case.figures[name].value for name in ("收入.总计", "支出.全部资金.合计")]
        assert sides[0] != sides[1]
        assert not [
            each for each in case.computed.explanations.values() if each.is_due > bool(each.reason)
        ]


def test_every_figure_has_an_origin_and_no_formula_runs_in_a_circle(case_of, both_years, edition):
    case, loaded = case_of(both_years)
    for figure in case.figures.values():
        if isinstance(figure.origin, Fact):
            assert loaded.place(figure.origin.pointer).line > 1
    graph = {
        figure.path: figure.origin.inputs
        for figure in case.figures.values()
        if isinstance(figure.origin, Formula)
    }
    assert list(TopologicalSorter(graph).static_order())
    assert {path for inputs in graph.values() for path in inputs} <= set(case.figures)
    typed = frozenset(p for p, f in case.figures.items() if isinstance(f.origin, Fact))
    ground = Ground(case.accounts, edition, typed)
    assert {each.path for each in declared_by(FINAL, ground)} <= set(case.figures)
