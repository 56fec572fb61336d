"""All rules: the RULES of every module of the family, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules import (
    codes,
    dates,
    item_balances,
    last_year,
    performance,
    plausibility,
    procurement,
    prose,
    reasons,
    scores,
    sizes,
    stated,
    tails,
    three_public,
    tie_outs,
    unit_folders,
    units,
    vehicles,
)
from disclosure.check.waivers import IDLE_WAIVER, VOID_WAIVER

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

_FAMILIES: tuple[tuple[Rule, ...], ...] = (
    tie_outs.RULES,
    item_balances.RULES,
    tails.RULES,
    stated.RULES,
    codes.RULES,
    dates.RULES,
    sizes.RULES,
    three_public.RULES,
    vehicles.RULES,
    procurement.RULES,
    performance.RULES,
    scores.RULES,
    plausibility.RULES,
    units.RULES,
    unit_folders.RULES,
    last_year.RULES,
    reasons.RULES,
    prose.RULES,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family), key=lambda rule: rule.code)
)
#: Codes that once named a rule: no other rule takes them. T225 is now said by the schema.
RETIRED = frozenset({"T225"})
PAGES = (*(rule.page for rule in RULES), IDLE_WAIVER, VOID_WAIVER)
