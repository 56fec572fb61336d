"""Rules of budgets: tie-outs, limits, projects, purchases, goals (T2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = ()
