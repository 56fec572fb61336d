"""Rules over figures that serve every kind: stated totals, magnitudes, the year of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.figures import (
    file_year,
    lost_amounts,
    printed_tails,
    stated,
    typical,
    units,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *stated.RULES,
    *file_year.RULES,
    *units.RULES,
    *lost_amounts.RULES,
    *printed_tails.RULES,
    *typical.RULES,
)
