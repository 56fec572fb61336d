"""The final accounts of one department, as records; every Chinese key stands here and only here.

Source of the blocks: the nine published tables and thirteen sections of 部门决算公开. What only the
narrative prints (duties, key work, texts of indicators) stays plain data and has no record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.model.filing import Agency, Names, Waiver
from disclosure.model.final.performance import Performance
from disclosure.model.quantity import Quantity, Stated
from disclosure.terms import Unit, record, term, terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: 功能科目 or 经济科目 code, or 合计 → amount.
ByCode: TypeAlias = dict[str, Quantity]
#: The same, or below the name of a fund.
ByCodeOrFund: TypeAlias = dict[str, Quantity | ByCode]


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
class FinalAccounts:
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

    @property
    def more_reasons(self) -> Mapping[str, str]:
        """Reasons of comparisons that an edition adds, by name."""
        return self.reasons.more

    @property
    def own_names(self) -> tuple[tuple[str, str, str], ...]:
        """Names that the department gave to codes itself, as (fund, code, name)."""
        blocks = ((each.key, getattr(self.expenditure, name)) for name, each in _FUNDS.items())
        return tuple(
            (fund, code, spending.own_name)
            for fund, block in blocks
            for code, spending in block.items()
            if isinstance(spending, Spending) and spending.own_name
        )

    @property
    def has_agency_operations(self) -> bool:
        """Whether any unit is 行政 or 参公: only then 机关运行经费 exists (X-16)."""
        return any(agency.nature in ("行政", "参公") for agency in self.agencies)

    @property
    def is_agency_only(self) -> bool:
        """Whether every unit is 行政 or 参公: 机关运行经费 then equals 公用经费 (X-16)."""
        return all(agency.nature in ("行政", "参公") for agency in self.agencies)


_FUNDS = terms_of(Expenditure)
