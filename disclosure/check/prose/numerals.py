"""Chinese numerals as they are typed in prose, 一百零五 and 壹佰零伍, read as numbers."""

from __future__ import annotations

from decimal import Decimal

#: The characters of a numeral, for a pattern; those of a cheque apart, 零 and 万 are in both.
NUMERAL = "零〇一二两三四五六七八九十百千万亿点"
CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿"
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬", "一二三四五六七八九十百千万")


def chinese_number(numeral: str) -> Decimal | None:
    """Read 一百零五 as 105 and 一点五万 as 15000; None where a numeral is vague or malformed."""
    whole, _, fraction = numeral.translate(_PLAIN).partition("点")
    power = _MYRIADS.get(fraction[-1:], 1)
    fraction = fraction[:-1] if power > 1 else fraction
    if not whole or whole[0] in "百千万亿" or not all(char in _NUMERALS for char in fraction):
        return None
    digits = "".join(str(_NUMERALS[char]) for char in fraction)
    return Decimal(f"{_whole(whole)}.{digits}" if digits else _whole(whole)) * power


def _whole(numeral: str) -> int:
    total = section = digit = 0
    for char in numeral:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        elif char in _POWERS:
            section, digit = section + (digit or 1) * _POWERS[char], 0
        elif char == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
        else:
            total, section, digit = total + (section + digit) * 10**4, 0, 0
    return total + section + digit
