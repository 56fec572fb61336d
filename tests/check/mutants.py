"""Slips of the pen, one at a time: what an accountant may have typed instead of a number."""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from disclosure.compute import Fact
from disclosure.model import TEN_THOUSAND
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check import Case

KINDS = ("改动", "颠倒", "十倍", "漏填")
#: Copied from a document in 万元 where 元 are asked for, and the reverse.
UNITS = ("小一万倍", "大一万倍")


class Mutant(NamedTuple):
    """A figure, how it was mistyped, and the text that stands there now; None where it is gone."""

    path: str
    kind: str
    text: str | None


class Number(NamedTuple):
    """A typed number: its text, and by how much it may be wrong unnoticed, in its own unit."""

    text: str
    tolerance: Decimal
    step: Decimal

    @property
    def value(self) -> Decimal:
        return Decimal(self.text)

    def differs(self, text: str) -> bool:
        return abs(Decimal(text) - self.value) > self.tolerance

    def moved(self) -> str:
        """The nearest value above that is wrong beyond the tolerance."""
        steps = (self.tolerance / self.step).to_integral_value(ROUND_FLOOR) + 1
        return f"{self.value + steps * self.step:f}"

    def swapped(self) -> Iterator[str]:
        """Every swap of two neighbouring digits that the tolerance does not hide."""
        places = [index for index, letter in enumerate(self.text) if letter.isdigit()]
        for one, two in pairwise(places):
            letters = list(self.text)
            letters[one], letters[two] = letters[two], letters[one]
            text = "".join(letters)
            if self.differs(text):
                yield text

    def slips(self, kind: str) -> Iterator[str | None]:
        if kind == "改动":
            yield self.moved()
        elif kind == "颠倒":
            yield from self.swapped()
        elif kind == "十倍" and self.differs(text := f"{self.value * 10:f}"):
            yield text
        elif kind == "漏填" and abs(self.value) > self.tolerance:
            yield None


def number(case: Case, path: str, tolerance: Decimal) -> Number:
    """Return a figure as it was typed; the tolerance is one of figures (元, or as counted)."""
    figure = case.figures[path]
    text = at(case.facts, pointer(case, path))
    typed = Decimal(text)
    is_amount = figure.unit is Unit.AMOUNT
    in_thousands = is_amount and figure.value != typed
    scale = TEN_THOUSAND if in_thousands else Decimal(1)
    decimals = max(-int(typed.as_tuple().exponent), 2 if is_amount else 0)
    return Number(text, tolerance / scale, Decimal(1).scaleb(-decimals))


def mutants(case: Case, path: str, tolerance: Decimal, kind: str) -> Iterator[Mutant]:
    """Yield the slips of one kind that a figure can suffer."""
    for text in number(case, path, tolerance).slips(kind):
        yield Mutant(path, kind, text)


def in_wrong_unit(case: Case, place: tuple[str | int, ...], kind: str) -> Any:
    """Return the facts with the amounts at or below a place in the wrong unit.

    None where nothing is left to see: there are none, or all of them become nought.
    """
    data, seen = case.facts, False
    for steps in amounts_at(case, place):
        value = Decimal(at(case.facts, steps))
        wrong = value / TEN_THOUSAND if kind == UNITS[0] else value * TEN_THOUSAND
        text = f"{wrong.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
        seen |= bool(Decimal(text))
        data = changed(data, steps, text)
    return data if seen else None


def blocks(case: Case) -> tuple[tuple[str | int, ...], ...]:
    """Return the places of all blocks that hold amounts, the whole file last."""
    found = {steps[:size] for steps in amounts_at(case, ()) for size in range(len(steps))}
    return tuple(sorted(found, key=lambda steps: (-len(steps), str(steps))))


def amounts_at(case: Case, place: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Yield the pointers of the amounts at or below a place that are not nought."""
    every = [
        figure.origin.pointer
        for figure in case.figures.values()
        if isinstance(figure.origin, Fact) and figure.unit is Unit.AMOUNT and figure.value
    ]
    every += [("核对", path) for path in case.accounts.stated if _is_amount(path, case)]
    yield from (steps for steps in every if steps[: len(place)] == place)


def _is_amount(path: str, case: Case) -> bool:
    figure = case.figures.get(path)
    return figure is not None and figure.unit is Unit.AMOUNT and bool(figure.value)


def pointer(case: Case, path: str) -> tuple[str | int, ...]:
    origin = case.figures[path].origin
    assert isinstance(origin, Fact)
    return origin.pointer


def at(data: Any, steps: tuple[str | int, ...]) -> Any:
    for step in steps:
        data = data[step]
    return data


def changed(data: Any, steps: tuple[str | int, ...], text: str | None) -> Any:
    """Return the data with one scalar exchanged, or its key gone; nothing else is copied."""
    step, *below = steps
    copy = data.copy()
    if below:
        copy[step] = changed(data[step], tuple(below), text)
    elif text is None:
        del copy[step]
    else:
        copy[step] = text
    return copy
