"""A number as it was typed, made exact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

#: 元 per 万元.
TEN_THOUSAND = Decimal(10000)
#: Word in place of a number → the block in which the same figure is typed.
SAME = {"同支出": "支出"}
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A typed number: amounts in 元, everything else as it is counted.

    ``value`` is None where the file says 未公布, and ``unknown`` then holds the reason.
    ``slack`` is half a unit of the last digit (元) where the amount was rounded to 万元 before it
    was typed; zero where it is exact.
    ``same_as`` is the block whose figure it is, where the file says 同…: it is then no fact of its
    own, and ``value`` is None.
    """

    value: Decimal | None
    unknown: str = ""
    slack: Decimal = ZERO
    same_as: str = ""


class Stated(NamedTuple):
    """A stated figure as it was typed, and the unit of amounts where it stands (元 or 万元).

    What it is a figure of, an amount or a count, its path says.
    """

    text: str
    unit: str

    @property
    def as_amount(self) -> Quantity:
        """The text read as an amount."""
        return amount(self.text, self.unit)


def amount(text: str, unit: str) -> Quantity:
    """Read an amount typed in ``unit`` (``元`` or ``万元``) as 元, without binary floats.

    In 万元 at least two decimals count as significant: 171.9 was rounded like 171.90.
    """
    typed = Decimal(text)
    if unit == "元":
        return Quantity(typed)
    exponent = typed.as_tuple().exponent
    digits = max(2, -exponent if isinstance(exponent, int) else 0)
    return Quantity(typed * TEN_THOUSAND, slack=TEN_THOUSAND.scaleb(-digits) / 2)
