"""All rules, in the order of their codes: those that serve every kind, and those of each kind."""

from __future__ import annotations

from disclosure.check.general import of_a_kind
from disclosure.check.rules import budget, final
from disclosure.check.waivers import IDLE_WAIVER, VOID_WAIVER

#: The rules of final accounts.
FINAL_RULES = of_a_kind(final.RULES)
#: The rules of budgets.
BUDGET_RULES = of_a_kind(budget.RULES)
#: The rules of all kinds, each once.
RULES = of_a_kind((*final.RULES, *budget.RULES))
#: Codes that once named a rule: no other rule takes them. T225 is now said by the schema.
RETIRED = frozenset({"T225"})
PAGES = (*(rule.page for rule in RULES), IDLE_WAIVER, VOID_WAIVER)
