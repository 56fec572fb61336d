"""The names that paths of 部门预算 alone are made of, in order."""

from __future__ import annotations

from disclosure.compute.names import (
    ALL,
    APPROPRIATIONS,
    GENERAL,
    NATURES,
    OPERATIONS,
    OTHER,
    PROJECT,
    STAFF,
)

SPECIAL = "财政专户管理资金"
OWN_MONEY = "单位资金"

#: Sources of income that are neither 财政拨款 nor 财政专户管理资金.
OWN_SOURCES = ("事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入")
OTHER_SOURCES = (f"{SPECIAL}收入", *OWN_SOURCES)
#: The rows of 预算01, in order.
SOURCES = (*APPROPRIATIONS, *OTHER_SOURCES)

#: Natures of expenditure; the last three exist outside 财政拨款 only.
ALL_NATURES = (*NATURES, "事业单位经营支出", "上缴上级支出", "对附属单位补助支出")
#: Columns in which expenditure is typed, and that of 一般公共预算's basic spending is the sum.
GENERAL_NATURES = (STAFF, OPERATIONS, PROJECT)

#: First letter of a 品目编码 → category of 政府采购.
PURCHASES = {"A": "货物", "B": "工程", "C": "服务"}
#: The class of projects that 整体绩效 counts as 运转类.
RUNNING = "其他运转类项目"
#: Who pays for a project (预算11), each below 资金.
MONEY = (*APPROPRIATIONS, *(f"结转.{fund}" for fund in APPROPRIATIONS), SPECIAL, OWN_MONEY)


def natures_of(fund: str) -> tuple[str, ...]:
    """Return the natures of expenditure that a fund can have, as they are typed."""
    if fund == GENERAL:
        return GENERAL_NATURES
    return ALL_NATURES if fund in (OTHER, ALL) else NATURES
