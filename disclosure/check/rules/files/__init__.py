"""Rules across files that serve every kind: which files are a department's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules.files import (
    same_department,
    sources,
    unit_folders,
)

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = (*unit_folders.RULES, *same_department.RULES, *sources.RULES)
