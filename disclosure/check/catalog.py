"""All rules: the RULES of every module of the family, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules import files, prose, reasons, tables
from disclosure.check.waivers import IDLE_WAIVER, VOID_WAIVER

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

_FAMILIES = (tables.RULES, files.RULES, prose.RULES, reasons.RULES)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family), key=lambda rule: rule.code)
)
#: Codes that once named a rule: no other rule takes them. T225 is now said by the schema.
RETIRED = frozenset({"T225"})
PAGES = (*(rule.page for rule in RULES), IDLE_WAIVER, VOID_WAIVER)
