"""What may have happened where an equation breaks: a slip of the pen that would explain it.

A typed number is asked: by what value would the equation hold, and is that value the typed one
with two digits swapped, a shifted decimal point, a wrong sign, or nought?
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

#: The words for ten thousand times too small and too large begin so: another unit explains them.
TOO_SMALL, TOO_LARGE = "可能少写了", "可能多写了"
_FACTORS = ((Decimal(10), "10 倍"), (Decimal(100), "100 倍"), (Decimal(10000), "10000 倍"))
_MYRIAD = Decimal(10000)
#: Half a unit of the last digit of an amount typed in 万元 with two decimals.
_HALF = Decimal("0.005")
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
    shifted = _shifted(typed, wanted, slack)
    return shifted or ("可能有两个相邻数字写颠倒" if _is_swapped(typed, wanted, slack) else "")


def _shifted(typed: Decimal, wanted: Decimal, slack: Decimal) -> str:
    """Say by what the decimal point may have moved; empty where it did not."""
    for factor, words in _FACTORS:
        if abs(typed / factor - wanted) <= slack:
            return f"{TOO_LARGE}，是应有数的 {words}"
        if abs(typed * factor - wanted) <= slack:
            return f"{TOO_SMALL}，应有数是它的 {words}"
    if _is_in_myriads(typed, wanted, slack):
        return f"{TOO_SMALL}，应有数约是它的 {_FACTORS[-1][1]}"
    return ""


def _is_in_myriads(typed: Decimal, wanted: Decimal, slack: Decimal) -> bool:
    """Tell whether the wanted value, rounded to 万元, is the typed one."""
    return abs(typed) >= 1 and abs(typed * _MYRIAD - wanted) <= slack + _HALF * _MYRIAD


def is_myriad(words: str) -> bool:
    """Tell whether a slip was said to be one of ten thousand times."""
    return words.endswith(_FACTORS[-1][1])


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
