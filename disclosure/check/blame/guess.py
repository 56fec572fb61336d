"""What may have happened where an equation breaks: a slip of the pen that would explain it.

A typed number is asked: by what value would the equation hold, and is that value the typed one
with two digits swapped, a shifted decimal point, a wrong sign, or nought?
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

_FACTORS = ((Decimal(10), "10 倍"), (Decimal(100), "100 倍"), (Decimal(10000), "10000 倍"))
#: The last digit of an amount: in 元 that of 分, in 万元 that of 100 元 or one further behind.
_EXACT, _ROUNDED = -2, 2


def slip(typed: Decimal, wanted: Decimal, slack: Decimal) -> str:
    """Say how the typed value may have come from the wanted one; empty where nothing fits.

    ``wanted`` is known within ``slack`` only, the typed value exactly.
    """
    if not typed or abs(typed - wanted) <= slack:
        return ""
    if abs(wanted) <= slack:
        return "正好等于差额：可能重复填写，或者另一边漏填"
    if abs(wanted + typed) <= slack:
        return "可能正负号写反，或者写错了一边"
    for factor, words in _FACTORS:
        if abs(typed / factor - wanted) <= slack:
            return f"可能多写了，是应有数的 {words}"
        if abs(typed * factor - wanted) <= slack:
            return f"可能少写了，应有数是它的 {words}"
    return "可能有两个相邻数字写颠倒" if _is_swapped(typed, wanted, slack) else ""


def _is_swapped(typed: Decimal, wanted: Decimal, slack: Decimal) -> bool:
    """Tell whether swapping two neighbouring digits of the typed value gives the wanted one."""
    if (typed < 0) is not (wanted < 0):
        return False
    last = min(_last_digit(typed), _ROUNDED) if slack else _EXACT
    digits = f"0{abs(typed).scaleb(-last):f}".partition(".")[0]
    for index, (one, two) in enumerate(pairwise(digits)):
        if one == two:
            continue
        swapped = digits[:index] + two + one + digits[index + 2 :]
        if abs(Decimal(swapped).scaleb(last) - abs(wanted)) <= slack:
            return True
    return False


def _last_digit(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not nought."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else _EXACT
