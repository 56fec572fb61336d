"""What is to be typed so that equations hold again, in the unit of the place where it is typed."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from disclosure.check.blame.guess import TOO_LARGE, TOO_SMALL, is_myriad
from disclosure.check.equations.amounts import typed
from disclosure.compute import Fact
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.check.blame.blame import Suspect
    from disclosure.check.case import Case
    from disclosure.check.scales import Where
    from disclosure.diagnostics import Pointer

#: Balances that were brought forward stand in last year's books: they are never wished away.
_OPENING = ("结转结余", "年初")


def mending(suspect: Suspect, unit: Unit, case: Case, *, is_rounded: bool) -> str:
    """Return the words for the value that would mend things: " 6842315.67", "约 684.23 万元".

    Empty where changing the number is no advice: to what it is already, or an opening balance to
    nought. Exact ones are written as they are typed; a unit follows in a file kept in 万元, and
    where a block has a unit of its own.
    """
    at = pointer_of(suspect.at, case)
    kept = case.unit_at(at) if at else case.unit
    text = _text_at(case.facts, at)
    decimals = max(2, -_exponent(text)) if text is not None else 2
    value = typed(suspect.wanted, unit, kept, decimals)
    is_same = text is not None and Decimal(value) == text
    if is_same or (at[:2] == _OPENING and not Decimal(value)):
        return ""
    about = "约 " if is_rounded else " "
    if unit is not Unit.AMOUNT:
        return f"{about}{value} {unit.value}"
    return f"{about}{value}" + (f" {kept}" if "万元" in (kept, case.unit) else "")


def slip_of(suspect: Suspect, case: Case) -> str:
    """Return the slip, with the unit that explains ten thousand times too much or too little."""
    if not is_myriad(suspect.slip):
        return suspect.slip
    kept = case.unit_at(pointer_of(suspect.at, case))
    if kept == "元" and suspect.slip.startswith(TOO_SMALL):
        return f"{suspect.slip}，像是用万元填的"
    if kept == "万元" and suspect.slip.startswith(TOO_LARGE):
        return f"{suspect.slip}，像是用元填的"
    return suspect.slip


def pointer_of(at: Where, case: Case) -> Pointer:
    """Return where a typed number stands; empty of one in another file."""
    if not isinstance(at, str):
        return at
    figure = case.figures.get(at)
    return figure.origin.pointer if figure and isinstance(figure.origin, Fact) else ()


def _text_at(facts: Any, pointer: Pointer) -> Decimal | None:
    data = facts
    for step in pointer:
        data = data[step]
    try:
        return Decimal(data) if isinstance(data, str) else None
    except InvalidOperation:
        return None


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
