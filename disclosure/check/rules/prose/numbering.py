"""Numbering in prose: none by hand where the form numbers, and no gap where a text does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule, quoted
from disclosure.check.prose.texts import Part
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

_NUMERALS = "一二三四五六七八九十"
#: A number at the beginning of a text; 3.5亿 and 4·15 begin with none.
_TYPED = re.compile(
    rf"^(?:\d{{1,2}}(?:[.．](?!\d)|[、)）])|[（(](?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})[)）]"
    rf"|[{_NUMERALS}]{{1,3}}、|[{_NUMERALS}]{{1,2}}是(?!一)|[①-⑳])",
    re.MULTILINE,
)
#: 一是 and （一） at the beginning of a clause; 一是一，二是二 counts nothing.
_MARK = re.compile(
    rf"[{_NUMERALS}（(](?:(?<=^.)|(?<=[，。；：、:;\s].))"
    rf"(?:(?<=[（(])[{_NUMERALS}]{{1,3}}[）)]|(?<=[{_NUMERALS}])[{_NUMERALS}]{{0,2}}是(?![{_NUMERALS}]))",
    re.MULTILINE,
)
_SECOND = re.compile(
    "|".join(f"{numeral}是" for numeral in _NUMERALS)
    + "|"
    + "|".join(rf"{bracket}[{_NUMERALS}]" for bracket in ("（", r"\("))
)
_VALUES = {char: value for value, char in enumerate(_NUMERALS, 1)}
_TENS = 10
_LINE = re.compile(r"[^\n]+")
#: Lists that the form numbers itself, by the steps of their pointers; None is any index or name.
_NUMBERED = (
    ("概况", "主要职责", "条目", None),
    ("重点工作", "事项", None, "标题"),
    ("预算绩效", "项目", None, "产出和效益", None),
)


def numbering(text: Text, _: Case) -> Iterator[Slip]:
    """Find a number typed before what the form numbers, and gaps and repeats within a text."""
    if text.pointer[1:] == () or _is_numbered(text):
        for match in _TYPED.finditer(text.plain):
            message = f"编号{quoted(match[0])}由版式自动加，这里又写了一遍"
            yield Slip(match.start(), match.end(), message, f"删去{quoted(match[0])}。")
    if _SECOND.search(text.plain):
        for line in _LINE.finditer(text.plain):
            yield from _breaks(text.plain, line.start(), line.end())


def _is_numbered(text: Text) -> bool:
    return any(
        len(text.pointer) == len(steps)
        and all(step in (None, own) for own, step in zip(text.pointer, steps, strict=True))
        for steps in _NUMBERED
    )


def _breaks(plain: str, start: int, end: int) -> Iterator[Slip]:
    """Yield the numbers of a line that do not follow the one before; a new list begins with 一.

    A number in brackets begins a new list of 一是.
    """
    last = {True: 0, False: 0}
    for match in _MARK.finditer(plain, start, end):
        numeral = match[0].strip("（）()是")
        in_brackets = not match[0].endswith("是")
        value, before = _value(numeral), last[in_brackets]
        is_anew = value == 1 and before != 1
        if before and value != before + 1 and not is_anew:
            wanted = match[0].replace(numeral, _numeral(before + 1))
            message = f"编号不连续：{_numeral(before)}的后面是{quoted(match[0])}"
            yield Slip(match.start(), match.end(), message, f"改为“{wanted}”，或者补上缺的一条。")
        last[in_brackets] = value
        if in_brackets:
            last[False] = 0


def _value(numeral: str) -> int:
    """Read 一 to 九十九; a malformed numeral as a number that follows none."""
    tens, ten, ones = numeral.rpartition("十") if "十" in numeral else ("", "", numeral)
    if len(tens) > 1 or len(ones) > 1:
        return -1
    return (_VALUES.get(tens, 1) * _TENS if ten else 0) + _VALUES.get(ones, 0)


def _numeral(value: int) -> str:
    tens, ones = divmod(value, _TENS)
    head = "" if not tens else "十" if tens == 1 else _NUMERALS[tens - 1] + "十"
    return head + (_NUMERALS[ones - 1] if ones else "")


RULES = (
    TextRule(
        numbering,
        Page(
            "N212",
            "编号连续，不重复加",
            "由版式自动编号的地方（主要职责的条目、重点工作的标题、项目的产出和效益）有没有又手写编号；"
            "一段话里的“一是、二是”和“（一）（二）”有没有跳号、重号。",
            "手写的编号会印成“1.1.”“一、一、”；跳号、重号多半是删改时漏了（N-12）。",
            "版式会编号的删去手写的编号；一段话里的照顺序改。",
        ),
        parts=(Part.REASON, Part.USE, Part.PROFILE, Part.PERFORMANCE, Part.KEY_WORK),
    ),
)
