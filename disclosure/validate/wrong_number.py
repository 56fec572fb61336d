"""Room validate: why a text that stands where a number belongs is none, and what was meant.

Each way of writing a number that spreadsheets, Word and YAML 1.1 have taught people gets its own
message: a tool that only says “not a number” makes a clerk guess.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from disclosure.validate.text_types import LONGEST_NUMBER

_PLAIN = r"[-+]?[0-9]+(?:\.[0-9]+)?"
_GROUPS = r"[-+]?[0-9]{1,3}(?:[,、][0-9]{3})+(?:\.[0-9]+)?"
_GROUPED = re.compile(rf"{_PLAIN}|{_GROUPS}")
_UNIT = re.compile(
    rf"[¥￥$]?\s*({_PLAIN}|{_GROUPS})\s*(?:亿元|万元|千元|元|万|亿|%|‰|辆|台|套|个|人次|人|次|批次|批|分|期)?"
)
_ZEROS = re.compile(r"-?0[0-9]+(?:\.[0-9]+)?")
_CLOCK = re.compile(r"[0-9]+(?::[0-9]+)+|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}")
_SWITCHES = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n", "是", "否"})
_NOTHING = re.compile(
    r"[-—–―/\\*]+|无|没有|暂无|未公布|不详|未知|空|略|未填|待填|【待填】|n/?a|none|nil|\?+",
    re.IGNORECASE,
)
_ODD = re.compile(r"[-+−(（]?[0-9][-0-9_.,'eExXoO+\s)）]*|[-+−]?\.[0-9]+")
_UNKNOWN = "没有发生写 0；没有来源的数写 {未公布: 理由}"

_NO_NUMBER = "这里只写数，例如 1200.50；文字说明写在“原因”“用途”等键里"


@dataclass(frozen=True, slots=True)
class WrongNumber:
    """The fault's code, what is said about the text, and the way out."""

    code: str
    says: str
    hint: str


def wrong_number(text: str) -> WrongNumber:
    """Return what is wrong with a text that is not a plain decimal number."""
    half = unicodedata.normalize("NFKC", text).strip()
    if len(half) > LONGEST_NUMBER:
        return WrongNumber("S210", "不是数", _NO_NUMBER)
    judged = _written_otherwise(half) or _not_a_figure(half)
    return judged or WrongNumber("S210", "不是数", _NO_NUMBER)


def _written_otherwise(half: str) -> WrongNumber | None:
    if _ZEROS.fullmatch(half):
        hint = f"若是数，写成 {_bare(half)}；若是代码，应写在冒号前面作键"
        return WrongNumber("S213", "有前导零", hint)
    if _CLOCK.fullmatch(half) or half.lower() in _SWITCHES:
        says = "看起来是时间或日期，不是数" if _CLOCK.fullmatch(half) else "是“是/否”，不是数"
        return WrongNumber("S212", says, "照账上的数重填；" + _UNKNOWN)
    return None


def _not_a_figure(half: str) -> WrongNumber | None:
    if _NOTHING.fullmatch(half):
        return WrongNumber("S215", "不是数", _UNKNOWN)
    if _GROUPED.fullmatch(half):
        return WrongNumber("S214", "写法不是普通的数", f"写成 {_bare(half)}")
    if _UNIT.fullmatch(half):
        return WrongNumber("S211", "前后带了单位", _without_unit(half))
    if _ODD.fullmatch(half):
        return WrongNumber("S214", "写法不是普通的数", "只用数字、小数点和负号，例如 100000、-0.50")
    return None


def _without_unit(half: str) -> str:
    if half.endswith(("%", "‰")):
        return "百分比由程序算，这里只写数"
    if half.endswith(("元", "万", "亿")):
        return f"只写 {_bare(half)}，并检查“金额单位”与它一致"
    return f"只写 {_bare(half)}，单位由程序印"


def _bare(half: str) -> str:
    """Return the number that the text holds, without commas, unit, plus sign, leading zeros."""
    found = _UNIT.fullmatch(half)
    digits = re.sub(r"[,、+]", "", found.group(1) if found else half)
    return re.sub(r"^(-?)0+(?=[0-9])", r"\1", digits)
