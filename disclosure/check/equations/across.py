"""An equation across files: this disclosure on one side, its neighbours together on the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.check.naming import named
from disclosure.check.scales import Addend, Weighed
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from disclosure.check.case import Case, Neighbour
    from disclosure.compute import Figures

#: What stands beside the items of a block and is none: its unit, totals known by nature only.
_BESIDE = frozenset(("金额单位", "基本支出", "项目支出", "人员经费", "公用经费"))
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

    def written(self, case: Case) -> str:
        """Write the side of this file, with the names of its codes."""
        words = (f"{'+' if sign > 0 else '-'} {named(path, case)}" for sign, path in self.ours)
        return " ".join(words).removeprefix("+ ")

    def weigh(self, figures: Figures, others: Sequence[Neighbour]) -> Weighed | None:
        """Put both sides on the scales; None where one of the figures is unknown."""
        left = value_of(figures, self.ours)
        rights = [value_of(other.figures, self.theirs) for other in others]
        known = [right for right in rights if right is not None]
        if left is None or len(known) < len(rights):
            return None
        slack = _slack(figures, self.ours)
        slack += sum((_slack(other.figures, self.theirs) for other in others), ZERO)
        terms = tuple((sign, path) for sign, path in self.ours if path in figures)
        weighed = Weighed(left, self.relation, sum(known, ZERO), slack, terms)
        # Where nothing is typed here, that is likelier to be the slip than what is typed there.
        is_typed = bool(weighed.addends(figures))
        return replace(weighed, typed=self._typed(others)) if is_typed else weighed

    def _typed(self, others: Sequence[Neighbour]) -> tuple[Addend, ...]:
        return tuple(
            replace(each, at=f"{other.name}的{each.at}", sign=-each.sign)
            for other in others
            for each in self.typed_in(other)
        )

    def typed_in(self, other: Neighbour) -> tuple[Addend, ...]:
        """Return the typed numbers of a neighbour that take part."""
        terms = tuple((sign, path) for sign, path in self.theirs if path in other.figures)
        return Weighed(ZERO, self.relation, ZERO, ZERO, terms).addends(other.figures)


def typed_codes(facts: Mapping[str, Any], *keys: str) -> frozenset[str]:
    """Return the codes (or 合计) that a file has in one of its blocks."""
    block: Any = facts
    for key in keys:
        block = block.get(key) or {}
    return frozenset(block) - _BESIDE


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


def value_of(figures: Figures, terms: Terms) -> Decimal | None:
    """Return what terms come to (元, or as counted); None where one of them is unknown."""
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
