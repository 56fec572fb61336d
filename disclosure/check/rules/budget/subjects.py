"""T357: every economic code of 基本支出 has a name to print in 预算07."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.figures.codes import near, typed_economic_codes
from disclosure.check.rules.figures.other_years import what_to_use, when_it_was
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_PAGE = Page(
    "T357",
    "基本支出的经济科目有名称",
    "“基本支出经济分类”下的编码，当年的部门预算支出经济分类里有没有。别的年度才有的编码，会说明那时的名称。",
    "预算07表印科目的编码和名称，查不到名称就印不出来；编码的前三位还决定它算人员经费还是公用经费（B07-1）。",
    "对照当年《政府收支分类科目》核对编码；这里写部门预算支出经济分类（3 开头），"
    "不写政府预算支出经济分类（5 开头）。",
)


def _nameless(case: Case) -> Iterator[Finding]:
    """Yield a finding for each economic code that the catalogue lacks."""
    known = case.edition.catalog
    for pointer in typed_economic_codes(case):
        code = str(pointer[-1])
        if code not in known.economic:
            when = when_it_was(code, known)
            where = f"{known.year} 年的科目目录里：它{when}" if when else "当年的科目目录里"
            hint = what_to_use(code, known) if when else near(code, known.economic) + _PAGE.fix
            yield Finding((pointer,), f"经济科目编码 {code} 不在{where}", hint)


RULES: tuple[Rule, ...] = (Question(_nameless, _PAGE),)
