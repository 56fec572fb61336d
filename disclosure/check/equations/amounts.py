"""Values as the messages of a file write them, in the unit in which the file is kept.

In 元 every amount is grouped and has its unit behind it (左边 6,842,315.67 元，右边 …); in 万元 the
unit stands once, behind the last of several. What is to be typed has neither.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

_CENT = Decimal("0.01")
_YUAN, _TEN_THOUSAND = "元", "万元"


def in_ten_thousand(value: Decimal) -> str:
    """Write an amount of 元 in 万元, exactly, with at least two decimals."""
    shown = value.scaleb(-4)
    return f"{shown:.{_decimals(shown)}f}"


def numeral(value: Decimal, unit: Unit, spoken: str) -> str:
    """Write a value without its unit: amounts as ``spoken`` says (元 or 万元), scores rounded."""
    if unit is Unit.AMOUNT:
        return f"{value:,.{_decimals(value)}f}" if spoken == _YUAN else in_ten_thousand(value)
    return score(value) if unit is Unit.POINT else _plain(value)


def score(value: Decimal) -> str:
    """Write a score, to two decimals at most."""
    return _plain(value.quantize(_CENT, ROUND_HALF_UP))


def measured(value: Decimal, unit: Unit, spoken: str) -> str:
    """Write a value with its unit."""
    return f"{numeral(value, unit, spoken)} {_word(unit, spoken)}"


def compared(named: Sequence[tuple[str, Decimal]], unit: Unit, spoken: str) -> str:
    """Write several values, each behind its name: 左边 3.00，右边 2.00，相差 1.00 万元."""
    if unit is Unit.AMOUNT and spoken == _YUAN:
        return "，".join(f"{name} {measured(value, unit, spoken)}" for name, value in named)
    words = "，".join(f"{name} {numeral(value, unit, spoken)}" for name, value in named)
    return f"{words} {_word(unit, spoken)}"


def typed(value: Decimal, unit: Unit, kept: str, decimals: int = 2) -> str:
    """Write a value as it is to be typed where amounts are kept in 元 or 万元.

    In 万元 it is rounded to so many decimals, as what stands there was; in 元 it is exact.
    """
    if unit is not Unit.AMOUNT:
        return numeral(value, unit, kept)
    if kept == _YUAN:
        return f"{value:.{_decimals(value)}f}"
    shown = value.scaleb(-4).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{shown:f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}" if value else "0"


def _decimals(value: Decimal) -> int:
    """Return how many decimals write a value exactly, two at least."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return max(2, -exponent if isinstance(exponent, int) else 2)


def _word(unit: Unit, spoken: str) -> str:
    return spoken if unit is Unit.AMOUNT else unit.value
