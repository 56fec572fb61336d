"""Wording: words and punctuation that stand there twice."""

from __future__ import annotations

import re
from itertools import cycle, islice
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import MOST, Slip, TextRule, quoted
from disclosure.check.prose.texts import BLOT
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

_IDEOGRAPHS = "一-鿿"
#: The longest doubled phrase that is looked for.
_LONGEST = 12
_WORD = re.compile(f"[{_IDEOGRAPHS}]+")
_NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿")
#: Words that are doubled in good Chinese, and 点对点对接, where only the seam looks doubled.
_REDUPLICATED = frozenset({"非常", "许多", "很多", "好多", "讨论", "商量", "考虑"})
_SEAMS = frozenset(
    ("面对面", "点对点", "门对门", "手拉手", "手把手", "心连心", "心贴心", "实打实", "硬碰硬")
)
#: The end of a word begins another with the next character: 研究研究生, 组织部组织部分党员.
_GOES_ON = re.compile("研究[生所院员室会]|部[分门署队]|会[议员计]|人[员大民]|公[司安]|中[心央]")
#: Characters that take more than two bytes, and references, which would all look alike.
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_BLOTS = re.compile(f"{BLOT}+")
#: Characters that take the places of blots, none of them twice within the longest phrase.
_RAMP = "".join(map(chr, range(ord(BLOT), ord(BLOT) + 2 * _LONGEST)))
_PARTICLE = re.compile("的的(?![确士])")
_POINTS = re.compile("[，。、；：,;！？](?:[ 　]{0,4}[，。、；：,;！？])+")
_FULL_POINTS = frozenset("，。、；：")


def doubled(text: Text, _: Case) -> Iterator[Slip]:
    """Find words and punctuation that stand there twice."""
    for start, size in _repeated(text.plain):
        word = quoted(text.text[start : start + size])
        yield Slip(start, start + 2 * size, f"{word}连着写了两遍", f"删去一个{word}。")
    for match in _PARTICLE.finditer(text.plain):
        yield Slip(match.start(), match.end(), "“的”连着写了两遍", "删去一个“的”。")
    for match in _POINTS.finditer(text.plain):
        if _is_doubled_points(match[0]):
            message = f"标点重复：{quoted(match[0])}"
            yield Slip(match.start(), match.end(), message, "只留一个标点。")


def _is_doubled_points(points: str) -> bool:
    """？！ is a legitimate pair; everything else that meets here is not."""
    points = points.replace(" ", "").replace("　", "")
    is_pair = all(point in "！？" for point in points) and len(set(points)) == len(points)
    return not is_pair


def _repeated(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and size of each phrase of two to twelve ideographs that follows itself.

    The text is held against itself, moved by the size of the phrase: as one long number, because
    that is fast. Where both agree there are zeros, two for each character.
    """
    data = _unlike(_BEYOND.sub(BLOT, plain)).encode("utf-16-le", "surrogatepass")
    number = int.from_bytes(data, "little")
    found: dict[int, int] = {}
    for size in range(2, min(_LONGEST, len(plain) // 2) + 1):
        agreeing = (number ^ (number >> 16 * size)).to_bytes(len(data), "little")
        hits = (start for start in _runs(agreeing, size) if _is_doubled(plain, start, size))
        for start in islice(hits, MOST):
            found.setdefault(start, size)
    done = 0
    for start, size in sorted(found.items()):
        if start >= done:
            yield start, size
            done = start + 2 * size


def _unlike(plain: str) -> str:
    """Return the text with blots that do not repeat, so that none of them is found doubled."""
    return _BLOTS.sub(lambda blots: "".join(islice(cycle(_RAMP), len(blots[0]))), plain)


def _runs(agreeing: bytes, size: int) -> Iterator[int]:
    """Yield the characters from which so many agree, not twice for one run."""
    zeros = bytes(2 * size)
    at = agreeing.find(zeros)
    while at >= 0:
        start = -(-at // 2)
        is_whole = agreeing.startswith(zeros, 2 * start)
        if is_whole:
            yield start
        at = agreeing.find(zeros, 2 * (start + (size if is_whole else 1)))


def _is_doubled(plain: str, start: int, size: int) -> bool:
    word = plain[start : start + size]
    if not _WORD.fullmatch(word) or not _WORD.fullmatch(plain, start + size, start + 2 * size):
        return False
    if _GOES_ON.match(plain, start + 2 * size - (2 if word.endswith("研究") else 1)):
        return False
    is_counted = word[0] == "一" or _NUMERALS.issuperset(word)
    return not (is_counted or word in _REDUPLICATED or word + word[0] in _SEAMS)


RULES = (
    TextRule(
        doubled,
        Page(
            "N202",
            "没有重复的字词和标点",
            "文字里有没有连写两遍的词（如“主要是主要是”）和连用的标点（如“。。”“，。”）。",
            "多半是粘贴或修改时留下的，公开后很显眼（N-16）。“人人”“事事有回音”"
            "“一件一件”这样的叠词不算。",
            "删去多出来的字词或标点。",
        ),
    ),
)
