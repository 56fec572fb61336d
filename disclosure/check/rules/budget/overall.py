"""整体绩效目标申报表: its two compositions, this year's and earlier years' (B14-1, B14-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.check.rules.budget.record import budget_of
from disclosure.compute.names import ALL, GENERAL, STAFF
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_BASE = "预算绩效.整体"
_STATED = f"{_BASE}.支出构成"


def _whole(_: Case) -> Iterator[Equation]:
    yield Equation.parse(f"{_STATED}.合计 = 支出.{ALL}.合计")


def _staff(_: Case) -> Iterator[Equation]:
    yield Equation.parse(f"{_STATED}.人员类 = 支出.{GENERAL}.{STAFF}")


def _unless_stated(case: Case) -> str:
    stated = budget_of(case).performance.overall.by_nature
    return "" if stated else "支出构成由程序算，没有另写"


def _years(_: Case) -> Iterator[Equation]:
    for year in ("前年", "上年"):
        base = f"{_BASE}.近两年.{year}"
        yield Equation(Side.of((f"{base}.收入合计",)), "=", Side.of((f"{base}.支出合计",)), year)


RULES: tuple[Rule, ...] = (
    TieOuts(
        _whole,
        Page(
            "T341",
            "另写的支出构成合计等于本年支出",
            "另写了“支出构成”的，人员类、运转类、特定目标类之和，是否等于本年支出合计。",
            "预算14表的支出构成是全部支出换一种分法，合计不变（B14-1）。",
            "核对三类的数；与程序的分法一样的，删去“支出构成”，由程序算。",
        ),
        unless=_unless_stated,
    ),
    TieOuts(
        _staff,
        Page(
            "T342",
            "另写的人员类等于人员经费",
            "另写了“支出构成”的，人员类是否等于一般公共预算的人员经费。",
            "人员类项目就是人员经费；运转类、特定目标类各单位分法不一，不核对（B14-2）。",
            "核对两个数；单位资金里也有人员经费的，不用改。",
        ),
        Severity.WARNING,
        _unless_stated,
    ),
    TieOuts(
        _years,
        Page(
            "T343",
            "近两年收入构成等于支出构成",
            "预算14表近两年的收入构成合计，是否等于同一年的支出构成合计。",
            "表上两个合计印在同一栏，是同一年的收支总额（B14-1）。",
            "对照前年、上年的预算或者决算核对；有年终结转的年份可以不等，不用改。",
        ),
        Severity.WARNING,
    ),
    TieOut(
        f"{_BASE}.近两年.上年.收入合计 = 上年预算.收支总计",
        Page(
            "T344",
            "上年收入构成等于上年预算",
            "预算14表上年的收入构成合计，是否等于“上年预算”的收支总计。",
            "两处都是上年的收支总预算，说明一的增减由它算出（B14-1）。",
            "照上年公开的预算核对；预算14表用的是执行数的，不用改。",
        ),
        Severity.WARNING,
    ),
)
