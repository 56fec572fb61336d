"""Brackets, quotation marks and title marks: each has its partner in the same text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

_PAIRS = {pair[0]: pair[1] for pair in ("“”", "‘’", "《》", "〈〉", "（）", "〔〕", "［］", "「」")}
_CLOSING = {close: opening for opening, close in _PAIRS.items()}
_QUOTES = frozenset("“‘")
_BRACKETS = re.compile(f"[{''.join(_PAIRS)}{''.join(_CLOSING)}()\n]")
_WIDE = {"(": "（", ")": "）"}
_WORDS = re.compile(f"[^{''.join(_PAIRS)}{''.join(_CLOSING)}()\n]+")
_TO_WIDE = str.maketrans(_WIDE)
#: Marks are nested no deeper in good prose.
_DEEPEST = 4
#: 1） and a) number a list; their bracket has no partner.
_ENUMERATOR = re.compile(
    r"(?:^|(?<=[，。；：、\s]))[0-9A-Za-z一二三四五六七八九十]{1,3}[)）]", re.MULTILINE
)


def unpaired(text: Text, _: Case) -> Iterator[Slip]:
    """Find the first bracket or quotation mark that has no partner in its line."""
    plain = text.plain
    if _cancels(plain):
        return
    numbers = {match.end() - 1 for match in _ENUMERATOR.finditer(plain)}
    waiting: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(plain):
        sign, at = _WIDE.get(match[0], match[0]), match.start()
        if sign == "\n" and waiting:
            break
        if sign in _QUOTES and sign in (each for each, _ in waiting[-1:]):
            yield _again(sign, at)
            return
        if sign in _PAIRS:
            waiting.append((sign, at))
        elif waiting and waiting[-1][0] == _CLOSING.get(sign):
            waiting.pop()
        elif sign != "\n" and at not in numbers and not _is_apostrophe(plain, at):
            yield _alone(match[0], at, f"前面没有「{_CLOSING[sign]}」")
            return
    if waiting:
        sign, at = waiting[0]
        yield _alone(plain[at], at, f"后面没有「{_PAIRS[sign]}」")


def _cancels(plain: str) -> bool:
    """Tell whether nothing is left when pairs are struck out: in most texts, and fast."""
    marks = _WORDS.sub("", plain).translate(_TO_WIDE)
    for _ in range(_DEEPEST):
        if any(2 * quote in marks for quote in _QUOTES):
            return False
        for opening, closing in _PAIRS.items():
            marks = marks.replace(opening + closing, "")
    return not marks.strip("\n")


def _again(sign: str, at: int) -> Slip:
    message = f"前一个「{sign}」还没有「{_PAIRS[sign]}」，这里又是「{sign}」"
    return Slip(at, at + 1, message, f"这里若是引号的后一半，改为「{_PAIRS[sign]}」。")


def _alone(sign: str, at: int, why: str) -> Slip:
    return Slip(at, at + 1, f"「{sign}」没有配成一对：{why}", "补上另一半，或者删去这一半。")


def _is_apostrophe(plain: str, at: int) -> bool:
    return plain[at] == "’" and plain[at - 1 : at].isascii()


RULES = (
    TextRule(
        unpaired,
        Page(
            "N210",
            "括号、引号、书名号成对",
            "文字里的（）、“”、‘’、《》、〈〉、〔〕是不是成对。",
            "少一半，或者前后写成同一个方向，读者分不清引到哪里为止（N-16）。",
            "补上另一半，或者改正方向。",
        ),
    ),
)
