"""Amounts and percentages typed by hand in a text, in digits of any width or in Chinese numerals.

Numbers that are no figure of this disclosure by their nature stay out: names of documents 《…》,
thresholds (100万元以上), rates per head or piece (每人50元), and rates set by law (缴费比例16%).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.prose.numerals import CAPITALS, NUMERAL, chinese_number

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Bounded and possessive quantifiers keep the search linear in hostile texts.
_DIGITS = (
    r"(?<![\dA-Za-z])(?<!\d\.)"
    r"(?P<digits>\d{1,3}(?:[,，]\d{3}){1,6}+(?:\.\d++)?(?!\d)|\d++(?:\.\d++)?)(?P<dot>\.?)"
)
_NOT_MONEY = "(?![旦月化宵素件器])"
_ENDS = r"(?=[，。；、：）)\n]|\Z)"
_TYPED = re.compile(
    rf"(?<![\dA-Za-z.])(?P<myriads>\d{{1,6}}万\d{{1,4}})元{_NOT_MONEY}"
    rf"|{_DIGITS}\s{{0,3}}(?:(?P<times>[十百千])?(?P<money>亿元|万元|元){_NOT_MONEY}"
    rf"|[（(](?P<apart>亿元|万元|元)[）)]|(?P<bare>[万亿]){_ENDS}|(?P<rate>[%‰]))"
    r"|[￥¥]\s?(?P<yuan>\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,4})?)(?![\d.,]|\s?[万亿元])"
    rf"|(?<![几数上多第{NUMERAL}])(?P<chinese>[{NUMERAL}]{{1,24}})元{_NOT_MONEY}"
    rf"|(?P<capitals>[{CAPITALS}]{{2,24}})[元圆]"
    rf"|(?P<base>[百千])分之(?P<part>[{NUMERAL}]{{1,24}})"
)
_MAYBE = re.compile("[元%‰万亿圆￥¥]|分之")
_NAMES = re.compile(r"《[^《》\n]{0,200}》")
_AFTER = re.compile(r"\s?(?:[（(]含[）)])?(?:(及?以[上下内外]|起)|/|每)")
_BEFORE = re.compile(r"(?:每[^，。；、每]{0,8}|人均|户均|亩均)[约近]?$")
#: A rate that a law or a rule sets, and no figure: neither a share (占) nor a change.
_BY_LAW = re.compile(
    "(?:比例|[费税利]率|基数|计提|提取|缴存|缴费|公积金|职业年金|养老保险|医疗保险|工伤保险|失业保险)"
    r"[^，。；\n增减升降长占]{0,14}$"
)
#: A figure cut in two: 2,23.86 and 223。86 and 223 .86.
_CUT = re.compile(r"\d[\d,]{0,12}(?:,|[ 　]?[.。][ 　]?)\Z")
_MONEY = re.compile("支出|收入|经费|预算|资金|[费款拨元]|追加|增加|减少")
#: No threshold has so many digits.
_EXACT = 4
_REACH = 20
#: From the unit to 万元 or %, as a shift of the decimal point, which is exact.
_SHIFTS = {"亿元": 4, "亿": 4, "万元": 0, "万": 0, "元": -4, "%": 0, "‰": -1}
_TIMES = {"十": 1, "百": 2, "千": 3}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number in a text: where it stands, its value (万元 or %) and the word of its unit.

    ``is_malformed`` where only a part of it can be read.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    #: The power of ten of its last digit, in 万元 or %.
    exponent: int
    is_malformed: bool = False

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
        if not inside and not _is_rate(plain, match) and _is_money(plain, match):
            yield from _number(plain, match)


def _is_rate(plain: str, match: re.Match[str]) -> bool:
    before = plain[max(0, match.start() - _REACH) : match.start()]
    after = _AFTER.match(plain, match.end())
    if after and not (after[1] and _digits_of(match) >= _EXACT):
        return True
    is_by_law = (match["rate"] or match["base"]) and "占" not in _clause(before)
    return bool(_BEFORE.search(before[-12:]) or (is_by_law and _BY_LAW.search(before)))


def _digits_of(match: re.Match[str]) -> int:
    digits = re.sub(r"[,，.]", "", match["digits"] or "")
    return len(digits.strip("0")) if "." in (match["digits"] or "") else 0


def _is_money(plain: str, match: re.Match[str]) -> bool:
    """Tell 增加223.86万 and 追加50万 from 惠及群众50万, where a unit is missing."""
    before = plain[max(0, match.start() - _REACH) : match.start()]
    return not match["bare"] or "." in match["digits"] or bool(_MONEY.search(_clause(before)))


def _clause(before: str) -> str:
    return before[max(map(before.rfind, "，。；、\n")) + 1 :]


def _number(plain: str, match: re.Match[str]) -> Iterator[TypedNumber]:
    found, unit = _read(match)
    if found is None:
        return  # 百万元, 二元结构
    value = found.scaleb(_SHIFTS[unit])
    exponent = value.as_tuple().exponent
    places = exponent if isinstance(exponent, int) else 0
    cut = _CUT.search(plain, max(0, match.start() - _REACH), match.start())
    start = cut.start() if cut and match["digits"] else match.start()
    unit = {"万": "万元", "亿": "亿元", "‰": "%"}.get(unit, unit)
    is_malformed = start < match.start() or bool(match["dot"])
    yield TypedNumber(start, match.end(), value, unit, places, is_malformed)


def _read(match: re.Match[str]) -> tuple[Decimal | None, str]:
    """Return the number of a match, and the unit it is in."""
    if match["myriads"]:
        myriads, _, rest = match["myriads"].partition("万")
        return Decimal(int(myriads) * 10**4 + int(rest)), "元"
    if match["digits"]:
        found = Decimal(re.sub("[,，]", "", match["digits"]))
        unit = match["money"] or match["apart"] or match["bare"] or match["rate"]
        return found.scaleb(_TIMES.get(match["times"], 0)), unit
    if match["yuan"]:
        return Decimal(match["yuan"].replace(",", "")), "元"
    if match["base"]:
        unit = "%" if match["base"] == "百" else "‰"
        whole = match["part"] == match["base"]
        return (Decimal(100) if whole and unit == "%" else chinese_number(match["part"])), unit
    numeral = match["chinese"] or match["capitals"]
    return (None if len(numeral) == 1 else chinese_number(numeral)), "元"
