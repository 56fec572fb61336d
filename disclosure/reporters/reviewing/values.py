"""Numbers of a review: exact, amounts in 万元, whatever the unit of the file."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.model import TEN_THOUSAND
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.review import FactChange

_CENTS = Decimal("0.01")
_UNKNOWN = "未公布"
_NONE = "—"
_MINUS = "-"


def value(number: Decimal | None, unit: Unit, *, signed: bool = False) -> str:
    """Return a number with its unit; all its digits, of an amount at least two decimals (万元)."""
    if number is None:
        return _UNKNOWN
    if unit is Unit.AMOUNT:
        number /= TEN_THOUSAND
        short = number.quantize(_CENTS)
        number = short if number == short else number.normalize()
    sign = "+" if signed and number > 0 else ""
    return f"{sign}{number:,f}{unit.value}"


def percent(number: Decimal | None) -> str:
    """Return a share with a sign, in percent with one decimal; a dash where there is no base."""
    return _NONE if number is None else f"{number:+,.1f}%"


def before(change: FactChange) -> str:
    """Return what a fact was; a dash where there was none."""
    is_new = change.turn.name == "ADDED"
    return _NONE if is_new else value(change.old, change.unit)


def after(change: FactChange) -> str:
    """Return what a fact is; a dash where there is none."""
    is_gone = change.turn.name == "GONE"
    return _NONE if is_gone else value(change.new, change.unit)


def difference(change: FactChange) -> str:
    """Return the difference with its sign; a dash where a side is unknown."""
    found = change.difference
    return _NONE if found is None else value(found, change.unit, signed=True)
