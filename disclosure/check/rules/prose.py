"""Numbers and wording in prose (N2), and the wording of reasons (N302 and on), all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules import (
    prose_brackets,
    prose_directions,
    prose_leftovers,
    prose_levels,
    prose_names,
    prose_numbering,
    prose_numbers,
    prose_points,
    prose_privacy,
    prose_subjects,
    prose_wording,
    prose_years,
    reason_places,
    reason_words,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *prose_numbers.RULES,
    *prose_directions.RULES,
    *prose_wording.RULES,
    *prose_points.RULES,
    *prose_brackets.RULES,
    *prose_leftovers.RULES,
    *prose_names.RULES,
    *prose_years.RULES,
    *prose_levels.RULES,
    *prose_privacy.RULES,
    *prose_subjects.RULES,
    *prose_numbering.RULES,
    *reason_words.RULES,
    *reason_places.RULES,
)
