"""Everything that must hold between the typed amounts of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.blame.balanced import Balanced
from disclosure.check.blame.proportions import Compared, Seen, Sized
from disclosure.check.equations.magnitudes import (
    amounts,
    gaps,
    held_pairs,
    is_beside,
    is_inner,
    terms,
)
from disclosure.check.equations.weighing import is_weighing
from disclosure.check.rules.figures.typical import SIZES
from disclosure.check.scales import Addend
from disclosure.compute import PRODUCT, Formula
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from disclosure.check.blame.condition import Condition
    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.check.scales import Weighed, Where


def conditions(rules: Iterable[Rule], case: Case) -> tuple[Condition, ...]:
    """Return everything that must hold between the amounts of a case."""
    return (*_compared(case), *_seen(case), *_sized(case), *_balanced(rules, case))


def _compared(case: Case) -> Iterator[Compared]:
    for pair, found in case.once(gaps).items():
        now, base = (_values(path, case) for path in (pair.now, pair.base))
        yield Compared(pair, found, is_beside(pair), now, base)


def _seen(case: Case) -> Iterator[Seen]:
    known = case.once(amounts)
    for at, amount in known.items():
        if isinstance(at, str):
            yield Seen({at: amount}, case)
    for pair in case.once(held_pairs):
        if is_inner(pair, case):
            sides: tuple[Where, ...] = (pair.now, pair.base)
            both = {at: known[at] for at in sides if at in known}
            if both:
                yield Seen(both, case, is_block=True)


def _sized(case: Case) -> Iterator[Sized]:
    for size in SIZES:
        divisor = size.divisor(case)
        if size.amount in case.figures and divisor is not None:
            is_money = size.per and case.figures[size.per].unit is Unit.AMOUNT
            per = _values(size.per, case) if is_money else {}
            yield Sized(size, _values(size.amount, case), per, divisor)


def _balanced(rules: Iterable[Rule], case: Case) -> Iterator[Balanced]:
    for rule in rules:
        if is_weighing(rule) and not rule.inapplicable(case):
            for _, weighed in rule.weigh(case):
                if case.figures[weighed.terms[0][1]].unit is Unit.AMOUNT:
                    addends = (*weighed.addends(case.figures), *_multiplied(weighed, case))
                    every = {each.at: each for each in addends}
                    yield Balanced(weighed, every, rule.severity)


def _multiplied(weighed: Weighed, case: Case) -> Iterator[Addend]:
    """Yield the prices in an equation: a product grows as its price does."""
    for sign, path in weighed.terms:
        figure = case.figures[path]
        if isinstance(figure.origin, Formula) and figure.origin.operation == PRODUCT:
            _, price = figure.origin.inputs
            if figure.value is not None:
                yield Addend(price, sign, figure.value)


def _values(path: str, case: Case) -> Mapping[Where, Decimal]:
    counted = terms(path, case.figures)
    return {each: times * (case.figures[each].value or ZERO) for each, times in counted.items()}
