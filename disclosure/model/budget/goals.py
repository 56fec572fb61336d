"""绩效目标: the goals that projects and the whole department declare beforehand."""

from __future__ import annotations

from disclosure.model.quantity import Quantity
from disclosure.terms import Unit, record, term


@record
class PlannedIndicator:
    """One 年度绩效指标, as far as it is a number."""

    points: Quantity | None = term("分值", unit=Unit.POINT, default=None)


@record
class YearGoal:
    """One 年度绩效目标: its share of all of them, and its indicators."""

    weight: Quantity | None = term("权重", unit=Unit.POINT, default=None)
    indicators: tuple[PlannedIndicator, ...] = term("指标", default=())


@record
class ByNature:
    """支出构成 of the budget system: three classes."""

    staff: Quantity = term("人员类")
    operations: Quantity = term("运转类")
    specific: Quantity = term("特定目标类")


@record
class OverallYear:
    """收入构成 and 支出构成 of an earlier year."""

    appropriation: Quantity | None = term("财政拨款", default=None)
    special_account: Quantity | None = term("财政专户管理资金", default=None)
    own_money: Quantity | None = term("单位资金", default=None)
    staff: Quantity | None = term("人员类", default=None)
    operations: Quantity | None = term("运转类", default=None)
    specific: Quantity | None = term("特定目标类", default=None)


@record
class TwoYears:
    """近两年收支."""

    before_last: OverallYear | None = term("前年", default=None)
    last: OverallYear | None = term("上年", default=None)


@record
class PlannedOverall:
    """部门整体绩效目标申报表 (预算14)."""

    by_nature: ByNature | None = term("支出构成", default=None)
    earlier: TwoYears = term("近两年", factory=TwoYears)


@record
class PlannedPerformance:
    """预算绩效."""

    overall: PlannedOverall = term("整体", factory=PlannedOverall)
