"""Rules over figures that serve every kind: stated totals, codes, magnitudes, the file's year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.figures import (
    codes,
    file_year,
    funds,
    lost_amounts,
    own_names,
    printed_tails,
    stated,
    typical,
    units,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *stated.RULES,
    *codes.RULES,
    *own_names.RULES,
    *funds.RULES,
    *file_year.RULES,
    *units.RULES,
    *lost_amounts.RULES,
    *printed_tails.RULES,
    *typical.RULES,
)
