"""Equations across files: this disclosure on one side, its neighbours together on the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.check.amounts import numeral
from disclosure.check.places import MOST_RELATED, facts_below, place_of
from disclosure.check.rule import Finding
from disclosure.check.scales import Addend, Weighed
from disclosure.diagnostics import Related, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from disclosure.check.rule import Case, Neighbour, Pointer
    from disclosure.compute import Figures
    from disclosure.diagnostics import Page

#: Figures of one file with their signs; a figure that the file lacks is nought.
Terms: TypeAlias = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Across:
    """What must hold between figures of this file and the sum of figures of its neighbours."""

    ours: Terms
    theirs: Terms
    relation: str = "="

    @classmethod
    def same(cls, path: str) -> Across:
        """Hold a figure against the same figure of the neighbours."""
        return cls(((1, path),), ((1, path),))

    def __str__(self) -> str:
        words = " ".join(f"{'+' if sign > 0 else '-'} {path}" for sign, path in self.ours)
        return words.removeprefix("+ ")

    def weigh(self, figures: Figures, others: Sequence[Neighbour]) -> Weighed | None:
        """Put both sides on the scales; None where one of the figures is unknown."""
        left = _value(figures, self.ours)
        rights = [_value(other.figures, self.theirs) for other in others]
        known = [right for right in rights if right is not None]
        if left is None or len(known) < len(rights):
            return None
        slack = _slack(figures, self.ours)
        slack += sum((_slack(other.figures, self.theirs) for other in others), ZERO)
        terms = tuple((sign, path) for sign, path in self.ours if path in figures)
        typed = tuple(
            replace(each, at=f"{other.name}的{each.at}", sign=-each.sign)
            for other in others
            for each in self.typed_in(other)
        )
        return Weighed(left, self.relation, sum(known, ZERO), slack, terms, typed)

    def typed_in(self, other: Neighbour) -> tuple[Addend, ...]:
        """Return the typed numbers of a neighbour that take part."""
        terms = tuple((sign, path) for sign, path in self.theirs if path in other.figures)
        return Weighed(ZERO, self.relation, ZERO, ZERO, terms).addends(other.figures)


@dataclass(frozen=True)
class AcrossFiles:
    """A rule that is as many equations across files as a case has funds, items or columns.

    ``others`` are the neighbours that it is held against; ``unless`` says why it cannot be;
    ``sides`` are the words for this file and for the neighbours.
    """

    code: str
    page: Page
    equations: Callable[[Case], Iterable[Across]]
    others: Callable[[Case], tuple[Neighbour, ...]]
    unless: Callable[[Case], str]
    sides: tuple[str, str]
    severity: Severity = Severity.ERROR

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
        message = f"{self.page.title}（{across}）：{self._sides(across, weighed, others)}"
        return Finding(
            _places(across, case.figures),
            message,
            _left_out(across, weighed, others) + self.page.fix,
            weighed=weighed if weighed.terms else None,
            elsewhere=_elsewhere(across, others),
        )

    def _sides(self, across: Across, weighed: Weighed, others: Iterable[Neighbour]) -> str:
        unit = _unit(across, others)
        values = (weighed.left, weighed.right, weighed.difference)
        left, right, out = (numeral(value, unit) for value in values)
        counted = "万元" if unit is Unit.AMOUNT else unit.value
        return f"{self.sides[0]} {left}，{self.sides[1]} {right}，相差 {out} {counted}"


def typed_codes(facts: Mapping[str, Any], *keys: str) -> frozenset[str]:
    """Return the codes (or 合计) that a file has in one of its blocks."""
    block: Any = facts
    for key in keys:
        block = block.get(key) or {}
    return frozenset(block) - {"金额单位"}


def common_codes(*blocks: Iterable[str]) -> tuple[str, ...]:
    """Return the items at which files that know them to different depths can be compared.

    Each block holds the codes (or 合计) that one file typed. Of a code and one below it, the
    coarser is left: there every file has a leaf or a roll-up, or nothing at all.
    """
    codes = {code for block in blocks for code in block}
    if "合计" in codes:
        return ("合计",)
    return tuple(
        code
        for code in sorted(codes)
        if not any(code != other and code.startswith(other) for other in codes)
    )


def _value(figures: Figures, terms: Terms) -> Decimal | None:
    """Return what the terms come to (元, or as counted); None where one of them is unknown."""
    total = ZERO
    for sign, path in terms:
        figure = figures.get(path)
        value = figure.value if figure else ZERO
        if value is None:
            return None
        total += sign * value
    return total


def _slack(figures: Figures, terms: Terms) -> Decimal:
    return sum((figures.slack_of(path) for _, path in terms), ZERO)


def _unit(across: Across, others: Iterable[Neighbour]) -> Unit:
    found = (other.figures.get(path) for other in others for _, path in across.theirs)
    return next((figure.unit for figure in found if figure), Unit.AMOUNT)


def _left_out(across: Across, weighed: Weighed, others: Sequence[Neighbour]) -> str:
    """Name the only neighbour whose own part is the whole difference, where there are several."""
    out = -weighed.difference
    parts = {other.name: _value(other.figures, across.theirs) for other in others}
    names = [name for name, value in parts.items() if value is not None and value == out]
    if weighed.relation != "=" or len(others) < 2 or len(names) != 1:
        return ""
    return f"相差的正是“{names[0]}”的数，可能没有汇总进来。"


def _places(across: Across, figures: Figures) -> tuple[str | Pointer, ...]:
    """Return the figures of this file, or the nearest place where one would be typed."""
    facts = {path: tuple(facts_below(path, figures)) for _, path in across.ours}
    named = (path if found else tuple(path.split(".")) for path, found in facts.items())
    return (*named, *(fact for found in facts.values() for fact in found[1:]))


def _elsewhere(across: Across, others: Iterable[Neighbour]) -> tuple[Related, ...]:
    """Return the places of the neighbours' numbers that take part."""
    found = [_related(str(e.at), other) for other in others for e in across.typed_in(other)]
    if len(found) > MOST_RELATED:
        return (*found[:MOST_RELATED], Related(f"等，其他文件里共 {len(found)} 处"))
    return tuple(found)


def _related(path: str, other: Neighbour) -> Related:
    figure = other.figures[path]
    shown = numeral(figure.value or ZERO, figure.unit)
    place = place_of(path, other.figures, other.loaded)
    return Related(f"{other.name}的{path} {shown}", place)
