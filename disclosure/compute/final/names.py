"""The names that paths of 部门决算 alone are made of, in order."""

from __future__ import annotations

from disclosure.compute.names import ALL, APPROPRIATIONS, NATURES, OTHER, THREE_PUBLIC, VEHICLES

#: Non-fiscal sources of income, 公开01 rows 4–8.
OTHER_SOURCES = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
SOURCES = (*APPROPRIATIONS, *OTHER_SOURCES)
#: Natures of expenditure; the last three exist outside 财政拨款 only.
ALL_NATURES = (*NATURES, "上缴上级支出", "经营支出", "对附属单位补助支出")
#: What may be typed of each: the budget with adjustments, the initial one, what was spent.
THREE_PUBLIC_COLUMNS = (BUDGET, INITIAL, ACTUAL) = ("全年预算", "年初预算", "决算")
#: What forms compare with the year before: vehicles in one.
THREE_PUBLIC_LAST_YEAR = (THREE_PUBLIC[0], VEHICLES, THREE_PUBLIC[3])
PURCHASES = ("货物", "工程", "服务")


def natures_of(fund: str) -> tuple[str, ...]:
    """Return the natures of expenditure that a fund can have."""
    return ALL_NATURES if fund in (OTHER, ALL) else NATURES
