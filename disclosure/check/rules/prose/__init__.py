"""Rules over words: numbers, names and wording in prose (N2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.prose import (
    brackets,
    directions,
    leftovers,
    levels,
    names,
    numbering,
    numbers,
    points,
    privacy,
    subjects,
    wording,
    years,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *numbers.RULES,
    *directions.RULES,
    *wording.RULES,
    *points.RULES,
    *brackets.RULES,
    *leftovers.RULES,
    *names.RULES,
    *years.RULES,
    *levels.RULES,
    *privacy.RULES,
    *subjects.RULES,
    *numbering.RULES,
)
