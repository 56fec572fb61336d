"""The record of a budget, which the rules of this folder are asked about, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from disclosure.check.case import Case, Neighbour
    from disclosure.model.budget import Budget


def budget_of(case: Case | Neighbour) -> Budget:
    """Return the record of a case or of a neighbour: the bundle of the kind sees to it."""
    return cast("Budget", case.accounts)


def unless_several(case: Case) -> str:
    """Say that there is but one unit, whose figures are the department's."""
    return "" if len(budget_of(case).agencies) > 1 else "只有一个单位，取的就是部门的数"


def unless_projects(case: Case) -> str:
    """Say that no project was filled in."""
    return "" if budget_of(case).projects else "没有写项目"
