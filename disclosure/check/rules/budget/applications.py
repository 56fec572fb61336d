"""绩效目标申报表 of projects: sums, points, and the reason of a change (B15-1, B15-2)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured, score
from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.budget.record import budget_of
from disclosure.diagnostics import Page, Severity
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.model.budget import Application

#: What the points of the goals come to: 80 where the execution rate has 20, else 100.
_WHOLES = (Decimal(80), Decimal(100))


def _applications(case: Case) -> Iterator[tuple[str, str, Application]]:
    """Yield the name of each project with a 申报表, the path of the sheet, the sheet."""
    for name, project in budget_of(case).projects.items():
        if project.application:
            yield name, f"项目.{name}.申报表", project.application


def _unless_any(case: Case) -> str:
    return "" if any(True for _ in _applications(case)) else "没有写申报表"


def _items(case: Case) -> Iterator[Equation]:
    for name, base, _ in _applications(case):
        yield Equation(
            Side.of((f"{base}.支出明细合计",)), "=", Side.of((f"项目.{name}.合计",)), name
        )


def _origins(case: Case) -> Iterator[Equation]:
    for name, base, sheet in _applications(case):
        if sheet.origins:
            paths = (f"{base}.资金来源合计",), (f"项目.{name}.合计",)
            yield Equation(Side.of(paths[0]), "=", Side.of(paths[1]), name)


def _unless_origins(case: Case) -> str:
    return "" if any(s.origins for _, _, s in _applications(case)) else "没有写资金来源"


def _sheets(case: Case) -> Iterator[tuple[str, str]]:
    for name, base, _ in _applications(case):
        yield f"项目“{name}”的申报表", base


def _points(case: Case) -> Iterator[Finding]:
    """Yield the sheets whose points come to neither of what they may, or that lack some."""
    for what, base in _sheets(case):
        figure = case.figures.get(f"{base}.分值合计")
        if figure is None:
            if any(
                path.startswith(f"{base}.年度目标.") and path.endswith(".分值")
                for path in case.figures
            ):
                message = f"{what}有的指标写了分值，有的没有写"
                yield Finding(((*base.split("."), "年度目标"),), message, _POINTS.fix)
        elif figure.value not in _WHOLES:
            message = (
                f"{what}的分值合计是 {score(figure.value or Decimal(0))} 分，应是 80 分或者 100 分"
            )
            yield Finding(_below(figure.path, case), message, _POINTS.fix)


def _weights(case: Case) -> Iterator[Finding]:
    for what, base in _sheets(case):
        figure = case.figures.get(f"{base}.权重合计")
        if figure is not None and figure.value != _WHOLES[1]:
            message = f"{what}各目标的权重合计是 {score(figure.value or Decimal(0))}，应是 100"
            yield Finding(_below(figure.path, case), message, _WEIGHTS.fix)


def _below(path: str, case: Case) -> tuple[str, ...]:
    return tuple(each.path for each in case.figures.addends_of(path))


def _unexplained(case: Case) -> Iterator[Finding]:
    """Yield each project whose budget changed against last year's, and that does not say why."""
    for name, base, sheet in _applications(case):
        change = case.figures.get(f"{base}.变动额")
        if change is not None and change.value and not sheet.reason:
            way = "增加" if change.value > 0 else "减少"
            amount = measured(abs(change.value), Unit.AMOUNT, case.unit)
            message = f"项目“{name}”的预算比上年{way} {amount}，没有写变动原因"
            yield Finding(
                (("项目", name, "申报表"), f"{base}.往年.上年.预算"), message, _CHANGE.fix
            )


_POINTS = Page(
    "T323",
    "指标分值合计是80分或者100分",
    "一张申报表各项年度指标的分值之和，是不是80分（另有执行率20分）或者100分；"
    "有的指标写了分值、有的没有写，也会指出。",
    "分值是指标的权重，加起来不满分，年终就算不出总分（A-4）。",
    "核对各项指标的分值；漏写的补上。",
)
_WEIGHTS = Page(
    "T324",
    "目标权重合计是100",
    "一张申报表各个年度目标都写了权重的，权重之和是不是100。",
    "权重是每个目标在全部目标里占的百分数（A-4）。",
    "核对各个目标的“权重”。",
)
_CHANGE = Page(
    "T325",
    "项目预算变动写原因",
    "写了上年预算的项目，今年预算与上年不同的，有没有写“变动原因”。",
    "申报表要写当年预算变动情况及理由；变动额由程序用今年减上年算出，不用写（B15-2）。",
    "在这个项目的“申报表”里补“变动原因”。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _items,
        Page(
            "T321",
            "支出明细合计等于项目预算",
            "每个项目的申报表，支出明细各项之和是否等于这个项目的预算。",
            "申报表和预算11表是同一个项目，两处的数必须一样（B15-1）。",
            "核对支出明细和项目的“资金”。",
        ),
        unless=_unless_any,
    ),
    TieOuts(
        _origins,
        Page(
            "T322",
            "资金来源合计等于项目预算",
            "写了“资金来源”的申报表，各个来源之和是否等于这个项目的预算。",
            "申报表和预算11表是同一个项目，两处的数必须一样（B15-1）。",
            "核对“资金来源”和项目的“资金”。",
        ),
        unless=_unless_origins,
    ),
    Question(_points, _POINTS, Severity.WARNING),
    Question(_weights, _WEIGHTS, Severity.WARNING),
    Question(_unexplained, _CHANGE, Severity.WARNING, _unless_any),
)
