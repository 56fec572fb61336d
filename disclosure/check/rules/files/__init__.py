"""Rules across files: the units of a department, and its own file of last year (T270 and on)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.files import (
    last_year,
    unit_folders,
    units,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (
    *units.RULES,
    *unit_folders.RULES,
    *last_year.RULES,
)
