"""The final accounts of one department, as records; every Chinese key stands in this folder alone.

Source of the blocks: the nine published tables and thirteen sections of 部门决算公开. What only the
narrative prints (duties, key work, texts of indicators) stays plain data and has no record.
"""

from __future__ import annotations

from typing import TypeAlias

from disclosure.model.filing import Agency, FromItsBlocks, Names, Waiver
from disclosure.model.final.performance import Performance
from disclosure.model.final.sections import (
    AgencyOperations,
    Assets,
    Overview,
    Procurement,
    ThreePublicExpenses,
)
from disclosure.model.quantity import Quantity, Stated
from disclosure.terms import record, term

#: 功能科目 or 经济科目 code, or 合计 → amount.
ByCode: TypeAlias = dict[str, Quantity]
#: The same, or below the name of a fund.
ByCodeOrFund: TypeAlias = dict[str, Quantity | ByCode]


@record
class Income:
    """Income of the year by source and item (公开02)."""

    general: ByCode = term("一般公共预算财政拨款", factory=dict)
    fund: ByCode = term("政府性基金预算财政拨款", factory=dict)
    capital: ByCode = term("国有资本经营预算财政拨款", factory=dict)
    superior_subsidy: ByCode = term("上级补助收入", factory=dict)
    service: ByCode = term("事业收入", factory=dict)
    operating: ByCode = term("经营收入", factory=dict)
    subordinate_remittance: ByCode = term("附属单位上缴收入", factory=dict)
    other: ByCode = term("其他收入", factory=dict)


@record
class Spending:
    """Expenditure of one item by nature (公开03), or as a whole where no nature is known."""

    basic: Quantity | None = term("基本支出", default=None)
    project: Quantity | None = term("项目支出", default=None)
    to_superior: Quantity | None = term("上缴上级支出", default=None)
    operating: Quantity | None = term("经营支出", default=None)
    to_subordinate: Quantity | None = term("对附属单位补助支出", default=None)
    whole: Quantity | None = term("合计", default=None)
    own_name: str = term("名称", default="")


#: What was spent by code; 基本支出 and 项目支出 of all codes where none is known by nature.
ByCodeOrNature: TypeAlias = dict[str, Quantity | Spending]


@record
class Expenditure:
    """Expenditure of the year by fund and item (公开03, 05, 07, 08)."""

    general: ByCodeOrNature = term("一般公共预算财政拨款", factory=dict)
    fund: ByCodeOrNature = term("政府性基金预算财政拨款", factory=dict)
    capital: ByCodeOrNature = term("国有资本经营预算财政拨款", factory=dict)
    other: dict[str, Spending] = term("其他资金", factory=dict)


@record
class Balance:
    """年初 or 年末结转和结余 by fund; a typed fact, never the plug of an equation."""

    general: ByCode = term("一般公共预算财政拨款", factory=dict)
    fund: ByCode = term("政府性基金预算财政拨款", factory=dict)
    capital: ByCode = term("国有资本经营预算财政拨款", factory=dict)
    other: ByCode = term("其他资金", factory=dict)


@record
class Carryover:
    """Balances brought forward and carried over, and what moves between them."""

    opening: Balance = term("年初", factory=Balance)
    closing: Balance = term("年末", factory=Balance)
    used_surplus: Quantity | None = term("使用非财政拨款结余", default=None)
    surplus_distribution: Quantity | None = term("结余分配", default=None)


@record
class LastYearThreePublic:
    """“三公”经费 of the year before; vehicles in one, as forms compare them."""

    overseas: Quantity | None = term("因公出国境费", default=None)
    vehicles: Quantity | None = term("公务用车购置及运行维护费", default=None)
    hospitality: Quantity | None = term("公务接待费", default=None)


@record
class LastYear:
    """Figures of the year before, as published then."""

    total: Quantity | None = term("收支总计", default=None)
    appropriation_total: Quantity | None = term("财政拨款收支总计", default=None)
    general_income: Quantity | None = term("一般公共预算财政拨款收入", default=None)
    fund_income: Quantity | None = term("政府性基金预算财政拨款收入", default=None)
    capital_income: Quantity | None = term("国有资本经营预算财政拨款收入", default=None)
    general_expenditure: Quantity | None = term("一般公共预算财政拨款支出", default=None)
    agency_operations: Quantity | None = term("机关运行经费", default=None)
    three_public: LastYearThreePublic | None = term("三公经费", default=None)
    all_income: Quantity | None = term("收入合计", default=None)
    all_expenditure: Quantity | None = term("支出合计", default=None)
    expenditure: ByCode = term("支出", factory=dict)
    income: ByCode = term("收入", factory=dict)


@record
class Reasons:
    """The department's reasons, by comparison; those of “三公”经费 items stand beside the items."""

    total: str = term("收支总计", default="")
    appropriation_total: str = term("财政拨款收支总计", default="")
    general_income: str = term("一般公共预算财政拨款收入", default="")
    fund_income: str = term("政府性基金预算财政拨款收入", default="")
    capital_income: str = term("国有资本经营预算财政拨款收入", default="")
    general_expenditure: str = term("一般公共预算财政拨款支出", default="")
    three_public: str = term("三公经费", default="")
    agency_operations: str = term("机关运行经费", default="")
    initial_budget: dict[str, str] = term("年初预算", factory=dict)
    more: dict[str, str] = term("其他", factory=dict)


@record
class FinalAccounts(FromItsBlocks):
    """Everything a department declares for one year's 部门决算公开."""

    year: int = term("年度")
    unit: str = term("金额单位")
    scope: str = term("口径")
    level: str = term("财政级次")
    names: Names = term("名称")
    agencies: tuple[Agency, ...] = term("单位")
    overview: Overview = term("概况", factory=Overview)
    income: Income = term("收入")
    expenditure: Expenditure = term("支出")
    carryover: Carryover = term("结转结余", factory=Carryover)
    initial_budget: ByCodeOrFund = term("年初预算", factory=dict)
    economic: ByCode = term("基本支出经济分类")
    three_public: ThreePublicExpenses = term("三公经费")
    agency_operations: AgencyOperations = term("机关运行经费", factory=AgencyOperations)
    procurement: Procurement = term("政府采购")
    assets: Assets = term("国有资产")
    performance: Performance = term("预算绩效")
    last_year: LastYear = term("上年", factory=LastYear)
    reasons: Reasons = term("原因", factory=Reasons)
    stated: dict[str, Stated] = term("核对", factory=dict)
    waivers: tuple[Waiver, ...] = term("例外", default=())
