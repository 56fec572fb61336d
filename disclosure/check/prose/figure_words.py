"""What figures are called in prose: the same words are read in a sentence and in a path.

政府性基金支出 and 支出.政府性基金预算财政拨款.合计 are both {政府性基金预算财政拨款, 支出}.
"""

from __future__ import annotations

import re
from functools import cache

#: Other words for what a path calls by its first word here.
_CALLED = (
    ("一般公共预算财政拨款", "一般公共预算"),
    ("政府性基金预算财政拨款", "政府性基金预算", "政府性基金"),
    ("国有资本经营预算财政拨款", "国有资本经营预算", "国有资本经营"),
    ("收支总计", "收、支总计", "收入支出总计"),
    ("三公经费", "“三公”经费", "“三公经费”"),
    ("因公出国境费", "因公出国（境）费", "因公出国（境）", "因公出国(境)费", "因公出国(境)"),
    ("公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费"),
    ("公务用车购置费", "公务用车购置", "购置公务用车"),
    ("公务用车运行维护费", "公务用车运行费", "公务用车运行维护"),
    ("公务接待费", "公务接待"),
    ("上年", "上年度", "去年"),
    ("结转结余", "结转和结余"),
    ("完成率", "完成"),
    ("占比", "占"),
)
_PLAIN = (
    "财政拨款", "总计", "收入", "支出", "基本支出", "项目支出", "事业收入", "经营收入", "经营支出",
    "上级补助收入", "附属单位上缴收入", "其他收入", "上缴上级支出", "对附属单位补助支出",
    "年初预算", "全年预算", "人员经费", "公用经费", "机关运行经费", "政府采购", "小微企业",
    "中小企业", "货物", "工程", "服务", "年初", "年末", "执行数", "执行率", "增减", "采购",
    "其他资金",
)  # fmt: skip
_MEANT = {word: words[0] for words in _CALLED for word in words} | {word: word for word in _PLAIN}
_WORD = re.compile("|".join(sorted(_MEANT, key=len, reverse=True)))
#: Steps of a path that say nothing of their own.
_NEUTRAL = frozenset(
    ("合计", "全部资金", "决算", "金额", "差额", "幅度", "其中", "基本支出经济分类", "支出结构")
)
_ITEMS = frozenset(
    (
        "因公出国境费", "公务用车购置及运行维护费", "公务用车购置费", "公务用车运行维护费",
        "公务接待费",
    )
)  # fmt: skip
#: What is spent by its nature: 公务接待费支出 is 公务接待费.
_SPENT = _ITEMS | {"三公经费", "机关运行经费", "政府采购", "人员经费", "公用经费"}
_NAMED = re.compile(
    r"(?:其中|(?:本|今|当|全)年度?|\d{4}年度?|本部门|我部门|本单位|部门|单位|[：:])*"
    rf"((?:{_WORD.pattern})+(?:决算数?|合计|共计|总额|金额|数|为|是|达到?|共|[：:])*)"
)
_SHORTEST = 4


def words_in(text: str) -> frozenset[str]:
    """Return what figures a text speaks of, as words of their paths."""
    return _told(frozenset(_MEANT[match[0]] for match in _WORD.finditer(text)))


@cache
def words_of(path: str) -> frozenset[str]:
    """Return the words of a figure's path that tell it from others; codes are words too."""
    found: set[str] = set()
    for step in path.split("."):
        if step not in _NEUTRAL:
            found |= {_MEANT[match[0]] for match in _WORD.finditer(step)} or {step}
    return _told(frozenset(found))


def named_by(clause: str) -> frozenset[str]:
    """Return the words of the figure that a clause names and nothing else; empty if it says more.

    本年度基本支出合计 names one; 压减基本支出 does not, nor does 支出 alone.
    """
    match = _NAMED.fullmatch(clause)
    return words_in(clause) if match and len(match[1]) >= _SHORTEST else frozenset()


def speaks_of(path: str, words: frozenset[str]) -> bool:
    """Tell whether a figure may be called by these words, be it a part of what they name."""
    own = words_of(path)
    return all(any(word in each for each in own) for word in words)


def _told(found: frozenset[str]) -> frozenset[str]:
    """Leave out words that the others contain already."""
    if found & _SPENT:
        found -= {"支出"}
    if found & _ITEMS:
        found -= {"三公经费"}
    return frozenset(
        word for word in found if not any(word != other and word in other for other in found)
    )
