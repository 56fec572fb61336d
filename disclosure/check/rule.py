"""What a rule is: it says what is wrong and at which figures; the engine says who it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from disclosure.check.equation import Equation
    from disclosure.check.scales import Weighed
    from disclosure.compute import Computed, Figures
    from disclosure.diagnostics import Diagnostic, Page, Related, Severity
    from disclosure.edition import Edition
    from disclosure.load import Loaded
    from disclosure.model import FinalAccounts

Pointer: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another disclosure that this one is held against: last year's, or a subordinate unit's.

    ``name`` is how messages call it.
    """

    slug: str
    name: str
    accounts: FinalAccounts
    figures: Figures
    loaded: Loaded = field(repr=False)


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a neighbour is not there; ``is_broken`` where its file exists and cannot be read."""

    why: str
    is_broken: bool = False


class Unread(str):
    """Why a rule that applies was not looked at, so that it ends in 未运行 and never as good."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One disclosure before the rules.

    ``year`` is the one in the name of its file; ``facts`` the file as loaded. ``last_year`` and
    ``units`` are other files of the project, where they exist; ``other_names`` the names of the
    other departments. ``absent`` says why a neighbour is not there, by the folder of a unit or
    ``上年``; ``rivals`` which other departments list a unit of this one, by its folder.
    """

    accounts: FinalAccounts
    edition: Edition
    computed: Computed
    year: int
    facts: Mapping[str, Any]
    last_year: Neighbour | None = None
    units: tuple[Neighbour, ...] = ()
    other_names: frozenset[str] = frozenset()
    absent: Mapping[str, Absence] = field(default_factory=dict)
    rivals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _weighed: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what ``make`` returns, made once per case: many rules ask for the same."""
        if name not in self._weighed:
            self._weighed[name] = make()
        return self._weighed[name]

    @property
    def figures(self) -> Figures:
        """All figures of the disclosure, by path."""
        return self.computed.figures


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    ``at`` are figure paths or pointers into the file: the first gets the caret, the others become
    related places. ``excerpt`` narrows the caret to a part of the text at the first place.
    ``weighed`` is the equation that is out of balance, where the finding is one. ``elsewhere``
    are places in other files that take part.
    """

    at: tuple[str | Pointer, ...]
    message: str
    hint: str = ""
    excerpt: str = ""
    weighed: Weighed | None = None
    elsewhere: tuple[Related, ...] = ()


class Status(Enum):
    """How a rule ended for one disclosure; the value is what an official reads."""

    HOLDS = "成立"
    FAILS = "不成立"
    NOT_APPLICABLE = "不适用"
    NOT_RUN = "未运行"


@dataclass(frozen=True, slots=True)
class Obligation:
    """A rule and how it ended: with so many findings, or why it was not looked at."""

    code: str
    title: str
    status: Status
    why: str = ""
    findings: int = 0
    excused: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What the engine returns: everything found, and the outcome of every rule."""

    diagnostics: tuple[Diagnostic, ...] = ()
    obligations: tuple[Obligation, ...] = ()


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


class Weighing(Rule, Protocol):
    """A rule whose findings are equations out of balance."""

    def weigh(self, case: Case) -> Iterable[tuple[Equation | None, Weighed]]:
        """Yield every equation of a case to which the rule applies, on the scales."""


def is_weighing(rule: Rule) -> TypeGuard[Weighing]:
    """Tell whether a rule weighs equations; asked for every rule and case, so by one look only."""
    return hasattr(rule, "weigh")
