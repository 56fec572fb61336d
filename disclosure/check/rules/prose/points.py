"""Punctuation in Chinese: full-width, and without spaces around it or between words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule, quoted
from disclosure.check.prose.texts import BLOT
from disclosure.check.rules.prose.leftovers import FIELD_ERROR
from disclosure.diagnostics import Page
from disclosure.phrases import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

_IDEOGRAPHS = "一-鿿"
#: A single set of characters at the beginning makes these searches fast.
_HALF_POINTS = re.compile(r"[,;:?!()\"'.｡､｢｣](?:(?<=\.)\.{2,})?")
_BESIDE_LEFT = re.compile(f"[{_IDEOGRAPHS}{BLOT}”’》）]")
_BESIDE_RIGHT = re.compile(f"[{_IDEOGRAPHS}{BLOT}“‘《（]")
_FULL = dict(zip(",;:?!().｡､｢｣", "，；：？！（）。。、“”", strict=True)) | {
    '"': "“”",
    "'": "‘’",
}
#: A pair is one slip.
_PAIR = re.compile(r"\(([^()\n]{0,60})\)")
_ADDRESS = re.compile("(?:https?://|www[.])[!-~]{1,300}")
#: A path in the wrong brackets is said elsewhere.
_BRACKETED = re.compile(r"[\[［〖〔]([^\[\]［］〖〗〔〕\n]{3,80})[\]］〗〕]")
_SPACE_BEFORE = re.compile(
    f"[ 　](?<=[{_IDEOGRAPHS}0-9%{BLOT}”’》）].)[ 　]{{0,7}}[，。、；：！？）》”]"
)
_SPACE_BETWEEN = re.compile(f" (?<=[{_IDEOGRAPHS}] ) {{0,3}}(?=[{_IDEOGRAPHS}])")
#: 第一部分 概况 and words in quotation marks keep their space.
_KEEPS = re.compile(
    "(?:第[一二三四五六七八九十百]{1,4}.{1,2}|附[件表][一二三四五六七八九十]{0,2}|[“《][^“”《》\n]{0,40})\\Z"
)
_UNSPACED = "删去空格；一段话在文件里要折成几行的，开头写“|-”，折行处就没有空格。"


def half_width(text: Text, case: Case) -> Iterator[Slip]:
    """Find half-width punctuation beside Chinese characters, and spaces out of place."""
    plain = _without_others(text.plain, case)
    closed = {match.end() - 1 for match in _PAIR.finditer(plain) if _is_pair(plain, match)}
    for match in _HALF_POINTS.finditer(plain):
        if match.start() not in closed and _is_in_chinese(plain, match):
            yield _half(match, is_pair=_is_opening(plain, match, closed))
    if " " in plain or "　" in plain:
        yield from _spaces(text, plain)


def _without_others(plain: str, case: Case) -> str:
    """Return the text with addresses, marks of programs and bracketed paths made neutral."""
    if "://" in plain or "www." in plain:
        plain = _ADDRESS.sub(_neutral, plain)
    if "#" in plain or "错误" in plain:
        plain = FIELD_ERROR.sub(_neutral, plain)
    return _BRACKETED.sub(
        lambda match: _neutral(match) if path_of(match[1]) in case.figures else match[0], plain
    )


def _neutral(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _is_pair(plain: str, match: re.Match[str]) -> bool:
    """Tell whether the opening bracket is reported, so that the closing one need not be."""
    before, first = plain[match.start() - 1 : match.start()], match[1][:1]
    return bool(_BESIDE_LEFT.match(before) or _BESIDE_RIGHT.match(first))


def _is_opening(plain: str, match: re.Match[str], closed: set[int]) -> bool:
    return match[0] == "(" and plain.find(")", match.end()) in closed


def _half(match: re.Match[str], *, is_pair: bool) -> Slip:
    half, full = ("()", "（）") if is_pair else (match[0][:3], _FULL.get(match[0], "……"))
    message = f"中文里用了半角标点“{half}”，应为全角“{full}”"
    return Slip(match.start(), match.end(), message, f"改为“{full}”。")


def _is_in_chinese(plain: str, match: re.Match[str]) -> bool:
    if match[0] in "｡､｢｣":
        return True
    after = plain[match.end() : match.end() + 1]
    is_after = bool(_BESIDE_LEFT.match(plain[match.start() - 1 : match.start()]))
    if match[0][0] == ".":
        return is_after and not (after.isascii() and after.isalnum())
    return is_after or bool(_BESIDE_RIGHT.match(after))


def _spaces(text: Text, plain: str) -> Iterator[Slip]:
    for match in _SPACE_BEFORE.finditer(plain):
        message = f"标点“{match[0].strip()}”前面多了空格"
        yield Slip(match.start(), match.end(), message, _UNSPACED)
    for match in _SPACE_BETWEEN.finditer(plain):
        start, end = match.start() - 1, match.end() + 1
        if not _KEEPS.search(plain, max(0, start - 45), match.start()):
            message = f"汉字之间多了空格：{quoted(text.text[start:end])}"
            yield Slip(start, end, message, _UNSPACED)


RULES = (
    TextRule(
        half_width,
        Page(
            "N203",
            "中文里用全角标点，不夹空格",
            "汉字旁边有没有半角的逗号、分号、冒号、问号、叹号、句点、括号和引号；"
            "标点前面、汉字之间有没有空格。",
            "公文标点用全角（GB/T 15834，N-16）；半角标点多半是输入法没有切换，"
            "空格多半是粘贴留下的。小数点、千分位、网址和“1+N”不算。",
            "改为提示里的全角标点，删去空格。",
        ),
    ),
)
