"""Rules over the figures of one file: tie-outs, limits, codes, dates (T201 to T268, T901)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.tables import (
    codes,
    dates,
    funds,
    item_balances,
    performance,
    plausibility,
    procurement,
    projects,
    scores,
    sizes,
    stated,
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
    *tails.RULES,
    *stated.RULES,
    *codes.RULES,
    *dates.RULES,
    *funds.RULES,
    *sizes.RULES,
    *three_public.RULES,
    *vehicles.RULES,
    *procurement.RULES,
    *projects.RULES,
    *performance.RULES,
    *scores.RULES,
    *plausibility.RULES,
)
