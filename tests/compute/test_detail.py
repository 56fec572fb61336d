"""部门整体支出明细: what was budgeted for 基本支出 and 项目支出, and how far it was spent."""

from __future__ import annotations

from decimal import Decimal

DETAIL = "预算绩效.整体.支出明细"
BUDGETS = "    全年预算: 8500000.00\n"
TYPED = f"{BUDGETS}    基本支出预算: {{人员经费: 5000000.00, 公用经费: 2000000.00}}\n"


def _value(case, path):
    return case.figures[f"{DETAIL}.{path}"].value


def test_the_lines_are_what_was_typed_and_what_was_spent(case_of, both_years):
    case, _ = case_of(both_years.replace(BUDGETS, TYPED))
    assert _value(case, "人员经费.预算数") == Decimal(5000000)
    assert _value(case, "公用经费.决算数") == case.figures["基本支出经济分类.公用经费"].value
    assert _value(case, "基本支出.预算数") == Decimal(7000000)
    assert _value(case, "项目支出.预算数") == case.figures["预算绩效.项目合计.预算数"].value
    assert _value(case, "项目支出.决算数") == case.figures["支出.全部资金.项目支出"].value
    assert _value(case, "基本支出.执行率") == Decimal(100)


def test_without_the_budget_of_basic_expenditure_there_is_no_such_table(case_of, both_years):
    case, _ = case_of(both_years)
    assert not [path for path in case.figures if path.startswith(DETAIL)]
