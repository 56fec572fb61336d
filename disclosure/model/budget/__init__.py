"""The records of 部门预算公开."""

from disclosure.model.budget.budget import Budget
from disclosure.model.budget.goals import YearGoal
from disclosure.model.budget.projects import Application, PlannedProject
from disclosure.model.budget.spelling import spelled_out

__all__ = ["Application", "Budget", "PlannedProject", "YearGoal", "spelled_out"]
