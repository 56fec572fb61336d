"""A figure against the cell that it was taken from, or against what a second person keyed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.check.equations.amounts import compared
from disclosure.check.finding import Finding
from disclosure.check.identity import by_identity
from disclosure.check.naming import named
from disclosure.check.rule import Paged, Unread
from disclosure.check.scales import Weighed
from disclosure.check.unread import is_weighable
from disclosure.model import ZERO, Quantity, amount
from disclosure.provenance import Imported, Keyed
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.diagnostics import Page, Severity

_OF_AMOUNTS = ("元", "万元")
#: What stood somewhere: in a cell, or in the file when it was keyed a second time.
Trace: TypeAlias = Imported | Keyed


@dataclass(frozen=True)
class FromElsewhere(Paged):
    """A rule that holds figures against what is kept of them in the file of their sources.

    ``kept`` returns it by what the figures are known by; ``said`` are the words of a finding: what
    the figure differs from, the name of the other side, and what follows.
    """

    kept: Callable[[Case], Mapping[str, Trace]]
    page: Page
    severity: Severity
    unless: Callable[[Case], str]
    said: Callable[[Trace], tuple[str, str, str]]

    def weigh(self, case: Case) -> Iterator[tuple[None, Weighed]]:
        """Yield each figure against what is kept of it."""
        yield from ((None, weighed) for _, weighed in self._scales(case))

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each figure that is another one."""
        for kept, weighed in self._scales(case):
            if not weighed.holds:
                path = weighed.terms[0][1]
                unit = case.figures[path].unit
                message = difference(named(path, case), weighed, self.said(kept), unit, case)
                yield Finding((path,), message, self.page.fix, weighed=weighed)

    def _scales(self, case: Case) -> list[tuple[Trace, Weighed]]:
        return case.once(self._weigh_all)

    def _weigh_all(self, case: Case) -> list[tuple[Trace, Weighed]]:
        paths = case.once(by_identity)
        kept = ((paths[name], each) for name, each in self.kept(case).items() if name in paths)
        found = ((each, against(each, path, case)) for path, each in kept)
        known = ((each, weighed) for each, weighed in found if weighed is not None)
        return [(each, weighed) for each, weighed in known if is_weighable(weighed, case)]


def against(kept: Trace, path: str, case: Case) -> Weighed | None:
    """Put a figure on the scales with what is kept of it; None where the figure is not known."""
    figure = case.figures[path]
    if figure.value is None:
        return None
    other = quantity(kept.value, kept.unit, figure.unit)
    slack = between(case.figures.slack_of(path), other.slack)
    return Weighed(figure.value, "=", other.value or ZERO, slack, ((1, path),))


def quantity(value: Decimal, word: str, unit: Unit) -> Quantity:
    """Return a value with the word of its unit as figures are held: amounts in 元."""
    is_amount = unit is Unit.AMOUNT and word in _OF_AMOUNTS
    return amount(f"{value:f}", word) if is_amount else Quantity(value)


def between(one: Decimal, other: Decimal) -> Decimal:
    """Return how far two numbers may be apart of which one was rounded from the other.

    That is half a unit of the coarser last digit; with the same digits they are the same number.
    """
    return ZERO if one == other else max(one, other)


def difference(
    name: str, weighed: Weighed, said: tuple[str, str, str], unit: Unit, case: Case
) -> str:
    """Write what a figure differs from, both sides and the difference in the file's unit."""
    what, theirs, more = said
    values = (("填的", weighed.left), (theirs, weighed.right), ("相差", weighed.difference))
    return f"“{name}”与{what}不同：{compared(values, unit, case.unit)}{more}"


def unless_kept(case: Case, kept: Mapping[str, Trace], lacking: str) -> str:
    """Say why nothing can be held against its source: the file is not read, or ``lacking``."""
    if case.sources.unread:
        return Unread(case.sources.unread)
    return "" if kept else lacking
