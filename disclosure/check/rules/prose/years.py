"""Years: the prose speaks of this year and the last, and what it tells has happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule
from disclosure.check.prose.texts import BLOT, FINANCIAL, PROSE, Part
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

_DIGITS = "零〇○一二三四五六七八九"
#: A document keeps its year: 2019年修订.
_EDITED = "(?!修订|修正|修改|版|印发|发布|颁布|施行|制定)"
_YEAR = re.compile(rf"(?:(?<!\d)((?:19|20)\d\d)\s?|([一二][{_DIGITS}]{{3}}))年{_EDITED}")
#: A literal beginning makes the search fast.
_MONTH = re.compile(r"20(?<!\d20)(\d\d)\s?年(?:(1[0-2]|0?[1-9])\s?月)?")
_VALUES = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_NAMES = re.compile(r"《[^《》\n]{0,200}》")
#: Words of a plan: what lies ahead may be named.
_AHEAD = re.compile("[到至将拟前起]|预计|计划|力争|目标|规划|争取|打算|确保|编制|预算|年度")
#: A year and, in the same clause and after no other number, a reference.
_OWN_FIGURE = re.compile(
    r"20(?<!\d20)(\d\d)年度(?:本?部门|本?单位)?(?:整体|基本|项目)?(?:支出|收入|预算|决算|绩效|执行)"
    f"[^，。；、0-9\\n{BLOT}]{{0,12}}{BLOT}"
)
_OF_LAST_YEAR = ("【上年", "【增减", "【结转结余.年初")
_CLAUSE_END = re.compile(r"[，。；！？\n]")
_PARTS = tuple(part for part in PROSE if part is not Part.GLOSSARY)


def other_years(text: Text, case: Case) -> Iterator[Slip]:
    """Find another year in financial prose, and a date after publication elsewhere."""
    if "年" not in text.plain:
        return
    plain = without_names(text.plain)
    yield from _foreign(plain, case) if text.part in FINANCIAL else _future(plain, case)
    if text.part is Part.PERFORMANCE:
        yield from _outdated(text, plain, case)


def _foreign(plain: str, case: Case) -> Iterator[Slip]:
    year = case.accounts.year
    for match in _YEAR.finditer(plain):
        found = int(match[1] or match[2].translate(_VALUES))
        if found not in (year, year - 1):
            message = f"“{match[0]}”既不是本年度（{year}年），也不是上年（{year - 1}年）"
            yield Slip(match.start(), match.end(), message)


def _outdated(text: Text, plain: str, case: Case) -> Iterator[Slip]:
    """Find another year that is said of a figure of this year: 2023年度执行数【…】."""
    if BLOT not in plain:
        return
    for match in _OWN_FIGURE.finditer(plain):
        year = 2000 + int(match[1])
        told = text.text[match.end() - 1 :][:10]
        if year != case.accounts.year and not told.startswith(_OF_LAST_YEAR):
            message = f"引用的是{case.accounts.year}年度的数，前面写的却是“{year}年”"
            yield Slip(match.start(), match.start() + len("2000年"), message)


def _future(plain: str, case: Case) -> Iterator[Slip]:
    date = case.facts.get("公开日期")
    published = date if isinstance(date, str) else "9999-12-31"
    limit = (int(published[:4]), int(published[5:7]))
    for match in _MONTH.finditer(plain):
        when = (2000 + int(match[1]), int(match[2] or 1))
        if when > limit and not _AHEAD.search(_clause(plain, match.start(), match.end())):
            message = f"“{match[0]}”在公开日期（{published}）以后，还没有发生"
            yield Slip(match.start(), match.end(), message)


def _clause(plain: str, start: int, end: int) -> str:
    """Return the clause around a date, at most a few words on either side."""
    before = _CLAUSE_END.split(plain[max(0, start - 30) : start])[-1]
    after = _CLAUSE_END.split(plain[end : end + 30])[0]
    return before + after


def without_names(plain: str) -> str:
    """Return a text with the names of documents 《…》 made neutral."""
    if "《" not in plain:
        return plain
    return _NAMES.sub(lambda match: "x" * len(match[0]), plain)


RULES = (
    TextRule(
        other_years,
        Page(
            "N206",
            "年份是本年或上年",
            "原因和用途里的年份是不是本年度或上年；其他文字里有没有公开日期以后已经“发生”的事；"
            "预算绩效里，引用本年度的数时写的是不是本年度。",
            "从往年文件复制来的话最容易忘改年份（N-14）。绩效和重点工作里的往年（2018—2022年）"
            "是业务事实，写明计划、预计的将来也可以，都不在此列。",
            "改成正确的年份；说的确实是那一年的事，写进“例外”。",
        ),
        parts=_PARTS,
    ),
)
