"""Rules that are a function: a question put to a case, answered with findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.rule import Paged
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding


@dataclass(frozen=True)
class Question(Paged):
    """A rule that asks with ``ask``; ``unless`` says why there is nothing to ask."""

    ask: Callable[[Case], Iterable[Finding]]
    page: Page
    severity: Severity = Severity.ERROR
    unless: Callable[[Case], str] | None = None

    def check(self, case: Case) -> Iterable[Finding]:
        """Yield what is wrong with a case to which the rule applies."""
        return self.ask(case)
