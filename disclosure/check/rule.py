"""What a rule is: it says what is wrong and at which figures; the engine says who it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.compute import Computed, Figures
    from disclosure.diagnostics import Page, Severity
    from disclosure.edition import Edition
    from disclosure.model import FinalAccounts


@dataclass(frozen=True, slots=True)
class Case:
    """One disclosure before the rules; ``year`` is the one in the name of its file."""

    accounts: FinalAccounts
    edition: Edition
    computed: Computed
    year: int

    @property
    def figures(self) -> Figures:
        """All figures of the disclosure, by path."""
        return self.computed.figures


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    ``at`` are figure paths or pointers into the file: the first gets the caret, the others become
    related places.
    """

    at: tuple[str | tuple[str | int, ...], ...]
    message: str
    hint: str = ""


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
        """What the rule looks at, why, and what to do."""

    def check(self, case: Case) -> Iterable[Finding]:
        """Yield what is wrong with the case."""
