"""Tie-outs and reasons: what does not hold between independent facts, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.catalog import PAGES, RULES
from disclosure.check.engine import facts_below, place_of, run
from disclosure.check.rule import Case, Finding, Rule

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded

__all__ = ["PAGES", "RULES", "Case", "Finding", "Rule", "check", "facts_below", "place_of"]


def check(case: Case, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Hold one disclosure against every rule; return what is wrong, sorted by place."""
    return run(RULES, case, loaded)
