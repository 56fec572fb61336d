"""Values of figures as messages write them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from disclosure.terms import Unit

_CENT = Decimal("0.01")


def in_ten_thousand(value: Decimal) -> str:
    """Write an amount of 元 in 万元, exactly, with at least two decimals."""
    shown = value.scaleb(-4)
    places = max(2, -int(shown.normalize().as_tuple().exponent)) if shown else 2
    return f"{shown:.{places}f}"


def numeral(value: Decimal, unit: Unit) -> str:
    """Write a value as its unit is written: amounts in 万元, scores to two decimals."""
    if unit is Unit.AMOUNT:
        return in_ten_thousand(value)
    if unit is Unit.POINT:
        value = value.quantize(_CENT, ROUND_HALF_UP)
    return f"{value.normalize():f}" if value else "0"
