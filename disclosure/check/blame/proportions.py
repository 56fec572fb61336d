"""Amounts held against each other, against what can be seen, and against what they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.blame.condition import Grade, Topic
from disclosure.check.equations.magnitudes import LEAST_OF_A_BLOCK, Gap, gap, is_lost
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from disclosure.check.blame.extents import Extent
    from disclosure.check.case import Case
    from disclosure.check.equations.magnitudes import Amount
    from disclosure.check.rules.figures.typical import Size
    from disclosure.check.scales import Where
    from disclosure.compute import Pair


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides that may not be far apart."""

    pair: Pair
    found: Gap
    is_beside: bool
    now: Mapping[Where, Decimal]
    base: Mapping[Where, Decimal]

    @property
    def kind(self) -> Topic:
        """Whether the sides are ten thousand times apart, or less."""
        return Topic.MYRIAD if self.found is Gap.MYRIAD else Topic.FAR

    @property
    def sides(self) -> tuple[frozenset[Where], ...]:
        """The numbers on each side."""
        return frozenset(self.now), frozenset(self.base)

    @property
    def names(self) -> frozenset[str]:
        """The two figures."""
        return frozenset((self.pair.now, self.pair.base))

    def grade(self, extent: Extent | None = None) -> Grade:
        """Tell whether the sides are near enough."""
        if extent is None:
            return Grade(self.found.value)
        now, base = (_sum(side, extent) for side in (self.now, self.base))
        found = gap(now, base, is_share=self.pair.is_share, is_beside=self.is_beside)
        return Grade(found.value)

    def suspects(self) -> Iterator[tuple[frozenset[Where], bool]]:
        """Yield the smaller side as too small and the larger as too large."""
        now, base = abs(_sum(self.now)), abs(_sum(self.base))
        if gap(now, base) is Gap.MYRIAD:
            yield frozenset(self.now), now < base
            yield frozenset(self.base), base < now


@dataclass(frozen=True, slots=True)
class Seen:
    """Amounts of which one must be large enough to be seen."""

    values: Mapping[Where, Amount]
    case: Case
    is_block: bool = False
    kind: Topic = Topic.LOST

    @property
    def sides(self) -> tuple[frozenset[Where], ...]:
        """The numbers."""
        return (frozenset(self.values),)

    @property
    def names(self) -> frozenset[str]:
        """The amounts."""
        return frozenset(map(str, self.values))

    def grade(self, extent: Extent | None = None) -> Grade:
        """Tell whether one of the amounts is large enough."""
        is_seen = any(self._is_seen(each, extent) for each in self.values.values())
        return Grade.FINE if is_seen else Grade.ODD

    def _is_seen(self, amount: Amount, extent: Extent | None) -> bool:
        value = extent.value(amount.at, amount.value) if extent else amount.value
        if self.is_block:
            return abs(value) >= LEAST_OF_A_BLOCK
        return not is_lost(str(amount.at), value, amount.unit, self.case)

    def suspects(self) -> Iterator[tuple[frozenset[Where], bool]]:
        """Yield the amounts as too small."""
        yield frozenset(self.values), True


@dataclass(frozen=True, slots=True)
class Sized:
    """An amount beside what it is for."""

    size: Size
    amount: Mapping[Where, Decimal]
    per: Mapping[Where, Decimal]
    divisor: Decimal
    kind: Topic = Topic.SIZE

    @property
    def sides(self) -> tuple[frozenset[Where], ...]:
        """The numbers of the amount, and of what it is divided by where that is money."""
        return frozenset(self.amount), frozenset(self.per)

    @property
    def names(self) -> frozenset[str]:
        """The amount and what it is divided by."""
        return frozenset((self.size.amount, self.size.per)) - {""}

    def grade(self, extent: Extent | None = None) -> Grade:
        """Tell whether the amount is of a size that can be."""
        divisor = _sum(self.per, extent) if self.per else self.divisor
        is_usual = divisor <= 0 or self.size.is_usual(_sum(self.amount, extent), divisor)
        return Grade.FINE if is_usual else Grade.ODD

    def suspects(self) -> Iterator[tuple[frozenset[Where], bool]]:
        """Yield the amount."""
        yield frozenset(self.amount), _sum(self.amount) < self.size.least * self.divisor


def _sum(values: Mapping[Where, Decimal], extent: Extent | None = None) -> Decimal:
    if extent is None:
        return sum(values.values(), ZERO)
    return sum((extent.value(at, value) for at, value in values.items()), ZERO)
