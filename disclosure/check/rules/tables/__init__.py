"""Rules over the figures of one file: tie-outs, limits, codes, dates (T201 to T268, T901)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.tables import (
    codes,
    dates,
    funds,
    high_scores,
    item_balances,
    lost_amounts,
    own_names,
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
    typical,
    units,
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
    *own_names.RULES,
    *dates.RULES,
    *funds.RULES,
    *sizes.RULES,
    *three_public.RULES,
    *vehicles.RULES,
    *procurement.RULES,
    *projects.RULES,
    *performance.RULES,
    *scores.RULES,
    *high_scores.RULES,
    *plausibility.RULES,
    *units.RULES,
    *lost_amounts.RULES,
    *typical.RULES,
)
