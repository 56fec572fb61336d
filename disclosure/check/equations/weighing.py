"""Rules whose findings are equations out of balance, and how they are told from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeGuard

from disclosure.check.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.check.case import Case
    from disclosure.check.equations.equation import Equation
    from disclosure.check.scales import Weighed


class Weighing(Rule, Protocol):
    """A rule whose findings are equations out of balance."""

    def weigh(self, case: Case) -> Iterable[tuple[Equation | None, Weighed]]:
        """Yield every equation of a case to which the rule applies, on the scales."""


def is_weighing(rule: Rule) -> TypeGuard[Weighing]:
    """Tell whether a rule weighs equations; asked for every rule and case, so by one look only."""
    return hasattr(rule, "weigh")
