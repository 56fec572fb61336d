"""Room validate: why a text that stands where a number belongs is none, and what was meant.

Each way of writing a number that spreadsheets, Word and YAML 1.1 have taught people gets its own
message: a tool that only says “not a number” makes a clerk guess. What it suggests is exactly what
must be typed, in the unit of the block.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from disclosure.validate.block_unit import YUAN, in_unit
from disclosure.validate.dialect import has_at_most
from disclosure.validate.meant_number import is_bracketed, meant_number
from disclosure.validate.text_types import LONGEST_NUMBER

_NUMERAL = r"[-+−]?[0-9][0-9,、.\s]*"
_WITH_UNIT = re.compile(
    rf"(?:[¥￥$]|RMB|人民币|约)?\s*({_NUMERAL})\s*"
    r"((?:十万|百万|千万|百|千|万|亿)?元?整?|%|‰|辆|台|套|个|人次|人|次|批次|批|分|期|年)",
    re.IGNORECASE,
)
_ZEROS = re.compile(r"-?0[0-9]+(?:\.[0-9]+)?")
_CLOCK = re.compile(r"[0-9]+(?::[0-9]+)+|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}")
_SWITCHES = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n", "是", "否"})
_NOTHING = re.compile(
    r"[-—–―/\\*]+|无|没有|暂无|未公布|不详|未知|空|略|未填|待填|【待填】|n/?a|none|nil|\?+",
    re.IGNORECASE,
)
_ODD = re.compile(r"[-+−(（]?[0-9][-0-9_.,'eExXoO+\s)）]*|[-+−]?\.[0-9]+")
#: Letters that stand for digits when a scan or a hand slips.
_LIKE_DIGITS = str.maketrans("OoQlI|", "000111")
_CHINESE = re.compile(
    r"[约零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点元角分整]{1,20}[^0-9]?"
)
_UNKNOWN = "没有发生写 0；没有来源的数写 {未公布: 理由}"

_NO_NUMBER = "这里只写数，例如 1200.50；文字说明写在“原因”“用途”等键里"
_PLAIN_ONLY = "只用数字、小数点和负号，例如 100000、-0.50"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The number that is wanted: the unit of its block, its decimals, whether it may be negative.

    ``unit`` is 元 or 万元 for an amount, and empty for what is counted or where no unit is known.
    """

    unit: str = ""
    decimals: int = 0
    may_be_negative: bool = True


@dataclass(frozen=True, slots=True)
class WrongNumber:
    """The fault's code, what is said about the text, and the way out."""

    code: str
    says: str
    hint: str


def wrong_number(text: str, wanted: Wanted) -> WrongNumber:
    """Return what is wrong with a text that is not a plain decimal number."""
    half = unicodedata.normalize("NFKC", text).strip()
    if len(half) > LONGEST_NUMBER:
        return WrongNumber("S210", "不是数", _NO_NUMBER)
    judged = _written_otherwise(half) or _not_plain(half, wanted) or _with_letters(half, wanted)
    return judged or WrongNumber("S210", "不是数", _NO_NUMBER)


def _written_otherwise(half: str) -> WrongNumber | None:
    if _ZEROS.fullmatch(half):
        hint = f"若是数，写成 {meant_number(half)}；若是代码，应写在冒号前面作键"
        return WrongNumber("S213", "有前导零", hint)
    if _CLOCK.fullmatch(half) or half.lower() in _SWITCHES:
        says = "看起来是时间或日期，不是数" if _CLOCK.fullmatch(half) else "是“是/否”，不是数"
        return WrongNumber("S212", says, "照账上的数重填；" + _UNKNOWN)
    return None


def _not_plain(half: str, wanted: Wanted) -> WrongNumber | None:
    if _NOTHING.fullmatch(half):
        return WrongNumber("S215", "不是数", _UNKNOWN)
    if number := meant_number(half):
        return WrongNumber("S214", "写法不是普通的数", _retyped(half, number, wanted))
    return None


def _with_letters(half: str, wanted: Wanted) -> WrongNumber | None:
    found = _WITH_UNIT.fullmatch(half)
    if found and (number := meant_number(found[1])):
        return WrongNumber("S211", "前后带了单位", _without_unit(number, found[2], wanted))
    if number := meant_number(half.translate(_LIKE_DIGITS)):
        return WrongNumber("S214", "里有像数字的字母", f"是否应为 {number}？")
    if _CHINESE.fullmatch(half):
        return WrongNumber("S210", "不是数", "用阿拉伯数字写，例如 1200.50；不写单位")
    return WrongNumber("S214", "写法不是普通的数", _PLAIN_ONLY) if _ODD.fullmatch(half) else None


def _retyped(half: str, number: str, wanted: Wanted) -> str:
    if not is_bracketed(half):
        return f"写成 {number}"
    if wanted.may_be_negative:
        return f"写成 {number}（账上用括号表示负数）"
    return f"账上用括号表示负数，这里不能是负数；若不是负数，写成 {number.removeprefix('-')}"


def _without_unit(number: str, word: str, wanted: Wanted) -> str:
    if word in ("%", "‰"):
        return "百分比由程序算，这里只写数"
    amount = in_unit(number, word, wanted.unit) if wanted.unit else ""
    if amount == number:
        return f"只写 {number}，单位由程序印"
    if amount and has_at_most(amount, wanted.decimals):
        return f"写成 {amount}（这一块的“金额单位”是{wanted.unit}）"
    if amount:
        yuan = in_unit(number, word, YUAN)
        return (
            f"合 {amount} {wanted.unit}，这里最多 {wanted.decimals} 位小数："
            f"把这一块的“金额单位”改成元，写 {yuan}"
        )
    is_money = word.endswith(("元", "万", "亿", "整"))
    rest = "，并检查“金额单位”与它一致" if is_money else "，单位由程序印" * (word != "年")
    return f"只写 {number}{rest}"
