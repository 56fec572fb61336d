"""项目支出: what a project costs, who pays for it, and its 绩效目标申报表 (预算11, 15)."""

from __future__ import annotations

from disclosure.model.budget.goals import YearGoal
from disclosure.model.budget.spelling import USUAL_CATEGORY
from disclosure.model.quantity import Quantity
from disclosure.terms import Unit, record, term


@record
class Brought:
    """财政拨款结转结余 that a project uses."""

    general: Quantity | None = term("一般公共预算财政拨款", default=None)
    fund: Quantity | None = term("政府性基金预算财政拨款", default=None)
    capital: Quantity | None = term("国有资本经营预算财政拨款", default=None)


@record
class Money:
    """What pays for a project, by source."""

    general: Quantity | None = term("一般公共预算财政拨款", default=None)
    fund: Quantity | None = term("政府性基金预算财政拨款", default=None)
    capital: Quantity | None = term("国有资本经营预算财政拨款", default=None)
    brought: Brought | None = term("结转", default=None)
    special_account: Quantity | None = term("财政专户管理资金", default=None)
    own_money: Quantity | None = term("单位资金", default=None)


@record
class ProjectYear:
    """Budget and actual of a project in an earlier year."""

    budget: Quantity | None = term("预算", default=None)
    actual: Quantity | None = term("执行", default=None)


@record
class TwoProjectYears:
    """前两年 of a project."""

    before_last: ProjectYear | None = term("前年", default=None)
    last: ProjectYear | None = term("上年", default=None)


@record
class Origins:
    """资金来源 of the 申报表."""

    own_level: Quantity | None = term("本级财政拨款", default=None)
    transfer: Quantity | None = term("上级转移支付", default=None)
    special_account: Quantity | None = term("专户管理资金", default=None)
    other: Quantity | None = term("其他资金", default=None)


@record
class ProjectItem:
    """One line of 支出明细."""

    own_level: Quantity | None = term("本级财政拨款", default=None)
    transfer: Quantity | None = term("上级转移支付", default=None)
    other: Quantity | None = term("其他资金", default=None)


@record
class PlannedAsset:
    """One line of 资产配置."""

    number: Quantity = term("数量", unit=Unit.PIECE)
    amount: Quantity = term("金额")


@record
class Application:
    """项目绩效目标申报表, as far as it is numbers."""

    earlier: TwoProjectYears = term("往年", factory=TwoProjectYears)
    reason: str = term("变动原因", default="")
    whole: Quantity | None = term("项目总预算", default=None)
    origins: Origins | None = term("资金来源", default=None)
    items: tuple[ProjectItem, ...] = term("支出明细", default=())
    assets: tuple[PlannedAsset, ...] = term("资产配置", default=())
    goals: tuple[YearGoal, ...] = term("年度目标", default=())


@record
class PlannedProject:
    """One project: the unit that runs it (a code), its class, its money, its 申报表."""

    code: str = term("编码")
    agency: str = term("单位", default="")
    category: str = term("类别", default=USUAL_CATEGORY)
    money: Money = term("资金", factory=Money)
    application: Application | None = term("申报表", default=None)
