"""The figures of a disclosure as they are printed, to hold a typed number against.

Sizes are compared without their sign: a sentence says 减少9.60万元, the figure is −9.60.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from disclosure.check.prose.figure_words import named_by, speaks_of, words_in, words_of
from disclosure.phrases import direction_before, is_change, shown_size
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.check.case import Case
    from disclosure.check.prose.typed_numbers import TypedNumber

_UNITS = (Unit.AMOUNT, Unit.PERCENT)
#: A number is near a figure if it is off by no more than this part of it.
_NEAR = Decimal("0.02")
#: So many digits, noughts at the ends apart, must agree but for a slip.
_TELLING = 3
#: What a word weighs beside the number, farther away, and missing; and the text's own comparison.
_HERE, _FARTHER, _MISSING, _OWN = 4, 1, 8, 6


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A figure in print: its path, its size as printed and exactly, in 万元 or %."""

    path: str
    printed: str
    value: Decimal
    exact: Decimal
    unit: Unit
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is about: the paths of its own comparison, and its words before the number.

    ``names`` are those of the codes in paths.
    """

    paths: tuple[str, ...]
    words: str
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def clause(self) -> str:
        """The words between the last punctuation mark and the number."""
        return self.words[max(map(self.words.rfind, "，。；、（\n")) + 1 :]

    @property
    def direction(self) -> int:
        """1 or −1 where the word right before the number says that it rises or falls."""
        return direction_before(self.words, len(self.words))

    def order(self, known: KnownNumber) -> tuple[int, bool, int, int, str]:
        """Sort key: the figures that the words name, the text's own, then the plainest path."""
        path = known.path
        is_own = path in self.paths
        return (-self._weight(path, is_own=is_own), not is_own, path.count("."), len(path), path)

    def _weight(self, path: str, *, is_own: bool) -> int:
        here, farther = words_in(self.clause), words_in(self.words)
        weight = _OWN if is_own else 0
        for word in words_of(path):
            name = self.names.get(word, "")
            if word in here or (word == "增减" and self.direction):
                weight += _HERE * len(word)
            elif word in farther or (name and name in self.words):
                weight += _FARTHER * len(name or word)
            elif not is_own:
                weight -= _MISSING
        return weight


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
                below = figure.value < 0
                each = KnownNumber(path, printed, Decimal(printed), exact, figure.unit, below)
                found.append(each)
        return cls(tuple(found))

    def equal(self, typed: TypedNumber, context: Context) -> KnownNumber | None:
        """Return the figure that a typed number repeats: the one that the text is about.

        One that a reference would print alike comes before a negative one.
        """
        same = [each for each in self._alike(typed) if _is_equal(each, typed)]
        return min(
            same,
            key=lambda each: (not prints_alike(each, context), context.order(each)),
            default=None,
        )

    def nearest(self, typed: TypedNumber, context: Context) -> KnownNumber | None:
        """Return the figure that was meant: named, one slip away, or very near."""
        named = self.named(typed, context)
        if named:
            return min(named, key=lambda each: _distance(each, typed, context))
        near = [
            each for each in self._alike(typed) if each.value and _is_near(each, typed, context)
        ]
        return min(near, key=lambda each: _distance(each, typed, context), default=None)

    def named(self, typed: TypedNumber, context: Context) -> list[KnownNumber]:
        """Return the figures that the clause before a number names, and nothing else."""
        words = named_by(context.clause)
        if not words:
            return []
        alike = self._alike(typed)
        return [each for each in alike if each.value and words_of(each.path) == words]

    def misnamed(self, typed: TypedNumber, context: Context) -> KnownNumber | None:
        """Return the figure that the clause names, where none that it may mean has this value."""
        named = self.named(typed, context)
        words = named_by(context.clause)
        called = (each for each in self._alike(typed) if speaks_of(each.path, words))
        if not named or any(_is_equal(each, typed) for each in called):
            return None
        return min(named, key=context.order)

    def _alike(self, typed: TypedNumber) -> list[KnownNumber]:
        unit = Unit.PERCENT if typed.is_percent else Unit.AMOUNT
        return [each for each in self.numbers if each.unit is unit]


def known_numbers(case: Case) -> KnownNumbers:
    """Return the known numbers of a case; a question to be put ``once``."""
    return KnownNumbers.of(case)


def prints_alike(known: KnownNumber, context: Context) -> bool:
    """Tell whether a reference would print what was typed: no sign, and no other direction."""
    if is_change(known.path) and context.direction:
        return known.is_negative == (context.direction < 0)
    return not known.is_negative


def _distance(known: KnownNumber, typed: TypedNumber, context: Context) -> tuple[object, ...]:
    is_slip = _is_slip(known.value, typed.value)
    order = context.order(known)
    distance = abs(known.value - typed.value)
    return (False, order, distance) if is_slip else (True, distance, order)


def _is_near(known: KnownNumber, typed: TypedNumber, context: Context) -> bool:
    if abs(known.value - typed.value) <= _NEAR * known.value:
        return True
    telling = len(f"{typed.value:f}".replace(".", "").strip("0"))
    is_telling = telling >= _TELLING or known.path in context.paths
    return is_telling and _is_slip(known.value, typed.value)


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
