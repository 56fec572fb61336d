"""自评表: points and full marks add up (A-4)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import score
from disclosure.check.finding import Finding
from disclosure.check.rule import Paged
from disclosure.check.rules.final.sheets import ScoreSheet, no_goals, sheets, sum_of, value_of
from disclosure.check.scales import Weighed
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: The part of the file that a sheet stands in.
#: What weights add up to.
_WHOLES = (Decimal(100), Decimal(1))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a sum of points should come to: the figures, their weighing, and the words for it.

    ``why`` says where the wanted sum comes from, ``hint`` how to get there.
    """

    what: str
    weighed: Weighed
    why: str = ""
    hint: str = ""


@dataclass(frozen=True)
class _Points(Paged):
    """A rule that points add up; ``asked`` makes its equations from one sheet."""

    asked: Callable[[ScoreSheet], Iterable[_Asked]]
    page: Page
    severity: Severity = Severity.WARNING
    unless: Callable[[Case], str] = no_goals
    gaps: Callable[[Sequence[ScoreSheet]], Iterable[Finding]] = lambda _: ()

    def weigh(self, case: Case) -> Iterator[tuple[None, Weighed]]:
        """Yield the sums with what they should come to."""
        yield from ((None, each.weighed) for each in self._asked(case))

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each gap and for each sum that comes to something else."""
        yield from self.gaps(tuple(sheets(case)))
        for each in self._asked(case):
            if not each.weighed.holds:
                yield _unequal(each, case, self.page.fix)

    def _asked(self, case: Case) -> Iterator[_Asked]:
        for sheet in sheets(case):
            yield from self.asked(sheet)


def _points_of_goals(sheet: ScoreSheet) -> Iterator[_Asked]:
    for index, goal in enumerate(sheet.goals):
        full = value_of(goal.full_marks)
        points = sum_of([value_of(each.points) for each in goal.indicators])
        if full is None or points is None or sheet.shares_full_marks:
            continue
        terms = [(-1, _path(sheet, index, "满分"))]
        terms += [(1, _path(sheet, index, "指标", i, "分值")) for i in range(len(goal.indicators))]
        what = f"{sheet.name}第 {index + 1} 个目标各指标分值之和"
        yield _Asked(what, _weighed(points, full, terms))


def _gaps(every: Sequence[ScoreSheet]) -> Iterator[Finding]:
    """Yield what was left out: full marks of some goals, numbers of some indicators of a goal."""
    goals = [(each, n, goal) for each in every for n, goal in enumerate(each.goals)]
    lacking = [each for each in goals if each[2].full_marks is None]
    for sheet, number, goal in goals:
        at = (*sheet.at, number)
        if goal.full_marks is None and len(lacking) < len(goals):
            message = f"{sheet.name}第 {number + 1} 个目标没有写满分，别的目标写了"
            yield Finding((at,), message, _POINTS.fix)
        for name, field in (("分值", "points"), ("得分", "score")):
            given = [getattr(each, field) is not None for each in goal.indicators]
            for index, is_given in enumerate(given if any(given) else ()):
                if not is_given:
                    which = f"{sheet.name}第 {number + 1} 个目标第 {index + 1} 项指标"
                    message = f"{which}没有写{name}，别的指标写了"
                    yield Finding(((*at, "指标", index),), message, _POINTS.fix)


def _full_marks(sheet: ScoreSheet) -> Iterator[_Asked]:
    full = sheet.scoring.goal_full_marks
    marks = None
    if not sheet.shares_full_marks:
        marks = sum_of([value_of(goal.full_marks) for goal in sheet.goals])
    if marks is not None:
        terms = [(1, _path(sheet, index, "满分")) for index in range(len(sheet.goals))]
        yield _by_the_form(f"{sheet.name}各目标满分之和", _weighed(marks, full, terms), sheet)
        return
    points = sum_of(sheet.points())
    if points is not None:
        terms = [
            (1, _path(sheet, index, "指标", i, "分值"))
            for index, goal in enumerate(sheet.goals)
            for i in range(len(goal.indicators))
        ]
        yield _by_the_form(f"{sheet.name}分值之和", _weighed(points, full, terms), sheet)


def _by_the_form(what: str, weighed: Weighed, sheet: ScoreSheet) -> _Asked:
    """Say how the form divides the marks, and by what to multiply where they were given weights."""
    scoring, total = sheet.scoring, weighed.left
    rate, goals = score(scoring.rate_points), score(scoring.goal_points)
    why = f"：执行率占 {rate} 分，目标合计占 {goals} 分（{goals}%）"
    if scoring.goal_points != scoring.goal_full_marks:
        return _Asked(what, weighed, f"{why}，由满分 {score(scoring.goal_full_marks)} 分折算")
    factor = scoring.goal_full_marks / total if total > 0 else ZERO
    hint = ""
    if total in _WHOLES:
        hint = f"按 {score(total)} 分写的，满分、分值、得分都乘以 {score(factor)}。"
    return _Asked(what, weighed, why, hint)


def _path(sheet: ScoreSheet, *steps: str | int) -> str:
    """Return the figure of a goal or an indicator; figures count them from 1."""
    named = (str(step + 1 if isinstance(step, int) else step) for step in (*sheet.at, *steps))
    return ".".join(named)


def _weighed(total: Decimal, full: Decimal, terms: Iterable[tuple[int, str]]) -> Weighed:
    return Weighed(total, "=", full, ZERO, tuple(terms))


def _unequal(asked: _Asked, case: Case, hint: str) -> Finding:
    weighed = asked.weighed
    sides = (weighed.left, weighed.right, weighed.difference)
    total, full, out = (score(value) for value in sides)
    at = tuple(each.at for each in weighed.addends(case.figures))
    message = f"{asked.what}是 {total} 分，应是 {full} 分，相差 {out} 分{asked.why}"
    return Finding(at, message, asked.hint + hint, weighed=weighed)


_POINTS = Page(
    "T255",
    "指标分值之和等于目标满分",
    "写了满分的目标，各项指标都写了分值的，分值之和是否等于满分。各个目标的满分，一个目标各项指标的"
    "分值、得分，是否要么都写，要么都不写。",
    "分值是指标的权重，权重之和应当正好是满分；漏写一个，就没有数可以核对，总分也算不出来（A-4）。",
    "核对各项指标的分值和目标的满分；漏写的补上。",
)
_FULL_MARKS = Page(
    "T256",
    "目标满分之和符合版式",
    "一张自评表各个目标的满分之和（没有写满分的，各指标分值之和），是否等于版式规定的满分。"
    "每个目标都写整张表满分的，不算错。",
    "执行率20分、指标80分，共100分；指标按满分折算，满分不对，总分就不对（A-4）。",
    "核对各目标的满分；整体自评表和项目自评表的满分见版式的“自评”。",
)
RULES: tuple[Rule, ...] = (
    _Points(_points_of_goals, _POINTS, gaps=_gaps),
    _Points(_full_marks, _FULL_MARKS),
)
