"""Rules over reasons: where one is due, whether it says anything, whether it fits (N3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.reasons import (
    due,
    places,
    words,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *due.RULES,
    *words.RULES,
    *places.RULES,
)
