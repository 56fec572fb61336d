"""政府采购: what part of it may not exceed what (N-9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.compute.final.names import PURCHASES
from disclosure.compute.names import ALL
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule


def _categories(case: Case) -> Iterator[Equation]:
    for each in PURCHASES:
        if f"政府采购.{each}.中小企业" in case.figures:
            yield _category(each)


def _category(each: str) -> Equation:
    """Limit the contracts of one category by its spending."""
    return Equation.parse(f"政府采购.{each}.中小企业 <= 政府采购.{each}.金额", each)


def _stated(case: Case) -> Iterator[Equation]:
    """Yield the total of 中小企业 as the sum of what is known; with a part unknown, as not less."""
    total = "政府采购.中小企业"
    parts = [f"政府采购.{each}.中小企业" for each in PURCHASES]
    known = [path for path in parts if path in case.figures and case.figures[path].is_known]
    if total in case.figures and case.figures[total].is_known and known:
        relation = "=" if known == parts else "<="
        yield Equation(Side.of(known), relation, Side.of((total,)))


def _unless_stated(case: Case) -> str:
    return "" if "政府采购.中小企业" in case.figures else "中小企业没有另写合计"


RULES: tuple[Rule, ...] = (
    TieOuts(
        _stated,
        Page(
            "T245",
            "授予中小企业的合计与各类一致",
            "另写了“中小企业”合计的，货物、工程、服务授予中小企业的合同金额之和，是否等于它；"
            "只知道其中几类的，是否不大于它。",
            "合计是三类之和（N-9）。",
            "核对合计和各类；各类都知道的，删去合计，由程序相加。",
        ),
        unless=_unless_stated,
    ),
    TieOut(
        "政府采购.小微企业 <= 政府采购.合计.中小企业",
        Page(
            "T241",
            "小微企业不大于中小企业",
            "授予小微企业的合同金额，是否不大于授予中小企业的合同金额。",
            "小型、微型企业是中小企业的一部分（N-9）。",
            "核对“小微企业”和货物、工程、服务的“中小企业”。",
        ),
    ),
    TieOuts(
        _categories,
        Page(
            "T242",
            "各类采购授予中小企业的金额不大于支出",
            "货物、工程、服务授予中小企业的合同金额，是否不大于同一类的采购支出。",
            "占比会超过100%（N-9）。合同跨几年付款时，合同金额可以大于当年支出，所以只提醒。",
            "核对两个数；确是跨年合同的不用改。",
        ),
        Severity.WARNING,
    ),
    TieOut(
        "政府采购.合计.中小企业 <= 政府采购.合计.金额",
        Page(
            "T243",
            "授予中小企业的总额不大于采购总额",
            "授予中小企业的合同金额合计，是否不大于政府采购支出总额。",
            "占比会超过100%（N-9）。合同跨几年付款时，合同金额可以大于当年支出，所以只提醒。",
            "核对各类的“金额”和“中小企业”；确是跨年合同的不用改。",
        ),
        Severity.WARNING,
    ),
    TieOut(
        f"政府采购.合计.金额 <= 支出.{ALL}.合计",
        Page(
            "T244",
            "采购总额不大于本年支出",
            "政府采购支出总额，是否不大于本年支出合计。",
            "政府采购支出是纳入本年部门预算范围的支出，部分不能大于全部；"
            "常见的原因是把元当成了万元。",
            "核对政府采购的金额和单位。",
        ),
        Severity.WARNING,
    ),
)
