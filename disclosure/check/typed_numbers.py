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

#: Possessive quantifiers and the look-behind keep the search linear in hostile texts.
_DIGITS = r"(?<![\d.,，A-Za-z])(\d{1,3}(?:[,，]\d{3})++(?:\.\d++)?(?!\d)|\d++(?:\.\d++)?)"
_CHINESE = r"(?<![几数上多第零〇一二两三四五六七八九十百千万亿点])([零〇一二两三四五六七八九十百千万亿点]{1,24}?)"
_MONEY = r"(亿元|万元|元)(?![旦月化宵素件器])"
_TYPED = re.compile(
    rf"{_DIGITS}\s{{0,3}}(?:{_MONEY}|(%))|{_CHINESE}{_MONEY}"
    r"|百分之([零〇一二两三四五六七八九十百点]{1,12})"
)
_MAYBE = re.compile("[元%]|百分之")
_NAMES = re.compile("《[^《》]{0,200}》")
_AFTER = re.compile(r"\s?(?:[（(]含[）)])?(?:及?以[上下内外]|起|/|每|左右的?标准)")
_BEFORE = re.compile(r"(?:每[^，。；、每]{0,8}|人均|户均|亩均)[约近]?$")
_FACTORS = {"亿元": Decimal(10000), "万元": Decimal(1), "元": Decimal("0.0001")}
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
    digits, money, percent, chinese, chinese_money, chinese_percent = match.groups()
    if digits:
        value, unit = Decimal(re.sub("[,，]", "", digits)), money or percent
    else:
        found = chinese_number(chinese or chinese_percent)
        unit = chinese_money or "%"
        if found is None or (unit == "元" and len(chinese) == 1):
            return  # 百万元, 二元结构
        value = found
    factor = _FACTORS.get(unit, Decimal(1))
    value *= factor
    exponent = value.as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    yield TypedNumber(match.start(), match.end(), value, unit, places)


def chinese_number(numeral: str) -> Decimal | None:
    """Read 一百零五点三 as 105.3; None where the numeral is vague (百, 千万) or malformed.

    百 alone is read as 100 only in 百分之百.
    """
    if numeral == "百":
        return None
    whole, _, fraction = numeral.partition("点")
    if not all(char in _NUMERALS for char in fraction) or not whole or whole[0] in "百千万亿":
        return None
    digits = "".join(str(_NUMERALS[char]) for char in fraction)
    return Decimal(f"{_whole(whole)}.{digits or '0'}").normalize() + 0


def _whole(numeral: str) -> int:
    total = section = digit = 0
    for char in numeral:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        elif char in _POWERS:
            section, digit = section + (digit or 1) * _POWERS[char], 0
        elif char in _MYRIADS:
            total, section, digit = (total + section + digit) * _MYRIADS[char], 0, 0
    return total + section + digit
