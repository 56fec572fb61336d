"""An equation on the scales: its two values in one case, its tolerance, and its addends."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from disclosure.compute import Figures

#: The path of a figure, or the pointer to a place in the file.
Where: TypeAlias = "str | tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class Addend:
    """A typed number that takes part, with +1 or −1 as it counts in left − right."""

    at: Where
    sign: int
    value: Decimal

    @property
    def label(self) -> str:
        """The name by which messages call it."""
        return self.at if isinstance(self.at, str) else "下的".join(map(str, self.at))


@dataclass(frozen=True, slots=True)
class Weighed:
    """Left and right (元, or as counted) and how far rounding may hold them apart.

    ``terms`` are the figures of left − right with their signs; ``typed`` are numbers that take
    part without being figures, such as a stated total.
    """

    left: Decimal
    relation: str
    right: Decimal
    slack: Decimal
    terms: tuple[tuple[int, str], ...]
    typed: tuple[Addend, ...] = ()

    @property
    def difference(self) -> Decimal:
        """Left − right."""
        return self.left - self.right

    @property
    def holds(self) -> bool:
        """Whether the relation holds within the tolerance."""
        return self.would_hold(Decimal(0))

    @property
    def has_tail(self) -> bool:
        """Whether two sides that should be equal differ within the tolerance."""
        return self.relation == "=" and self.holds and self.difference != 0

    def would_hold(self, change: Decimal, more_slack: Decimal = Decimal(0)) -> bool:
        """Whether the relation would hold if left − right were to change by so much."""
        difference, slack = self.difference + change, self.slack + more_slack
        if self.relation == "=":
            return abs(difference) <= slack
        return difference <= slack if self.relation == "<=" else difference >= -slack

    def addends(self, figures: Figures) -> tuple[Addend, ...]:
        """Return the typed numbers on both sides, as far as the figures are sums of facts.

        A number that stands on both sides cancels out and is left away.
        """
        found: dict[Where, Addend] = {each.at: each for each in self.typed}
        for sign, path in self.terms:
            for figure in figures.addends_of(path):
                if figure.path in found:
                    del found[figure.path]
                elif figure.value is not None:
                    found[figure.path] = Addend(figure.path, sign, figure.value)
        return tuple(found.values())

    def shares(self, numbers: frozenset[Where], figures: Figures) -> bool:
        """Tell whether one of these typed numbers stands on either side."""
        if any(each.at in numbers for each in self.typed):
            return True
        return any(
            each.path in numbers for _, path in self.terms for each in figures.addends_of(path)
        )
