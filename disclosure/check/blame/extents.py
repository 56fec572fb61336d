"""What may stand in the wrong unit: one number, a block, all but a block, or the whole file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.equations.magnitudes import Amount, amounts
from disclosure.model import TEN_THOUSAND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.check.scales import Where
    from disclosure.diagnostics import Pointer

#: Sides of a comparison that rest on more numbers are wrong as a block, or not at all.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Extent:
    """Numbers that may have been typed in another unit than the one in force.

    ``place`` is the pointer to a number or a block, () for the file; ``is_rest`` says that all
    but that block is meant. ``is_up`` says that they are ten thousand times too small.
    """

    place: Pointer
    numbers: Mapping[Where, Amount]
    is_up: bool
    is_rest: bool = False

    @property
    def factor(self) -> Decimal:
        """By what the numbers are to be multiplied."""
        return TEN_THOUSAND if self.is_up else 1 / TEN_THOUSAND

    @property
    def unit(self) -> str:
        """The unit in force at the numbers."""
        return next(iter(self.numbers.values())).unit

    @property
    def is_natural(self) -> bool:
        """Whether another unit explains the factor: 万元 read as 元, or 元 as 万元."""
        return (self.unit == "元") is self.is_up

    @property
    def is_one(self) -> bool:
        """Whether it is a single number, not a block."""
        return not self.is_rest and any(
            each.pointer == self.place for each in self.numbers.values()
        )

    def value(self, at: Where, value: Decimal) -> Decimal:
        """Return a number's value (元) in the right unit; one that is not concerned stays."""
        return value * self.factor if at in self.numbers else value


def extents(sides: Iterable[tuple[frozenset[Where], bool]], case: Case) -> tuple[Extent, ...]:
    """Return what may be wrong: ``sides`` are numbers that belong together, too small or not."""
    known = case.once(amounts)
    found: dict[tuple[frozenset[Where], bool], Extent] = {}
    for numbers, is_up in sides:
        here = [known[at] for at in sorted(numbers, key=str) if at in known]
        for place in _places(here):
            for extent in _at(place, known.values(), case, is_up=is_up):
                if extent.numbers:
                    _keep(extent, found)
    return tuple(found.values())


def _keep(extent: Extent, found: dict[tuple[frozenset[Where], bool], Extent]) -> None:
    """Keep of several places that hold the same numbers the innermost."""
    key = (frozenset(extent.numbers), extent.is_up)
    held = found.get(key)
    if held is None or (held.is_rest, -len(held.place)) > (extent.is_rest, -len(extent.place)):
        found[key] = extent


def _places(here: list[Amount]) -> Iterator[Pointer]:
    """Yield the blocks around numbers, and the numbers themselves where they are few or large."""
    half = sum(abs(each.value) for each in here) / 2
    seen = {each.pointer for each in here if len(here) <= _FEW or abs(each.value) > half}
    seen |= {each.pointer[:size] for each in here for size in range(len(each.pointer))}
    yield from sorted(seen, key=lambda place: (len(place), str(place)))


def _at(place: Pointer, every: Iterable[Amount], case: Case, *, is_up: bool) -> Iterator[Extent]:
    unit = case.unit_at((*place, "")) if place else case.unit
    alike = [each for each in every if each.unit == unit]
    inside = {each.at: each for each in alike if each.pointer[: len(place)] == place}
    yield Extent(place, inside, is_up)
    if len(place) == 1:
        rest = {
            each.at: each for each in every if each.unit == case.unit and each.pointer[:1] != place
        }
        yield Extent(place, rest, not is_up, is_rest=True)
