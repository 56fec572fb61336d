"""The smaller blocks of a budget: staff, “三公”经费, 政府采购, 购买服务, assets."""

from __future__ import annotations

from disclosure.model.quantity import Quantity
from disclosure.terms import Unit, record, term


@record
class StaffByKind:
    """人员 by kind."""

    civil: Quantity | None = term("行政", unit=Unit.PERSON, default=None)
    like_civil: Quantity | None = term("参公", unit=Unit.PERSON, default=None)
    institution: Quantity | None = term("事业", unit=Unit.PERSON, default=None)
    workers: Quantity | None = term("工勤", unit=Unit.PERSON, default=None)


@record
class PlannedStaff:
    """人员 in December of the year before."""

    posts: StaffByKind | None = term("编制", default=None)
    active: StaffByKind | None = term("在职", default=None)
    retired: Quantity | None = term("退休", unit=Unit.PERSON, default=None)
    retired_cadres: Quantity | None = term("离休", unit=Unit.PERSON, default=None)


@record
class PlannedOverview:
    """部门概况, as far as it is numbers."""

    staff: PlannedStaff | None = term("人员", default=None)


@record
class PlannedThreePublicItem:
    """One item of “三公”经费: this year's budget against last year's."""

    budget: Quantity = term("预算")
    last_year: Quantity | None = term("上年预算", default=None)
    reason: str = term("原因", default="")


@record
class PlannedThreePublicExpenses:
    """“三公”经费 (预算08)."""

    overseas: PlannedThreePublicItem = term("因公出国境费", printed="因公出国（境）费")
    vehicle_purchase: PlannedThreePublicItem = term("公务用车购置费")
    vehicle_running: PlannedThreePublicItem = term("公务用车运行维护费")
    hospitality: PlannedThreePublicItem = term("公务接待费")


@record
class PlannedOperations:
    """机关运行经费: typed only where not every unit is 行政 or 参公."""

    budget: Quantity | None = term("预算", default=None)


@record
class PlannedPurchase:
    """One line of 政府采购 (预算12)."""

    agency: str = term("单位", default="")
    project: str = term("项目")
    good: str = term("品目编码")
    function: str = term("功能科目")
    item: str = term("经济科目")
    number: Quantity = term("数量", unit=Unit.PIECE)
    price: Quantity = term("单价")
    amount: Quantity = term("金额")
    small_and_medium: Quantity | None = term("中小企业", default=None)
    small_and_micro: Quantity | None = term("小微企业", default=None)


@record
class BoughtService:
    """One line of 政府购买服务 (预算13)."""

    agency: str = term("单位", default="")
    is_procured: str = term("含政府采购", default="")
    project: str = term("项目")
    function: str = term("功能科目", default="")
    item: str = term("经济科目", default="")
    number: Quantity = term("数量", unit=Unit.PIECE)
    amount: Quantity = term("金额")


@record
class PlannedAssets:
    """国有资产占用 at the end of the year before."""

    vehicles: dict[str, Quantity] = term("车辆", unit=Unit.VEHICLE, factory=dict)
    equipment: Quantity | None = term("单价100万元以上设备", unit=Unit.SET, default=None)
