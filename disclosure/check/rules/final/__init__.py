"""Rules of final accounts: tie-outs, limits, codes, dates, units and last year (T2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.final import (
    dates,
    demands,
    high_scores,
    item_balances,
    last_year,
    left_out,
    links,
    performance,
    plausibility,
    procurement,
    projects,
    rows,
    scores,
    sizes,
    sums_of_units,
    tails,
    three_public,
    tie_outs,
    vehicles,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *tie_outs.RULES,
    *item_balances.RULES,
    *links.RULES,
    *tails.RULES,
    *rows.RULES,
    *dates.RULES,
    *demands.RULES,
    *sizes.RULES,
    *three_public.RULES,
    *vehicles.RULES,
    *procurement.RULES,
    *projects.RULES,
    *performance.RULES,
    *scores.RULES,
    *high_scores.RULES,
    *plausibility.RULES,
    *sums_of_units.RULES,
    *last_year.RULES,
    *left_out.RULES,
)
