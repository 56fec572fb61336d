"""Rules of budgets: tie-outs, units, projects, goals, purchases, limits, last year (T3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.budget import (
    applications,
    form,
    last_year,
    limits,
    overall,
    projects,
    purchases,
    subjects,
    tie_outs,
    units,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *tie_outs.RULES,
    *units.RULES,
    *projects.RULES,
    *applications.RULES,
    *purchases.RULES,
    *overall.RULES,
    *limits.RULES,
    *last_year.RULES,
    *subjects.RULES,
    *form.RULES,
)
