"""Names of 科目 of other years: prose calls them as the classification of its year does."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule, quoted
from disclosure.check.prose.texts import Part
from disclosure.check.rules.prose.years import without_names
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: How the level is written behind a name that may be a common word (扶贫); a 类 needs none.
_BEHIND = {3: "", 5: "(?=[（(]款[）)])", 7: "(?=[（(]项[）)])"}


@cache
def _finder(names: tuple[tuple[str, int], ...]) -> re.Pattern[str]:
    """Return what finds these names; beside each the number of digits of its code."""
    return re.compile("|".join(re.escape(name) + _BEHIND[size] for name, size in names) or "(?!)")


def old_names(text: Text, case: Case) -> Iterator[Slip]:
    """Find names of 科目 that are those of other years; not where both names are told."""
    names = case.edition.catalog.renamed
    finder = _finder(tuple((name, len(change.code)) for name, (change, _) in names.items()))
    if not finder.search(text.plain):
        return
    for match in finder.finditer(without_names(text.plain)):
        change, right = names[match[0]]
        if right not in _line_of(text.plain, match.start()):
            is_old = change.after == right
            told = (
                f"是旧的科目名称，{change.year}年起叫"
                if is_old
                else f"是{change.year}年起的科目名称，此前叫"
            )
            message = f"{quoted(match[0])}{told}“{right}”"
            yield Slip(match.start(), match.end(), message, f"改为“{right}”。")


def _line_of(plain: str, at: int) -> str:
    end = plain.find("\n", at)
    return plain[plain.rfind("\n", 0, at) + 1 : end if end >= 0 else None]


RULES = (
    TextRule(
        old_names,
        Page(
            "N211",
            "科目用当年的名称",
            "文字和名词解释里有没有别的年度的科目名称：已经改名的，如“医疗卫生与计划生育支出”"
            "“扶贫（款）”，或者当年还没有改成的。",
            "类、款、项的名称以当年《政府收支分类科目》为准（N-17）；"
            "从往年文件复制来的名词解释最容易留着旧名。新旧名称写在一起的不算。",
            "改为提示里的当年名称；名词解释里没有用到的，删去。",
        ),
        parts=tuple(Part),
    ),
)
