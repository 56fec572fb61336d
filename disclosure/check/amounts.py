"""Values of figures as messages write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.terms import Unit

if TYPE_CHECKING:
    from decimal import Decimal


def in_ten_thousand(value: Decimal) -> str:
    """Write an amount of 元 in 万元, exactly, with at least two decimals."""
    shown = value.scaleb(-4)
    places = max(2, -int(shown.normalize().as_tuple().exponent)) if shown else 2
    return f"{shown:.{places}f}"


def numeral(value: Decimal, unit: Unit) -> str:
    """Write a value as its unit is written: amounts in 万元, everything else as it counts."""
    if unit is Unit.AMOUNT:
        return in_ten_thousand(value)
    return f"{value.normalize():f}" if value else "0"
