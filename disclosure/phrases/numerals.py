"""Room phrases: Chinese numerals for the numbering of sections."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
LAST = 99


def numeral_phrase(number: int) -> str:
    """Return 一 … 九十九; a longer list goes on in digits."""
    if not 1 <= number <= LAST:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
