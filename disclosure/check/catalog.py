"""All rules, in the order of their codes: those that serve every kind, and those of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules import budget, figures, files, final, prose, reasons
from disclosure.check.waivers import IDLE_WAIVER, VOID_WAIVER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.check.rule import Rule

_GENERAL = (*figures.RULES, *files.RULES, *prose.RULES, *reasons.RULES)


def _of_a_kind(own: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted((*_GENERAL, *own), key=lambda rule: rule.code))


#: The rules of final accounts.
FINAL_RULES = _of_a_kind(final.RULES)
#: The rules of budgets.
BUDGET_RULES = _of_a_kind(budget.RULES)
#: The rules of all kinds, each once.
RULES = _of_a_kind((*final.RULES, *budget.RULES))
#: Codes that once named a rule: no other rule takes them. T225 is now said by the schema.
RETIRED = frozenset({"T225"})
PAGES = (*(rule.page for rule in RULES), IDLE_WAIVER, VOID_WAIVER)
