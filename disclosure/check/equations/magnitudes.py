"""Magnitudes: amounts that are held against each other, ten thousand times apart or merely far.

A document has amounts in 万元, books have them in 元: who copies from the one into the other is
wrong by 10,000, and every ratio within a block that was copied whole looks right.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.compute import PRODUCT, Fact, Formula, Pair, pairs
from disclosure.model import TEN_THOUSAND, ZERO
from disclosure.phrases import prints_zero
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.check.case import Case
    from disclosure.check.scales import Where
    from disclosure.compute import Figures
    from disclosure.diagnostics import Pointer

#: Two amounts are ten thousand times apart if that explains them within this factor.
_NEAR = 5
#: Two amounts farther apart than this are worth a look.
_FAR = 20
#: An amount below this prints as 0.00 in 万元 (元).
PRINTS_AS_ZERO = Decimal(50)
#: Two amounts of one block, none of which reaches this, are too small for a budget (元).
LEAST_OF_A_BLOCK = Decimal(500)
#: A part that is ten thousand times smaller than its whole, and below this, is odd (元).
_LEAST_PART = Decimal(5000)


class Gap(Enum):
    """How far two amounts are apart."""

    NONE = 0
    FAR = 1
    MYRIAD = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """A typed amount: where it stands, its value (元), and the unit in force there.

    ``rounding`` is half a unit of its last digit, had it been typed in 万元 (元).
    """

    at: Where
    pointer: Pointer
    value: Decimal
    unit: str
    rounding: Decimal


def amounts(case: Case) -> Mapping[Where, Amount]:
    """Return every typed amount that is known and not nought; a question to be put ``once``."""
    found = {each.at: each for each in _amounts(case)}
    return {at: each for at, each in found.items() if each.value}


def _amounts(case: Case) -> Iterator[Amount]:
    for path, figure in case.figures.items():
        if isinstance(figure.origin, Fact) and figure.unit is Unit.AMOUNT and figure.is_known:
            yield _amount(path, figure.origin.pointer, figure.value or ZERO, case)
    for path, stated in case.accounts.stated.items():
        about = case.figures.get(path)
        if about is not None and about.unit is Unit.AMOUNT:
            at: Pointer = ("核对", path)
            yield _amount(at, at, stated.as_amount.value or ZERO, case)


def _amount(at: Where, pointer: Pointer, value: Decimal, case: Case) -> Amount:
    unit = case.unit_at(pointer)
    text = value if unit == "元" else value / TEN_THOUSAND
    exponent = text.normalize().as_tuple().exponent
    last = min(exponent if isinstance(exponent, int) else 0, -2)
    return Amount(at, pointer, value, unit, Decimal(5).scaleb(last + 3))


def held_pairs(case: Case) -> tuple[Pair, ...]:
    """Return the pairs that tell magnitudes, those that rest on the same facts once.

    An addend of its whole tells nothing: it is larger only where another one is negative. To be
    put ``once``.
    """
    found: dict[object, Pair] = {}
    held = pairs(case.computed)
    sums = {path: terms(path, case.figures) for pair in held for path in (pair.now, pair.base)}
    for pair in held:
        now, base = sums[pair.now], sums[pair.base]
        if not (pair.is_share and now.keys() <= base.keys()):
            key = (frozenset(now.items()), frozenset(base.items()), pair.is_share)
            found.setdefault(key, pair)
    return tuple(found.values())


def terms(path: str, figures: Figures) -> Counter[str]:
    """Return the typed figures that a sum rests on, with how often it takes each."""
    return Counter(figure.path for figure in figures.addends_of(path))


def gaps(case: Case) -> Mapping[Pair, Gap]:
    """Tell how far the two figures of each pair are apart; to be put ``once``."""
    return {pair: _gap_of(pair, case) for pair in case.once(held_pairs)}


def _gap_of(pair: Pair, case: Case) -> Gap:
    now, base = (case.figures[path].value or ZERO for path in (pair.now, pair.base))
    return gap(now, base, is_share=pair.is_share, is_beside=is_beside(pair))


def gap(now: Decimal, base: Decimal, *, is_share: bool = False, is_beside: bool = False) -> Gap:
    """Tell how far two amounts are apart; what is nought is apart from nothing.

    A part may be as small as it likes; only where it stands in one block with its whole
    (``is_beside``), ten thousand times smaller, and less than a contract comes to, it is worth a
    look.
    """
    if not now or not base or (is_share and base < 0):
        return Gap.NONE
    one, other = abs(now), abs(base)
    large, small = max(one, other), min(one, other)
    found = Gap.FAR if large > small * _FAR else Gap.NONE
    if small * TEN_THOUSAND <= large * _NEAR and large <= small * TEN_THOUSAND * _NEAR:
        found = Gap.MYRIAD
    if is_share and one <= other:
        is_odd = is_beside and found is Gap.MYRIAD and one < _LEAST_PART
        return Gap.FAR if is_odd else Gap.NONE
    return found


def is_lost(path: str, value: Decimal, unit: str, case: Case) -> bool:
    """Tell whether an amount that is not nought prints as nought; of 采购 a third decimal counts.

    In a place kept in 元 it does not: nothing is bought there for less than 50 元. One price may
    be as small as it likes: it is held against the amount that it multiplies to.
    """
    if not value or path in case.once(prices):
        return False
    if unit == "元":
        return abs(value) < PRINTS_AS_ZERO
    figure = case.figures[path]._replace(value=value)
    return prints_zero(figure, case.edition.display)


def prices(case: Case) -> frozenset[str]:
    """Return the figures that are multiplied by a number; a question to be put ``once``."""
    made = (figure.origin for figure in case.figures.values())
    formulas = (each for each in made if isinstance(each, Formula))
    return frozenset(each.inputs[1] for each in formulas if each.operation == PRODUCT)


def is_inner(pair: Pair, case: Case) -> bool:
    """Tell whether both sides of a pair are typed beside each other, in one block."""
    origins = [case.figures[path].origin for path in (pair.now, pair.base)]
    above = {each.pointer[:-1] if isinstance(each, Fact) else None for each in origins}
    return len(above) == 1 and None not in above


def is_beside(pair: Pair) -> bool:
    """Tell whether the part of a share stands in the block of its whole."""
    return pair.is_share and pair.now.partition(".")[0] == pair.base.partition(".")[0]
