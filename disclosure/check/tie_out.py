"""Equations between figures, written as the official list of 勾稽关系 writes them.

The language has figure paths, ``+``, ``-``, and one of ``=``, ``<=``, ``>=``; the words are
separated by spaces. It is parsed once, when the rule is made: a malformed equation is a failing
test, not a department's error.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Self

from disclosure.check.engine import facts_below
from disclosure.check.guess import addends, guesses
from disclosure.check.rule import Finding
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.rule import Case
    from disclosure.compute import Figures

_RELATIONS = ("=", "<=", ">=")
_CENT = Decimal(100)


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

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of this side, in order."""
        return tuple(path for _, path in self.terms)

    def value(self, figures: Figures) -> Decimal | None:
        """Return the side's value (元), or None where one of its figures is unknown."""
        total = Decimal(0)
        for sign, path in self.terms:
            value = figures[path].value
            if value is None:
                return None
            total += sign * value
        return total


@dataclass(frozen=True)
class TieOut:
    """A rule that is one equation between independent facts.

    The tolerance is half a unit of the last digit for every rounded number on both sides, so it
    is zero in a file kept in 元.
    """

    code: str
    equation: str
    page: Page
    severity: Severity = Severity.ERROR
    sides: tuple[Side, Side] = field(init=False, repr=False)
    relation: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = self.equation.split()
        (self_relation,) = [word for word in words if word in _RELATIONS]
        middle = words.index(self_relation)
        sides = (Side.parse(words[:middle]), Side.parse(words[middle + 1 :]))
        object.__setattr__(self, "sides", sides)
        object.__setattr__(self, "relation", self_relation)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of both sides, in order."""
        return (*self.sides[0].paths, *self.sides[1].paths)

    def inapplicable(self, case: Case) -> str:
        """Say why the equation cannot be asked: a figure is absent or unknown, or all is empty."""
        for path in self.paths:
            figure = case.figures.get(path)
            if figure is None:
                return f"没有“{path}”"
            if figure.value is None:
                return f"“{path}”未公布"
        if not any(list(facts_below(path, case.figures)) for path in self.paths):
            return "两边都没有填写"
        return ""

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the equation does not hold beyond the tolerance."""
        figures = case.figures
        left, right = (side.value(figures) or ZERO for side in self.sides)
        slack = sum((figures.slack_of(path) for path in self.paths), ZERO)
        if not _holds(left - right, self.relation, slack):
            yield self._finding(case, left, right, slack)

    def _finding(self, case: Case, left: Decimal, right: Decimal, slack: Decimal) -> Finding:
        terms = (*self.sides[0].terms, *((-sign, path) for sign, path in self.sides[1].terms))
        parts = addends(case.figures, terms)
        suspects = guesses(parts, left - right, slack)
        at = dict.fromkeys((*(guess.path for guess in suspects), *(p.path for p in parts)))
        hint = "".join(f"“{guess.path}”{guess.words}。" for guess in suspects) + self.page.fix
        message = (
            f"{self.page.title}：左边 {in_ten_thousand(left)}，右边 {in_ten_thousand(right)}，"
            f"相差 {in_ten_thousand(left - right)} 万元（{self.equation}）"
        )
        return Finding(tuple(at) or self.paths, message, hint)


def _holds(difference: Decimal, relation: str, slack: Decimal) -> bool:
    if relation == "=":
        return abs(difference) <= slack
    return difference <= slack if relation == "<=" else difference >= -slack


def in_ten_thousand(value: Decimal) -> str:
    """Write an amount of 元 in 万元, exactly, with at least two decimals."""
    shown = value.scaleb(-4)
    places = max(2, -int(shown.normalize().as_tuple().exponent)) if shown else 2
    return f"{shown:.{places}f}"
