"""Old names of 科目: prose calls them as the classification of its year does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule, quoted
from disclosure.check.prose.texts import Part
from disclosure.check.rules.prose.years import without_names
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: Old name, the name that took its place, the first year of the new one, and what must follow
#: the old name to tell it from common words (《政府收支分类科目》 of those years).
_RENAMED = (
    ("医疗卫生与计划生育支出", "卫生健康支出", 2019, ""),
    ("文化体育与传媒支出", "文化旅游体育与传媒支出", 2019, ""),
    ("国土海洋气象等支出", "自然资源海洋气象等支出", 2019, ""),
    ("资源勘探信息等支出", "资源勘探工业信息等支出", 2020, ""),
    ("行政事业单位离退休", "行政事业单位养老支出", 2020, "[（(]款[）)]"),
    ("扶贫", "巩固脱贫攻坚成果衔接乡村振兴", 2022, "[（(]款[）)]"),
)
_OLD = re.compile(
    "|".join(old + (f"(?={after})" if after else "") for old, _, _, after in _RENAMED)
)
_NEW = {old: (new, since) for old, new, since, _ in _RENAMED}


def old_names(text: Text, case: Case) -> Iterator[Slip]:
    """Find names of 科目 that were replaced before this year; not where both names are told."""
    if not _OLD.search(text.plain):
        return
    for match in _OLD.finditer(without_names(text.plain)):
        new, since = _NEW[match[0]]
        if case.accounts.year >= since and new not in _line_of(text.plain, match.start()):
            message = f"{quoted(match[0])}是旧的科目名称，{since}年起叫“{new}”"
            yield Slip(match.start(), match.end(), message, f"改为“{new}”。")


def _line_of(plain: str, at: int) -> str:
    end = plain.find("\n", at)
    return plain[plain.rfind("\n", 0, at) + 1 : end if end >= 0 else None]


RULES = (
    TextRule(
        old_names,
        Page(
            "N211",
            "科目用当年的名称",
            "文字和名词解释里有没有已经改名的科目，如“医疗卫生与计划生育支出”“扶贫（款）”。",
            "类、款、项的名称以当年《政府收支分类科目》为准（N-17）；"
            "从往年文件复制来的名词解释最容易留着旧名。新旧名称写在一起的不算。",
            "改为提示里的新名称；名词解释里没有用到的，删去。",
        ),
        parts=tuple(Part),
    ),
)
