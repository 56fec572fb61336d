"""预算绩效: one record per project feeds section 十三, the 自评表 and the 汇总表."""

from __future__ import annotations

from disclosure.model.quantity import Quantity
from disclosure.terms import Unit, record, term


@record
class Indicator:
    """One 绩效指标; 分值 and 得分 are facts where the form publishes them."""

    points: Quantity | None = term("分值", unit=Unit.POINT, default=None)
    score: Quantity | None = term("得分", unit=Unit.POINT, default=None)


@record
class Goal:
    """One 年度绩效目标 with its indicators."""

    full_marks: Quantity | None = term("满分", unit=Unit.POINT, default=None)
    indicators: tuple[Indicator, ...] = term("指标", default=())


@record
class SpendingBudgets:
    """The budget of 基本支出 in its two parts; that of 项目支出 is the sum of the projects."""

    staff: Quantity = term("人员经费")
    operations: Quantity = term("公用经费")


@record
class Overall:
    """部门整体支出自评."""

    budget: Quantity | None = term("全年预算", default=None)
    spending: SpendingBudgets | None = term("基本支出预算", default=None)
    goals: tuple[Goal, ...] = term("目标", default=())


#: The money of a project that names none.
GENERAL_MONEY = "一般公共预算"


@record
class Project:
    """One project of the self-evaluation; a part of another project names it in 上级项目."""

    budget: Quantity = term("预算数")
    actual: Quantity = term("执行数")
    money: str = term("资金", default=GENERAL_MONEY)
    part_of: str = term("上级项目", default="")
    goals: tuple[Goal, ...] = term("目标", default=())


@record
class ProjectCount:
    """How many projects of one fund were evaluated, and their money, known without a list."""

    number: Quantity | None = term("个数", unit=Unit.ITEM, default=None)
    budget: Quantity | None = term("预算数", default=None)
    actual: Quantity | None = term("执行数", default=None)


@record
class ProjectCounts:
    """项目汇总 by fund; what stands without a fund is 一般公共预算's."""

    number: Quantity | None = term("个数", unit=Unit.ITEM, default=None)
    budget: Quantity | None = term("预算数", default=None)
    actual: Quantity | None = term("执行数", default=None)
    general: ProjectCount | None = term("一般公共预算", default=None)
    fund: ProjectCount | None = term("政府性基金", default=None)
    capital: ProjectCount | None = term("国有资本经营", default=None)
    other: ProjectCount | None = term("其他资金", default=None)


@record
class Share:
    """项目占比 where it cannot be published: the reason."""

    unknown: str = term("未公布", default="")


@record
class Performance:
    """预算绩效情况."""

    overall: Overall = term("整体", factory=Overall)
    projects: dict[str, Project] = term("项目", factory=dict)
    counts: ProjectCounts | None = term("项目汇总", default=None)
    share: Share | None = term("项目占比", default=None)
