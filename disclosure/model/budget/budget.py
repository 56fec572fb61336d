"""The budget of one department, as records; every Chinese key stands in this folder alone.

Source of the blocks: the fifteen tables of 部门预算公开. Its words are those of final accounts
wherever the thing is the same, so that paths of the two meet. What only the narrative prints stays
plain data and has no record.
"""

from __future__ import annotations

from typing import TypeAlias

from disclosure.model.budget.goals import PlannedPerformance
from disclosure.model.budget.money import (
    BudgetAgency,
    PlannedCarryover,
    PlannedExpenditure,
    PlannedIncome,
)
from disclosure.model.budget.projects import PlannedProject
from disclosure.model.budget.sections import (
    BoughtService,
    PlannedAssets,
    PlannedOperations,
    PlannedOverview,
    PlannedPurchase,
    PlannedThreePublicExpenses,
)
from disclosure.model.filing import FromItsBlocks, Names, Waiver
from disclosure.model.quantity import Quantity, Stated
from disclosure.terms import record, term

#: 经济科目 code → amount.
PlannedByCode: TypeAlias = dict[str, Quantity]


@record
class PlannedLastYear:
    """Figures of last year's budget, as published then."""

    total: Quantity | None = term("收支总计", default=None)
    income: Quantity | None = term("本年收入", default=None)
    expenditure: Quantity | None = term("本年支出", default=None)
    appropriation_total: Quantity | None = term("财政拨款收支总计", default=None)
    general: Quantity | None = term("一般公共预算财政拨款", default=None)
    agency_operations: Quantity | None = term("机关运行经费", default=None)
    procurement: Quantity | None = term("政府采购", default=None)


@record
class PlannedReasons:
    """The department's reasons, by comparison; those of “三公”经费 items stand beside the items."""

    total: str = term("收支总计", default="")
    income: str = term("本年收入", default="")
    expenditure: str = term("本年支出", default="")
    general: str = term("一般公共预算财政拨款", default="")
    three_public: str = term("三公经费", default="")
    agency_operations: str = term("机关运行经费", default="")
    procurement: str = term("政府采购", default="")
    more: dict[str, str] = term("其他", factory=dict)


@record
class Budget(FromItsBlocks):
    """Everything a department declares for one year's 部门预算公开."""

    year: int = term("年度")
    unit: str = term("金额单位")
    scope: str = term("口径")
    level: str = term("财政级次")
    names: Names = term("名称")
    code: str = term("部门编码")
    agencies: tuple[BudgetAgency, ...] = term("单位")
    overview: PlannedOverview = term("概况", factory=PlannedOverview)
    income: PlannedIncome = term("收入")
    expenditure: PlannedExpenditure = term("支出")
    carryover: PlannedCarryover = term("结转结余", factory=PlannedCarryover)
    economic: PlannedByCode = term("基本支出经济分类")
    three_public: PlannedThreePublicExpenses = term("三公经费")
    projects: dict[str, PlannedProject] = term("项目", factory=dict)
    agency_operations: PlannedOperations = term("机关运行经费", factory=PlannedOperations)
    procurement: tuple[PlannedPurchase, ...] = term("政府采购")
    services: tuple[BoughtService, ...] = term("购买服务", default=())
    assets: PlannedAssets = term("国有资产")
    performance: PlannedPerformance = term("预算绩效")
    last_year: PlannedLastYear = term("上年预算", factory=PlannedLastYear)
    reasons: PlannedReasons = term("原因", factory=PlannedReasons)
    stated: dict[str, Stated] = term("核对", factory=dict)
    waivers: tuple[Waiver, ...] = term("例外", default=())
