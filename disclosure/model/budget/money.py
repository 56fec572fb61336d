"""Income, expenditure and balances of a budget, of the department and of its units."""

from __future__ import annotations

from disclosure.model.filing import Agency
from disclosure.model.quantity import Quantity
from disclosure.terms import record, term


@record
class PlannedIncome:
    """Income of the year by source (预算01, 02)."""

    general: Quantity | None = term("一般公共预算财政拨款", default=None)
    fund: Quantity | None = term("政府性基金预算财政拨款", default=None)
    capital: Quantity | None = term("国有资本经营预算财政拨款", default=None)
    special_account: Quantity | None = term("财政专户管理资金收入", default=None)
    service: Quantity | None = term("事业收入", default=None)
    operating: Quantity | None = term("事业单位经营收入", default=None)
    superior_subsidy: Quantity | None = term("上级补助收入", default=None)
    subordinate_remittance: Quantity | None = term("附属单位上缴收入", default=None)
    other: Quantity | None = term("其他收入", default=None)


@record
class PlannedBalance:
    """上年 or 年终结转结余 by fund."""

    general: Quantity | None = term("一般公共预算财政拨款", default=None)
    fund: Quantity | None = term("政府性基金预算财政拨款", default=None)
    capital: Quantity | None = term("国有资本经营预算财政拨款", default=None)
    other: Quantity | None = term("其他资金", default=None)


@record
class GeneralNatures:
    """Expenditure out of 一般公共预算 by nature: a unit's (预算06), an item's (预算05)."""

    staff: Quantity | None = term("人员经费", default=None)
    operations: Quantity | None = term("公用经费", default=None)
    project: Quantity | None = term("项目支出", default=None)


@record
class BudgetAgency(Agency):
    """One accounting unit with its code, and its figures where there are several units."""

    code: str = term("编码")
    income: PlannedIncome | None = term("收入", default=None)
    opening: PlannedBalance | None = term("上年结转", default=None)
    spending: GeneralNatures | None = term("支出", default=None)


@record
class GeneralSpending(GeneralNatures):
    """Expenditure of one item out of 一般公共预算 (预算05)."""

    own_name: str = term("名称", default="")


@record
class PlannedSpending:
    """Expenditure of one item out of another fund, by nature (预算03, 09, 10)."""

    basic: Quantity | None = term("基本支出", default=None)
    project: Quantity | None = term("项目支出", default=None)
    operating: Quantity | None = term("事业单位经营支出", default=None)
    to_superior: Quantity | None = term("上缴上级支出", default=None)
    to_subordinate: Quantity | None = term("对附属单位补助支出", default=None)
    own_name: str = term("名称", default="")


@record
class PlannedExpenditure:
    """Expenditure of the year by fund and item (预算03, 05, 09, 10)."""

    general: dict[str, GeneralSpending] = term("一般公共预算财政拨款", factory=dict)
    fund: dict[str, PlannedSpending] = term("政府性基金预算财政拨款", factory=dict)
    capital: dict[str, PlannedSpending] = term("国有资本经营预算财政拨款", factory=dict)
    other: dict[str, PlannedSpending] = term("其他资金", factory=dict)


@record
class PlannedCarryover:
    """Balances brought forward and carried over; typed facts, never the plug of an equation."""

    opening: PlannedBalance = term("上年", factory=PlannedBalance)
    closing: PlannedBalance = term("年终", factory=PlannedBalance)
