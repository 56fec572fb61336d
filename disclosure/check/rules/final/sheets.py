"""自评表 as the rules on scores read them: one of the whole, one of each project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.rules.final.record import accounts_of
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer
    from disclosure.edition import Scoring
    from disclosure.model import Quantity
    from disclosure.model.final import Goal


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """One 自评表: where its goals stand, its name, and how the form adds it up."""

    at: Pointer
    name: str
    goals: Sequence[Goal]
    scoring: Scoring

    @property
    def shares_full_marks(self) -> bool:
        """Whether every goal repeats the full marks of the whole sheet, as some forms print."""
        marks = {value_of(goal.full_marks) for goal in self.goals}
        return len(self.goals) > 1 and marks == {self.scoring.goal_full_marks}

    def points(self) -> list[Decimal | None]:
        """Return the points of every indicator."""
        return [value_of(each.points) for goal in self.goals for each in goal.indicators]


def sheets(case: Case) -> Iterator[ScoreSheet]:
    """Yield the sheet of the whole, then those of the projects, as far as the form scores them."""
    performance, scoring = accounts_of(case).performance, case.edition.scoring
    at: Pointer = ("预算绩效", "整体", "目标")
    if overall := scoring.get("整体"):
        yield ScoreSheet(at, "部门整体", performance.overall.goals, overall)
    if of_project := scoring.get("项目"):
        for name, project in performance.projects.items():
            at = ("预算绩效", "项目", name, "目标")
            yield ScoreSheet(at, name, project.goals, of_project)


def no_goals(case: Case) -> str:
    """Say that there are no goals to be scored, where there are none."""
    if not case.edition.scoring:
        return "版式不打分"
    return "" if any(sheet.goals for sheet in sheets(case)) else "没有填写绩效目标"


def value_of(quantity: Quantity | None) -> Decimal | None:
    """Return the number of a quantity; None where it is not given."""
    return None if quantity is None else quantity.value


def sum_of(values: Sequence[Decimal | None]) -> Decimal | None:
    """Add up; None where there is nothing or one of them is not given."""
    known = [value for value in values if value is not None]
    return sum(known, ZERO) if known and len(known) == len(values) else None
