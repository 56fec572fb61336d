"""Room phrases: Chinese numerals for the numbering of sections."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
LAST = 99


def numeral_phrase(number: int) -> str:
    """Return 一 … 九十九.

    Raises:
        ValueError: for a number outside 1 … 99; no disclosure has so many sections.
    """
    if not 1 <= number <= LAST:
        raise ValueError(f"no numbering for {number}")
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
