"""Amounts and percentages typed by hand in a text, in digits of any width or in Chinese numerals.

Numbers that are no figure of this disclosure by their nature stay out: names of documents 《…》,
thresholds (100万元以上), and rates per head or piece (每人50元).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Bounded and possessive quantifiers keep the search linear in hostile texts.
_DIGITS = r"(?<![\dA-Za-z])(?<!\d\.)(\d{1,3}(?:[,，]\d{3}){1,6}+(?:\.\d++)?(?!\d)|\d++(?:\.\d++)?)"
_NUMERAL = "零〇一二两三四五六七八九十百千万亿点"
_CHINESE = rf"(?<![几数上多第{_NUMERAL}])([{_NUMERAL}]{{1,24}})"
_NOT_MONEY = "(?![旦月化宵素件器])"
_TYPED = re.compile(
    rf"{_DIGITS}\s{{0,3}}(?:(亿元|万元|元){_NOT_MONEY}|(%))"
    rf"|{_CHINESE}元{_NOT_MONEY}|百分之([{_NUMERAL}]{{1,24}})"
)
_MAYBE = re.compile("[元%]|百分之")
_NAMES = re.compile(r"《[^《》\n]{0,200}》")
_AFTER = re.compile(r"\s?(?:[（(]含[）)])?(?:及?以[上下内外]|起|/|每)")
_BEFORE = re.compile(r"(?:每[^，。；、每]{0,8}|人均|户均|亩均)[约近]?$")
#: From the unit to 万元, as a shift of the decimal point, which is exact.
_SHIFTS = {"亿元": 4, "万元": 0, "元": -4, "%": 0}
_NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number in a text: where it stands, its value (万元 or %) and the word of its unit."""

    start: int
    end: int
    value: Decimal
    unit: str
    #: The power of ten of its last digit, in 万元 or %.
    exponent: int

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage; an amount otherwise."""
        return self.unit == "%"


def typed_numbers(plain: str) -> Iterator[TypedNumber]:
    """Yield the amounts and percentages of a text made plain, in order."""
    if not _MAYBE.search(plain):
        return
    named = [match.span() for match in _NAMES.finditer(plain)]
    for match in _TYPED.finditer(plain):
        inside = any(start <= match.start() < end for start, end in named)
        if not inside and not _is_rate(plain, match):
            yield from _number(match)


def _is_rate(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - 12) : match.start()]
    return bool(_AFTER.match(plain, match.end()) or _BEFORE.search(before))


def _number(match: re.Match[str]) -> Iterator[TypedNumber]:
    digits, money, percent, chinese, chinese_percent = match.groups()
    unit = money or percent or ("%" if chinese_percent else "元")
    if digits:
        found: Decimal | None = Decimal(re.sub("[,，]", "", digits))
    elif chinese_percent == "百":
        found = Decimal(100)
    else:
        found = chinese_number(chinese or chinese_percent)
    if found is None or (chinese and len(chinese) == 1):
        return  # 百万元, 二元结构
    value = found.scaleb(_SHIFTS[unit])
    exponent = value.as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    yield TypedNumber(match.start(), match.end(), value, unit, places)


def chinese_number(numeral: str) -> Decimal | None:
    """Read 一百零五 as 105 and 一点五万 as 15000; None where a numeral is vague or malformed."""
    whole, _, fraction = numeral.partition("点")
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
