"""The figures of a disclosure as they are printed, to hold a typed number against.

Sizes are compared without their sign: a sentence says 减少9.60万元, the figure is −9.60.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from disclosure.phrases import shown_size
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.check.rule import Case
    from disclosure.check.typed_numbers import TypedNumber

_UNITS = (Unit.AMOUNT, Unit.PERCENT)


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A figure in print: its path, its size as printed and exactly, in 万元 or %."""

    path: str
    printed: str
    value: Decimal
    exact: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class KnownNumbers:
    """All amounts and percentages of a disclosure that are known."""

    numbers: tuple[KnownNumber, ...]

    @classmethod
    def of(cls, case: Case) -> Self:
        """Collect the figures of a case."""
        found = []
        for path, figure in case.figures.items():
            if figure.value is not None and figure.unit in _UNITS:
                printed = shown_size(figure, case.edition.display).text
                exact = abs(figure.value)
                exact = exact.scaleb(-4) if figure.unit is Unit.AMOUNT else exact
                found.append(KnownNumber(path, printed, Decimal(printed), exact, figure.unit))
        return cls(tuple(found))

    def equal(self, typed: TypedNumber, context: Context) -> KnownNumber | None:
        """Return the figure that a typed number repeats: the one that the text is about."""
        same = [each for each in self._alike(typed) if _is_equal(each, typed)]
        return min(same, key=context.order, default=None)

    def nearest(self, typed: TypedNumber, context: Context) -> KnownNumber | None:
        """Return the figure that was probably meant: one slip of the pen away, else the nearest."""
        return min(
            (each for each in self._alike(typed) if each.value),
            key=lambda each: context.likelihood(each, typed.value),
            default=None,
        )

    def _alike(self, typed: TypedNumber) -> list[KnownNumber]:
        unit = Unit.PERCENT if typed.is_percent else Unit.AMOUNT
        return [each for each in self.numbers if each.unit is unit]


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is about: the paths of its own comparison, and its words."""

    paths: tuple[str, ...]
    words: str

    def order(self, known: KnownNumber) -> tuple[bool, int, int, int, str]:
        """Sort key: the text's own figures, those it names, then the plainest path."""
        path = known.path
        return (path not in self.paths, -self._named(path), path.count("."), len(path), path)

    def likelihood(self, known: KnownNumber, typed: Decimal) -> tuple[object, ...]:
        """Sort key: figures one slip away, by what the text names; then all by their distance."""
        is_slip = _is_slip(known.value, typed)
        distance = abs(known.value - typed)
        order = self.order(known)
        return (0, *order[:2], distance, order) if is_slip else (1, distance, order)

    def _named(self, path: str) -> int:
        return sum(len(step) for step in path.split(".") if step in self.words)


def _is_equal(known: KnownNumber, typed: TypedNumber) -> bool:
    if typed.value == known.value or (typed.unit == "元" and typed.value == known.exact):
        return True
    if typed.unit != "亿元" or not typed.value:
        return False
    return known.exact.quantize(Decimal(1).scaleb(typed.exponent), ROUND_HALF_UP) == typed.value


def _is_slip(known: Decimal, typed: Decimal) -> bool:
    """Tell whether one wrong digit, two swapped ones or a shifted point lead to the typed value."""
    one, two = (f"{value:.2f}" for value in (known, typed))
    if one.replace(".", "").strip("0") == two.replace(".", "").strip("0"):
        return True
    if len(one) != len(two):
        return False
    wrong = [index for index, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    return len(wrong) == 1 or any(
        wrong == [i, j] and one[i] == two[j] and one[j] == two[i] for i, j in pairwise(wrong)
    )
