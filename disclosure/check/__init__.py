"""Tie-outs and reasons: what does not hold between independent facts, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.check.case import Absence, Case, Neighbour
from disclosure.check.engine import not_run, run
from disclosure.check.finding import Finding
from disclosure.check.general import of_a_kind
from disclosure.check.places import place_of
from disclosure.check.report import Report
from disclosure.check.rule import Rule
from disclosure.check.strangers import EveryName, Strangers

if TYPE_CHECKING:
    from disclosure.check.catalog import BUDGET_RULES, FINAL_RULES, PAGES, RULES
    from disclosure.load import Loaded

__all__ = [
    "BUDGET_RULES",
    "FINAL_RULES",
    "PAGES",
    "RULES",
    "Absence",
    "Case",
    "EveryName",
    "Finding",
    "Neighbour",
    "Report",
    "Rule",
    "Strangers",
    "check",
    "not_run",
    "of_a_kind",
    "place_of",
]


def check(case: Case, loaded: Loaded) -> Report:
    """Hold one disclosure against the rules of its kind: what is wrong, how each rule ended."""
    return run(case.rules, case, loaded)


def __getattr__(name: str) -> Any:
    """Load the rules of all kinds where somebody asks for more than those of one."""
    if name not in {"BUDGET_RULES", "FINAL_RULES", "PAGES", "RULES"}:
        raise AttributeError(name)
    from disclosure.check import catalog  # noqa: PLC0415

    return getattr(catalog, name)
