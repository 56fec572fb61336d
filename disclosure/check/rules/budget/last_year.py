"""This year's budget against last year's file: what was published then (B-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.across import Across
from disclosure.check.equations.across_files import AcrossFiles
from disclosure.check.rule import Unread
from disclosure.check.rules.budget.record import budget_of
from disclosure.compute import Fact
from disclosure.compute.budget.names import GENERAL, THREE_PUBLIC
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case, Neighbour
    from disclosure.check.rule import Rule

#: A figure of last year that is typed this year → what it was published as.
_PUBLISHED = {
    "上年预算.收支总计": "收入.总计",
    "上年预算.本年收入": "收入.全部资金.合计",
    "上年预算.本年支出": "支出.全部资金.合计",
    "上年预算.财政拨款收支总计": "财政拨款.收入总计",
    f"上年预算.{GENERAL}": f"支出.{GENERAL}.合计",
    "上年预算.机关运行经费": "机关运行经费.预算",
    "上年预算.政府采购": "政府采购.合计.金额",
    **{f"三公经费.{item}.上年预算": f"三公经费.{item}.预算" for item in THREE_PUBLIC},
}


def _last_year(case: Case) -> tuple[Neighbour, ...]:
    return (case.last_year,) if case.last_year else ()


def _unless(case: Case) -> str:
    if case.last_year is None:
        absence = case.absent.get("上年")
        why = absence.why if absence else "没有上年的文件"
        return Unread(why) if absence and absence.is_broken else why
    scopes = (budget_of(case).scope, case.last_year.accounts.scope)
    return "" if scopes[0] == scopes[1] else f"本年口径是“{scopes[0]}”，上年是“{scopes[1]}”"


def _published(case: Case) -> Iterator[Across]:
    for ours, theirs in _PUBLISHED.items():
        figure = case.figures.get(ours)
        if figure is not None and isinstance(figure.origin, Fact):
            yield Across(((1, ours),), ((1, theirs),))


def _projects(case: Case) -> Iterator[Across]:
    """Yield last year's budget of each project that last year's file has under the same name."""
    for last in _last_year(case):
        for name in budget_of(case).projects:
            ours = f"项目.{name}.申报表.往年.上年.预算"
            if ours in case.figures and name in budget_of(last).projects:
                yield Across(((1, ours),), ((1, f"项目.{name}.合计"),))


RULES: tuple[Rule, ...] = (
    AcrossFiles(
        _published,
        Page(
            "T361",
            "上年预算数等于上年公开的预算",
            "部门文件夹里有上年的预算文件时：“上年预算”和“三公”的上年预算，与上年文件算出的数是否相等。",
            "年度之间要衔接：去年公开过的数，今年不能悄悄改变，改变了要作调整说明（B-1）。",
            "照上年公开的数改；按规定调整过的，在“例外”里写明调整的理由和批准人。",
        ),
        Severity.WARNING,
        _unless,
        others=_last_year,
        sides=("本年文件", "上年文件"),
    ),
    AcrossFiles(
        _projects,
        Page(
            "T362",
            "项目的上年预算等于上年公开的预算",
            "部门文件夹里有上年的预算文件时：申报表里项目的上年预算，与上年文件同名项目的预算是否相等。",
            "变动额由上年预算算出；上年数抄错，增加就可能写成减少（B15-2）。",
            "照上年公开的数改；按规定调整过的，在“例外”里写明调整的理由和批准人。",
        ),
        Severity.WARNING,
        _unless,
        others=_last_year,
        sides=("本年文件", "上年文件"),
    ),
)
