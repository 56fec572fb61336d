"""What a rule is: it says what is wrong and at which figures; the engine says who it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.diagnostics import Page, Severity


class Unread(str):
    """Why a rule that applies was not looked at, so that it ends in 未运行 and never as good."""

    __slots__ = ()


class Rule(Protocol):
    """One numbered rule with its page."""

    @property
    def code(self) -> str:
        """A code that is never reused."""

    @property
    def severity(self) -> Severity:
        """How grave a finding of this rule is."""

    @property
    def page(self) -> Page:
        """What the rule looks at, why (with its legal or formal basis), and what to do."""

    def inapplicable(self, case: Case) -> str:
        """Return why the rule does not apply to a case; empty where it does.

        An ``Unread`` says that it would apply, if another file could be read.
        """

    def check(self, case: Case) -> Iterable[Finding]:
        """Yield what is wrong with a case to which the rule applies."""


class Paged:
    """What every kind of rule has: a page, which has its code, and why it may not apply.

    A kind is made of what it asks, its page, its severity and ``unless``, in this order.
    """

    __slots__ = ()

    page: Page
    unless: Callable[[Case], str] | None

    @property
    def code(self) -> str:
        """The code on its page."""
        return self.page.code

    def inapplicable(self, case: Case) -> str:
        """Return why the rule does not apply to a case; empty where it does."""
        return self.unless(case) if self.unless else ""


class Gathering(Rule, Protocol):
    """A rule that tells several of its findings as one; what is excused is told apart."""

    def gathered(self, findings: Sequence[Finding], case: Case) -> Sequence[Finding]:
        """Return the findings as they are told."""


def is_gathering(rule: Rule) -> TypeGuard[Gathering]:
    """Tell whether a rule gathers; asked for every rule and case, so by one look only."""
    return hasattr(rule, "gathered")
