"""Equations between figures, written as the official list of 勾稽关系 writes them.

The language has figure paths, ``+``, ``-``, and one of ``=``, ``<=``, ``>=``; the words are
separated by spaces. It is parsed once, when a rule is made: a malformed equation is a failing
test, not a department's error. Equations over a department's own names are built from sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Self

from disclosure.check.scales import Weighed
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from disclosure.compute import Figures

_RELATIONS = ("=", "<=", ">=")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an equation: paths with their signs."""

    terms: tuple[tuple[int, str], ...]

    @classmethod
    def parse(cls, words: list[str]) -> Self:
        """Read ``a + b - c``.

        Raises:
            ValueError: the side is empty or its words do not alternate.
        """
        if len(words) % 2 == 0 or any(word not in "+-" for word in words[1::2]):
            raise ValueError(f"not a sum of figures: {' '.join(words)!r}")
        signs = [1, *(1 if word == "+" else -1 for word in words[1::2])]
        return cls(tuple(zip(signs, words[0::2], strict=True)))

    @classmethod
    def of(cls, paths: Iterable[str]) -> Self:
        """Make the sum of some figures."""
        return cls(tuple((1, path) for path in paths))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of this side, in order."""
        return tuple(path for _, path in self.terms)

    def __str__(self) -> str:
        return self.written(str)

    def written(self, name: Callable[[str], str]) -> str:
        """Write the side with other names for its figures."""
        words = " ".join(f"{'+' if sign > 0 else '-'} {name(path)}" for sign, path in self.terms)
        return words.removeprefix("+ ") or "0"

    def value(self, figures: Figures) -> Decimal | None:
        """Return the side's value (元, or as counted), or None where a figure is unknown."""
        total = Decimal(0)
        for sign, path in self.terms:
            value = figures[path].value
            if value is None:
                return None
            total += sign * value
        return total


@dataclass(frozen=True, slots=True)
class Equation:
    """Two sides and what must hold between them; ``name`` tells it from others of its rule.

    The tolerance is half a unit of the last digit for every rounded number on both sides, so it
    is zero in a file kept in 元.
    """

    left: Side
    relation: str
    right: Side
    name: str = ""

    @classmethod
    def parse(cls, text: str, name: str = "") -> Self:
        """Read an equation.

        Raises:
            ValueError: it has no relation, or more than one, or a side is no sum of figures.
        """
        words = text.split()
        (relation,) = [word for word in words if word in _RELATIONS]
        middle = words.index(relation)
        return cls(Side.parse(words[:middle]), relation, Side.parse(words[middle + 1 :]), name)

    def __str__(self) -> str:
        return self.written(str)

    def written(self, name: Callable[[str], str]) -> str:
        """Write the equation with other names for its figures."""
        return f"{self.left.written(name)} {self.relation} {self.right.written(name)}"

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of both sides, in order."""
        return (*self.left.paths, *self.right.paths)

    @property
    def terms(self) -> tuple[tuple[int, str], ...]:
        """The figures of left − right with their signs."""
        return (*self.left.terms, *((-sign, path) for sign, path in self.right.terms))

    def unanswerable(self, figures: Figures) -> str:
        """Say why the equation cannot be asked: a figure is absent or unknown, or all is empty."""
        for path in self.paths:
            figure = figures.get(path)
            if figure is None:
                return f"没有“{path}”"
            if figure.value is None:
                return f"“{path}”未公布"
        whole = self.right.value(figures) or ZERO
        if self.relation == "<=" and whole < 0:
            return f"“{self.right}”是负数，不能比大小"
        if any(figures[path].value for path in self.paths):
            return ""
        if not any(any(True for _ in figures.facts_below(path)) for path in self.paths):
            return "两边都没有填写"
        return ""

    def weigh(self, figures: Figures) -> Weighed:
        """Put both sides on the scales; all figures must be there and known."""
        left, right = (side.value(figures) or ZERO for side in (self.left, self.right))
        slack = sum((figures.slack_of(path) for path in self.paths), ZERO)
        return Weighed(left, self.relation, right, slack, self.terms)
