"""This year's budget against last year's file: what was published then (B-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.across import Across
from disclosure.check.equations.across_files import AcrossFiles
from disclosure.check.equations.from_suppliers import Held
from disclosure.check.rules.budget.record import budget_of
from disclosure.compute.budget import OF_LAST_BUDGET
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_LAST = Held(OF_LAST_BUDGET)


def _projects(case: Case) -> Iterator[Across]:
    """Yield last year's budget of each project that last year's file has under the same name."""
    for last in _LAST.others(case):
        for name in budget_of(case).projects:
            ours = f"项目.{name}.申报表.往年.上年.预算"
            if ours in case.figures and name in budget_of(last).projects:
                yield Across(((1, ours),), ((1, f"项目.{name}.合计"),))


RULES: tuple[Rule, ...] = (
    AcrossFiles(
        _LAST.totals,
        Page(
            "T361",
            "上年预算数等于上年公开的预算",
            "部门文件夹里有上年的预算文件时：“上年预算”和“三公”的上年预算，与上年文件算出的数是否相等。",
            "年度之间要衔接：去年公开过的数，今年不能悄悄改变，改变了要作调整说明（B-1）。",
            "照上年公开的数改；按规定调整过的，在“例外”里写明调整的理由和批准人。",
        ),
        Severity.WARNING,
        _LAST.unless,
        others=_LAST.others,
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
        _LAST.unless,
        others=_LAST.others,
        sides=("本年文件", "上年文件"),
    ),
)
