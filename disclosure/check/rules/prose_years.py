"""Years and levels: the prose speaks of this year and the last, and of its own level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.text_rule import Slip, TextRule
from disclosure.check.texts import FINANCIAL, Part
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.rule import Case
    from disclosure.check.texts import Text

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
_CLAUSE_END = re.compile(r"[，。；！？\n]")
_PARTS = tuple(part for part in Part if part is not Part.GLOSSARY)


def other_years(text: Text, case: Case) -> Iterator[Slip]:
    """Find another year in financial prose, and a date after publication elsewhere."""
    if "年" not in text.plain:
        return
    plain = _without_names(text.plain)
    yield from _foreign(plain, case) if text.part in FINANCIAL else _future(plain, case)


def _foreign(plain: str, case: Case) -> Iterator[Slip]:
    year = case.accounts.year
    for match in _YEAR.finditer(plain):
        found = int(match[1] or match[2].translate(_VALUES))
        if found not in (year, year - 1):
            message = f"“{match[0]}”既不是本年度（{year}年），也不是上年（{year - 1}年）"
            yield Slip(match.start(), match.end(), message)


def _future(plain: str, case: Case) -> Iterator[Slip]:
    published = str(case.facts.get("公开日期") or "9999-12-31")
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


def _without_names(plain: str) -> str:
    if "《" not in plain:
        return plain
    return _NAMES.sub(lambda match: "x" * len(match[0]), plain)


#: 市级以上, 市级专项资金 and 市直机关工委 speak of others.
_OTHERS = (
    "(?!以上|以下|以内|各|财政|资金|专项|转移|补助|配套|奖补|奖励|下达|拨|追加|调剂|统筹|项目"
    "|预算资金|机关工委|机关工作委员会)"
)
#: Words of the wrong level, by the department's level.
_WRONG = {
    "区级": re.compile(f"(?:市级|市直|市本级){_OTHERS}"),
    "市级": re.compile(f"(?:区级|区直|区本级){_OTHERS}"),
}


def _no_level(case: Case) -> str:
    level = case.accounts.level
    return "" if level in _WRONG else f"财政级次是“{level}”，不作比较"


def other_levels(text: Text, case: Case) -> Iterator[Slip]:
    """Find 市级 and 市直 in the financial prose of a 区级 department, and the reverse."""
    level = case.accounts.level
    for match in _WRONG[level].finditer(_without_names(text.plain)):
        message = f"财政级次是“{level}”，这里写的是“{match[0]}”"
        yield Slip(match.start(), match.end(), message)


RULES = (
    TextRule(
        "N206",
        Page(
            "N206",
            "年份是本年或上年",
            "原因和用途里的年份是不是本年度或上年；其他文字里有没有公开日期以后已经“发生”的事。",
            "从往年文件复制来的话最容易忘改年份（N-14）。绩效和重点工作里的往年（2018—2022年）"
            "是业务事实，写明计划、预计的将来也可以，都不在此列。",
            "改成正确的年份；说的确实是那一年的事，写进“例外”。",
        ),
        other_years,
        parts=_PARTS,
    ),
    TextRule(
        "N207",
        Page(
            "N207",
            "级次写对",
            "区级部门的原因和用途里有没有写“市级”“市直”“市本级”，市级部门有没有写“区级”“区直”。",
            "市里的版式发到区里，常把“市直”“市级”留在文字中（N-14）。"
            "文件名称、机构名称和“市级专项资金”这样的资金来源不算。",
            "改成本级的说法；确实指上级或下级的，换一种写法或者写进“例外”。",
        ),
        other_levels,
        parts=FINANCIAL,
        unless=_no_level,
    ),
)
