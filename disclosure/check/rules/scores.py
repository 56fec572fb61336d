"""自评表: points, scores and full marks (A-4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.amounts import numeral
from disclosure.check.question import Question
from disclosure.check.rule import Case, Finding
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from disclosure.check.rule import Rule
    from disclosure.edition import Scoring
    from disclosure.model import Goal, Quantity

#: The part of the file that a sheet stands in.
Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One 自评表: where its goals stand, its name, and how the form adds it up."""

    at: Pointer
    name: str
    goals: Sequence[Goal]
    scoring: Scoring

    @property
    def shares_full_marks(self) -> bool:
        """Whether every goal repeats the full marks of the whole sheet, as some forms print."""
        marks = {_value(goal.full_marks) for goal in self.goals}
        return len(self.goals) > 1 and marks == {self.scoring.goal_full_marks}

    def points(self) -> list[Decimal | None]:
        """Return the points of every indicator."""
        return [_value(each.points) for goal in self.goals for each in goal.indicators]


def _sheets(case: Case) -> Iterator[_Sheet]:
    performance, scoring = case.accounts.performance, case.edition.scoring
    yield _Sheet(
        ("预算绩效", "整体", "目标"), "部门整体", performance.overall.goals, scoring["整体"]
    )
    for name, project in performance.projects.items():
        yield _Sheet(("预算绩效", "项目", name, "目标"), name, project.goals, scoring["项目"])


def _value(quantity: Quantity | None) -> Decimal | None:
    return None if quantity is None else quantity.value


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    """Add up; None where there is nothing or one of them is not given."""
    known = [value for value in values if value is not None]
    return sum(known, ZERO) if known and len(known) == len(values) else None


def _points_of_goals(case: Case) -> Iterator[Finding]:
    for sheet in _sheets(case):
        for index, goal in enumerate(sheet.goals):
            points = _sum([_value(each.points) for each in goal.indicators])
            full = _value(goal.full_marks)
            if None in (points, full) or points == full or sheet.shares_full_marks:
                continue
            yield _unequal(
                (*sheet.at, index, "满分"),
                f"{sheet.name}第 {index + 1} 个目标各指标分值之和",
                (points or ZERO, full or ZERO),
                _POINTS.fix,
            )


def _full_marks(case: Case) -> Iterator[Finding]:
    for sheet in _sheets(case):
        marks = (
            None
            if sheet.shares_full_marks
            else _sum([_value(goal.full_marks) for goal in sheet.goals])
        )
        total = marks if marks is not None else _sum(sheet.points())
        full = sheet.scoring.goal_full_marks
        if total is not None and total != full:
            what = f"{sheet.name}各目标满分之和" if marks is not None else f"{sheet.name}分值之和"
            yield _unequal((*sheet.at,), what, (total, full), _FULL_MARKS.fix)


def _unequal(at: Pointer, what: str, sides: tuple[Decimal, Decimal], hint: str) -> Finding:
    total, full = (numeral(value, Unit.POINT) for value in sides)
    out = numeral(sides[0] - sides[1], Unit.POINT)
    return Finding((at,), f"{what}是 {total} 分，应是 {full} 分，相差 {out} 分", hint)


def _too_high(case: Case) -> Iterator[Finding]:
    for sheet in _sheets(case):
        yield from _indicators_too_high(sheet)
        for index, goal in enumerate(sheet.goals):
            scores = [_value(each.score) or ZERO for each in goal.indicators]
            at = (*sheet.at, index, "满分")
            yield from _above(at, f"{sheet.name}第 {index + 1} 个目标得分", scores, goal.full_marks)
        every = [_value(each.score) or ZERO for goal in sheet.goals for each in goal.indicators]
        full = sheet.scoring.goal_full_marks
        if len(sheet.goals) > 1 and sum(every, ZERO) > full:
            yield _exceeds(sheet.at, f"{sheet.name}指标得分", sum(every, ZERO), full)


def _indicators_too_high(sheet: _Sheet) -> Iterator[Finding]:
    for number, goal in enumerate(sheet.goals):
        for index, each in enumerate(goal.indicators):
            at = (*sheet.at, number, "指标", index, "得分")
            scores = [_value(each.score) or ZERO]
            yield from _above(
                at, f"{sheet.name}第 {number + 1} 个目标第 {index + 1} 项得分", scores, each.points
            )


def _above(
    at: Pointer, what: str, scores: Sequence[Decimal], full: Quantity | None
) -> Iterator[Finding]:
    limit, reached = _value(full), sum(scores, ZERO)
    if limit is not None and reached > limit:
        yield _exceeds(at, what, reached, limit)


def _exceeds(at: Pointer, what: str, reached: Decimal, limit: Decimal) -> Finding:
    shown, full, out = (numeral(v, Unit.POINT) for v in (reached, limit, reached - limit))
    return Finding((at,), f"{what} {shown} 分，大于满分 {full} 分，多 {out} 分", _TOO_HIGH.fix)


def _unless_goals(case: Case) -> str:
    return "" if any(sheet.goals for sheet in _sheets(case)) else "没有填写绩效目标"


_POINTS = Page(
    "T255",
    "指标分值之和等于目标满分",
    "写了满分的目标，各项指标都写了分值的，分值之和是否等于满分。",
    "分值是指标的权重，权重之和应当正好是满分（A-4）。",
    "核对各项指标的分值和目标的满分。",
)
_FULL_MARKS = Page(
    "T256",
    "目标满分之和符合版式",
    "一张自评表各个目标的满分之和（没有写满分的，各指标分值之和），是否等于版式规定的满分。"
    "每个目标都写整张表满分的，不算错。",
    "执行率20分、指标80分，共100分；指标按满分折算，满分不对，总分就不对（A-4）。",
    "核对各目标的满分；整体自评表和项目自评表的满分见版式的“自评”。",
)
_TOO_HIGH = Page(
    "T257",
    "得分不大于满分",
    "每项指标的得分是否不大于分值，每个目标的得分之和是否不大于满分。",
    "得分不可能高于满分；超过了，自评总分会大于100分（A-1、A-4）。",
    "核对得分、分值和满分。",
)
RULES: tuple[Rule, ...] = (
    Question(_points_of_goals, _POINTS, Severity.WARNING, _unless_goals),
    Question(_full_marks, _FULL_MARKS, Severity.WARNING, _unless_goals),
    Question(_too_high, _TOO_HIGH, unless=_unless_goals),
)
