"""The rules that serve every kind, and how those of a kind stand among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rules import figures, files, prose, reasons

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.check.rule import Rule

_GENERAL = (*figures.RULES, *files.RULES, *prose.RULES, *reasons.RULES)


def of_a_kind(own: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of a kind, its own among the general ones, in the order of their codes."""
    return tuple(sorted((*_GENERAL, *own), key=lambda rule: rule.code))
