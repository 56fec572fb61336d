"""The smaller blocks of final accounts: staff, “三公”经费, 机关运行经费, 政府采购, assets."""

from __future__ import annotations

from disclosure.model.quantity import Quantity
from disclosure.terms import Unit, record, term


@record
class Staff:
    """人员 at the end of the year."""

    posts: Quantity | None = term("编制", unit=Unit.PERSON, default=None)
    administrative: Quantity | None = term("行政编制", unit=Unit.PERSON, default=None)
    institutional: Quantity | None = term("事业编制", unit=Unit.PERSON, default=None)
    manual: Quantity | None = term("工勤编制", unit=Unit.PERSON, default=None)
    active: Quantity | None = term("在职", unit=Unit.PERSON, default=None)
    workers: Quantity | None = term("工勤", unit=Unit.PERSON, default=None)
    retired: Quantity | None = term("退休", unit=Unit.PERSON, default=None)
    retired_cadres: Quantity | None = term("离休", unit=Unit.PERSON, default=None)


@record
class Setup:
    """机构设置, as far as it is numbers."""

    staff: Staff | None = term("人员", default=None)


@record
class Overview:
    """部门概况, as far as it is numbers."""

    setup: Setup | None = term("机构设置", default=None)


@record
class Reception:
    """One kind of 公务接待: amount, batches, persons."""

    amount: Quantity | None = term("金额", default=None)
    batches: Quantity | None = term("批次", unit=Unit.BATCH, default=None)
    persons: Quantity | None = term("人次", unit=Unit.PERSON_TIME, default=None)
    unknown: str = term("未公布", default="")


@record
class ThreePublicItem:
    """One item of “三公”经费: a budget, which one the form says, against actual."""

    budget: Quantity | None = term("全年预算", default=None)
    initial_budget: Quantity | None = term("年初预算", default=None)
    actual: Quantity = term("决算")
    delegations: Quantity | None = term("团组数", unit=Unit.ITEM, default=None)
    person_times: Quantity | None = term("人次", unit=Unit.PERSON_TIME, default=None)
    bought: Quantity | None = term("购置数", unit=Unit.VEHICLE, default=None)
    held: Quantity | None = term("保有量", unit=Unit.VEHICLE, default=None)
    foreign_guests: Reception | None = term("外宾接待", default=None)
    domestic: Reception | None = term("国内接待", default=None)
    use: str = term("用途", default="")
    reason: str = term("原因", default="")


@record
class ThreePublicExpenses:
    """“三公”经费 (公开09)."""

    overseas: ThreePublicItem = term("因公出国境费", printed="因公出国（境）费")
    vehicle_purchase: ThreePublicItem = term("公务用车购置费")
    vehicle_running: ThreePublicItem = term("公务用车运行维护费")
    hospitality: ThreePublicItem = term("公务接待费")


@record
class AgencyOperations:
    """机关运行经费: the actual is typed only where not every unit is 行政 or 参公."""

    initial_budget: Quantity | None = term("年初预算", default=None)
    actual: Quantity | None = term("决算", default=None)


@record
class Purchase:
    """One category of 政府采购."""

    amount: Quantity = term("金额")
    small_and_medium: Quantity | None = term("中小企业", default=None)


@record
class Procurement:
    """政府采购支出 by category."""

    goods: Purchase | None = term("货物", default=None)
    works: Purchase | None = term("工程", default=None)
    services: Purchase | None = term("服务", default=None)
    small_and_medium: Quantity | None = term("中小企业", default=None)
    small_and_micro: Quantity | None = term("小微企业", default=None)


@record
class Assets:
    """国有资产占用 at the end of the year."""

    vehicles: dict[str, Quantity] = term("车辆", unit=Unit.VEHICLE, factory=dict)
    equipment: Quantity | None = term("单价100万元以上设备", unit=Unit.SET, default=None)
    general_equipment: Quantity | None = term("单价50万元以上通用设备", unit=Unit.SET, default=None)
    special_equipment: Quantity | None = term(
        "单价100万元以上专用设备", unit=Unit.SET, default=None
    )
