"""Rules that are equations across files: as many as a case has funds, items or columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.equations.across import value_of
from disclosure.check.equations.amounts import compared, measured
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.places import MOST_RELATED, place_of
from disclosure.check.rule import Paged
from disclosure.diagnostics import Related, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from disclosure.check.case import Case, Neighbour
    from disclosure.check.equations.across import Across
    from disclosure.check.scales import Weighed
    from disclosure.compute import Figures
    from disclosure.diagnostics import Page, Pointer


@dataclass(frozen=True)
class AcrossFiles(Paged):
    """A rule that is as many equations across files as a case has funds, items or columns.

    ``others`` are the neighbours that it is held against; ``unless`` says why it cannot be;
    ``sides`` are the words for this file and for the neighbours.
    """

    equations: Callable[[Case], Iterable[Across]]
    page: Page
    severity: Severity
    unless: Callable[[Case], str]
    others: Callable[[Case], tuple[Neighbour, ...]]
    sides: tuple[str, str]

    def inapplicable(self, case: Case) -> str:
        """Say why there is nothing to hold against anything."""
        why = self.unless(case)
        if why:
            return why
        return "" if any(True for _ in self._weighed(case)) else "没有填写，或者未公布"

    def weigh(self, case: Case) -> Iterator[tuple[None, Weighed]]:
        """Yield what the equations with a figure of this file come to."""
        yield from ((None, weighed) for _, weighed in self._weighed(case) if weighed.terms)

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each equation that does not hold beyond the tolerance."""
        for across, weighed in self._weighed(case):
            if not weighed.holds:
                yield self._finding(across, weighed, case)

    def _weighed(self, case: Case) -> Iterator[tuple[Across, Weighed]]:
        others = self.others(case)
        for across in self.equations(case):
            weighed = across.weigh(case.figures, others)
            if weighed is not None:
                yield across, weighed

    def _finding(self, across: Across, weighed: Weighed, case: Case) -> Finding:
        others = self.others(case)
        sides = self._sides(across, weighed, case)
        message = f"{self.page.title}（{across.written(case)}）：{sides}"
        return Finding(
            _places(across, case.figures),
            message,
            _left_out(across, weighed, others) + self.page.fix,
            weighed=weighed if weighed.terms else None,
            elsewhere=_elsewhere(across, others, case),
        )

    def _sides(self, across: Across, weighed: Weighed, case: Case) -> str:
        names = (*self.sides, "相差")
        values = (weighed.left, weighed.right, weighed.difference)
        unit = _unit(across, self.others(case))
        return compared(tuple(zip(names, values, strict=True)), unit, case.unit)


def _unit(across: Across, others: Iterable[Neighbour]) -> Unit:
    found = (other.figures.get(path) for other in others for _, path in across.theirs)
    return next((figure.unit for figure in found if figure), Unit.AMOUNT)


def _left_out(across: Across, weighed: Weighed, others: Sequence[Neighbour]) -> str:
    """Name the only neighbour whose own part is the whole difference, where there are several."""
    out = -weighed.difference
    parts = {other.name: value_of(other.figures, across.theirs) for other in others}
    names = [name for name, value in parts.items() if value is not None and value == out]
    if weighed.relation != "=" or len(others) < 2 or len(names) != 1:
        return ""
    return f"相差的正是“{names[0]}”的数，可能没有汇总进来。"


def _places(across: Across, figures: Figures) -> tuple[str | Pointer, ...]:
    """Return the figures of this file, or the nearest place where one would be typed."""
    facts = {path: tuple(figures.facts_below(path)) for _, path in across.ours}
    named = (path if found else tuple(path.split(".")) for path, found in facts.items())
    return (*named, *(fact for found in facts.values() for fact in found[1:]))


def _elsewhere(across: Across, others: Iterable[Neighbour], case: Case) -> tuple[Related, ...]:
    """Return the places of the neighbours' numbers that take part."""
    found = [_related(str(e.at), other, case) for other in others for e in across.typed_in(other)]
    if len(found) > MOST_RELATED:
        return (*found[:MOST_RELATED], Related(f"等，其他文件里共 {len(found)} 处"))
    return tuple(found)


def _related(path: str, other: Neighbour, case: Case) -> Related:
    figure = other.figures[path]
    shown = measured(figure.value or ZERO, figure.unit, case.unit)
    place = place_of(path, other.figures, other.loaded)
    return Related(f"{other.name}的{named(path, case)} {shown}", place)
