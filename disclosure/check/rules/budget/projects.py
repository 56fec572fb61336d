"""Projects against the expenditure and the balances that they are a part of (B11-2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.budget.record import budget_of, unless_projects, unless_several
from disclosure.compute.budget.names import OWN_MONEY, SPECIAL
from disclosure.compute.budget.projects import ALL_PROJECTS
from disclosure.compute.names import ALL, APPROPRIATIONS, GENERAL, OTHER, PROJECT
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule


def _columns(base: str, fund: str) -> Side:
    """Return the columns of 预算11 that are one fund's: this year's and what was brought over."""
    if fund == OTHER:
        return Side.of(f"{base}.资金.{each}" for each in (SPECIAL, OWN_MONEY))
    return Side.of(f"{base}.资金.{each}" for each in (fund, f"结转.{fund}"))


def _funds(_: Case) -> Iterator[Equation]:
    for fund in (*APPROPRIATIONS, OTHER):
        spent = Side.of((f"支出.{fund}.{PROJECT}",))
        yield Equation(_columns(ALL_PROJECTS, fund), "=", spent, fund)


def _units(case: Case) -> Iterator[Equation]:
    for number, agency in enumerate(budget_of(case).agencies, 1):
        base = f"单位.{number}"
        spent = Side.of((f"{base}.支出.{PROJECT}",))
        yield Equation(_columns(f"{base}.{ALL_PROJECTS}", GENERAL), "=", spent, agency.name)


def _unless_units(case: Case) -> str:
    return unless_projects(case) or unless_several(case)


def _brought(_: Case) -> Iterator[Equation]:
    for fund in APPROPRIATIONS:
        used, there = f"{ALL_PROJECTS}.资金.结转.{fund}", f"结转结余.上年.{fund}"
        yield Equation(Side.of((used,)), "<=", Side.of((there,)), fund)


def _no_project(case: Case) -> Iterator[Finding]:
    spent = f"支出.{ALL}.{PROJECT}"
    if case.figures[spent].value and not budget_of(case).projects:
        message = "有项目支出，“项目”里一个项目也没有写"
        yield Finding((spent,), message, _NOTHING.fix)


def _same_code(case: Case) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name, project in budget_of(case).projects.items():
        other = first.setdefault(project.code, name)
        if other != name:
            message = f"项目“{name}”和“{other}”的编码都是 {project.code}"
            at = (("项目", name, "编码"), ("项目", other, "编码"))
            yield Finding(at, message, _SAME_CODE.fix)


_FIX = "核对各项目的资金和支出里的项目支出；一个项目有几种资金的，分别写在自己的那一栏。"
_NOTHING = Page(
    "T314",
    "项目支出列到项目",
    "支出里有项目支出的，“项目”里有没有写项目。",
    "预算11表逐个列出项目，没有写，这张表就是空的（B11-2）。",
    "在“项目”下逐个写项目；项目确实涉密的，写“例外”。",
)
_SAME_CODE = Page(
    "T315",
    "一个项目一个编码",
    "两个项目的编码是不是一样。",
    "编码是项目在项目库里的身份证，一个编码只有一个项目；两个项目用一个编码，多半是抄错了（B15-1）。",
    "对照项目库改编码；确是一个项目的，合成一个写。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _funds,
        Page(
            "T311",
            "项目资金合计等于项目支出",
            "预算11表：每一种资金（本年拨款加结转结余），各项目之和是否等于支出里这种资金的项目支出。",
            "同一笔项目支出按功能科目和按项目各记一次，合计必须相同（B11-2）。",
            _FIX,
        ),
        unless=unless_projects,
    ),
    TieOuts(
        _units,
        Page(
            "T312",
            "单位的项目合计等于单位的项目支出",
            "有几个单位时，预算11表每个单位的一般公共预算项目之和，是否等于预算06表这个单位的项目支出。",
            "项目写错了单位，部门合计还是对的，只有按单位才看得出来（B11-2）。",
            "核对项目的“单位”和单位的“项目支出”。",
        ),
        unless=_unless_units,
    ),
    TieOuts(
        _brought,
        Page(
            "T313",
            "项目用的结转不大于上年结转",
            "各项目“结转”里的数之和，是否不大于这种资金的上年结转结余。",
            "结转的钱只有那么多，项目用的是其中一部分（B11-2）。",
            "核对项目的“结转”和“结转结余”的“上年”。",
        ),
        unless=unless_projects,
    ),
    Question(_no_project, _NOTHING, Severity.ERROR),
    Question(_same_code, _SAME_CODE, unless=unless_projects),
)
