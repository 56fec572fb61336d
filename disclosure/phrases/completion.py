"""Room phrases: a budget, what was spent of it, and how far it was carried out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.phrases.numbers import DISPLAY, shown

if TYPE_CHECKING:
    from disclosure.compute import Figure
    from disclosure.edition import Display


@dataclass(frozen=True, slots=True)
class Plan:
    """A budget, the actual, their ratio (%), and the budget's name: 年初预算 or 全年预算."""

    budget: Figure
    actual: Figure
    rate: Figure
    label: str = "年初预算"


def budget_phrase(plan: Plan, display: Display = DISPLAY) -> str:
    """Return …预算为…万元，支出决算为…万元，完成…预算的…%, or as much of it as is known."""
    if plan.actual.value is None:
        return _budgeted(plan, display)
    actual = f"决算为{shown(plan.actual, display=display)}万元"
    if plan.budget.value is None:
        return actual
    if plan.budget.is_zero and not plan.actual.is_zero:
        return f"{plan.label[:-2]}未安排预算，支出{actual}"
    parts = (_budgeted(plan, display), f"支出{actual}", completion_phrase(plan, display))
    return "，".join(part for part in parts if part)


def completion_phrase(plan: Plan, display: Display = DISPLAY) -> str:
    """Return 完成…预算的…%; nothing without a positive budget or with a negative actual."""
    budget, actual, rate = plan.budget.value, plan.actual.value, plan.rate.value
    if budget is None or actual is None or rate is None or budget <= 0 or actual < 0:
        return ""
    return f"完成{plan.label}的{shown(plan.rate, display=display)}%"


def gap_phrase(plan: Plan, noun: str = "支出决算数", display: Display = DISPLAY) -> str:
    """Return …大于…预算数 or …小于…预算数; nothing where a reader sees no difference."""
    budget, actual = plan.budget.value, plan.actual.value
    if budget is None or actual is None:
        return ""
    if shown(plan.budget, display=display).text == shown(plan.actual, display=display).text:
        return ""
    words = display.words
    return f"{noun}{words.above if actual > budget else words.below}{plan.label}数"


def _budgeted(plan: Plan, display: Display) -> str:
    if plan.budget.value is None:
        return ""
    return f"{plan.label}为{shown(plan.budget, display=display)}万元"
