"""自评表: no score is above its full marks (A-1, A-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import score
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.sheets import ScoreSheet, no_goals, sheets, value_of
from disclosure.diagnostics import Page
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Pointer
    from disclosure.model import Quantity


def _too_high(case: Case) -> Iterator[Finding]:
    for sheet in sheets(case):
        yield from _indicators_too_high(sheet)
        for index, goal in enumerate(sheet.goals):
            scores = [value_of(each.score) or ZERO for each in goal.indicators]
            at = (*sheet.at, index, "满分")
            yield from _above(at, f"{sheet.name}第 {index + 1} 个目标得分", scores, goal.full_marks)
        every = [value_of(each.score) or ZERO for goal in sheet.goals for each in goal.indicators]
        full = sheet.scoring.goal_full_marks
        if len(sheet.goals) > 1 and sum(every, ZERO) > full:
            yield _exceeds(sheet.at, f"{sheet.name}指标得分", sum(every, ZERO), full)


def _indicators_too_high(sheet: ScoreSheet) -> Iterator[Finding]:
    for number, goal in enumerate(sheet.goals):
        for index, each in enumerate(goal.indicators):
            at = (*sheet.at, number, "指标", index, "得分")
            scores = [value_of(each.score) or ZERO]
            yield from _above(
                at, f"{sheet.name}第 {number + 1} 个目标第 {index + 1} 项得分", scores, each.points
            )


def _above(
    at: Pointer, what: str, scores: Sequence[Decimal], full: Quantity | None
) -> Iterator[Finding]:
    limit, reached = value_of(full), sum(scores, ZERO)
    if limit is not None and reached > limit:
        yield _exceeds(at, what, reached, limit)


def _exceeds(at: Pointer, what: str, reached: Decimal, limit: Decimal) -> Finding:
    shown, full, out = (score(value) for value in (reached, limit, reached - limit))
    return Finding((at,), f"{what} {shown} 分，大于满分 {full} 分，多 {out} 分", _TOO_HIGH.fix)


_TOO_HIGH = Page(
    "T257",
    "得分不大于满分",
    "每项指标的得分是否不大于分值，每个目标的得分之和是否不大于满分。",
    "得分不可能高于满分；超过了，自评总分会大于100分（A-1、A-4）。",
    "核对得分、分值和满分。",
)
RULES: tuple[Rule, ...] = (Question(_too_high, _TOO_HIGH, unless=no_goals),)
