"""What may have happened where an equation breaks: a slip of the pen that would explain it.

Given the facts on both sides and the difference, each fact is asked: by what value would the
equation hold, and is that value the typed one with two digits swapped, a shifted decimal point,
a wrong sign, or nought? A guess is offered only where few facts qualify.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from disclosure.compute import Fact, Formula

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.compute import Figures

Pointer: TypeAlias = tuple[str | int, ...]
#: More candidates than this are no guess.
FEW = 3
_FACTORS = ((Decimal(10), "10 倍"), (Decimal(100), "100 倍"), (Decimal(10000), "10000 倍"))


@dataclass(frozen=True, slots=True)
class Guess:
    """A fact under suspicion, and in Chinese what may be wrong with it."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Addend:
    """A fact that takes part in an equation, with +1 or −1 as it counts on the left side."""

    path: str
    sign: int
    value: Decimal


def addends(figures: Figures, terms: Iterable[tuple[int, str]]) -> tuple[Addend, ...]:
    """Return the facts below signed figures, as far as they are sums of facts."""
    return tuple(each for sign, path in terms for each in _below(figures, path, sign))


def _below(figures: Figures, path: str, sign: int) -> Iterator[Addend]:
    figure = figures[path]
    if isinstance(figure.origin, Formula):
        if figure.origin.operation in ("求和", "取自"):
            for part in figure.origin.inputs:
                yield from _below(figures, part, sign)
    elif isinstance(figure.origin, Fact) and figure.value is not None:
        yield Addend(path, sign, figure.value)


def guesses(parts: Sequence[Addend], difference: Decimal, slack: Decimal) -> tuple[Guess, ...]:
    """Return the few facts whose slip would explain ``left − right = difference`` (元)."""
    found: list[Guess] = []
    for part in parts:
        words = _slip(part.value, part.value - part.sign * difference, slack)
        if words:
            found.append(Guess(part.path, words))
    return tuple(found) if len(found) <= FEW else ()


def _slip(typed: Decimal, wanted: Decimal, slack: Decimal) -> str:
    """Say how the typed value may have come from the wanted one; empty where nothing fits."""
    if not typed or typed == wanted:
        return ""
    if abs(wanted) <= slack:
        return "差额正好等于这一项：可能重复填写，或者另一边漏填"
    if abs(wanted + typed) <= slack:
        return "可能正负号写反"
    for factor, words in _FACTORS:
        if abs(typed - wanted * factor) <= slack:
            return f"可能多写了，是应有数的 {words}"
        if abs(typed * factor - wanted) <= slack:
            return f"可能少写了，应有数是它的 {words}"
    return "可能有两个相邻数字写颠倒" if _is_swapped(typed, wanted, slack) else ""


def _is_swapped(typed: Decimal, wanted: Decimal, slack: Decimal) -> bool:
    """Tell whether swapping two neighbouring digits of the typed value gives the wanted one."""
    digits = f"{abs(typed).normalize():f}".replace(".", "")
    shift = max(0, -int(typed.normalize().as_tuple().exponent))
    for index, (one, two) in enumerate(pairwise(digits)):
        if one == two:
            continue
        swapped = digits[:index] + two + one + digits[index + 2 :]
        if abs(Decimal(swapped).scaleb(-shift) - abs(wanted)) <= slack:
            return True
    return False
