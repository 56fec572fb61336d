"""What the form and the calendar ask: a row for every 类, a date that can be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.figures.codes import typed_codes
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_PUBLISHED = "公开日期"


def _without_row(case: Case) -> Iterator[Finding]:
    for pointer in typed_codes(case):
        top = str(pointer[-1])[:3]
        if top not in case.edition.function_classes:
            yield Finding((pointer,), f"预算01、04表没有 {top} 类的行", _ROW.fix)


def _published(case: Case) -> Iterator[Finding]:
    text = case.facts.get(_PUBLISHED)
    published = date.fromisoformat(text) if isinstance(text, str) else None
    if published is not None and not case.year - 1 <= published.year <= case.year:
        message = f"公开日期是 {published.isoformat()}，不在 {case.year} 年或者上一年"
        yield Finding(((_PUBLISHED,),), message, _DATE.fix)


_ROW = Page(
    "T371",
    "预算总表里有这一类",
    "支出功能分类的类，在预算01、04表里是否有对应的行。",
    "没有行的金额印不出来，表内各行之和就不等于合计（B01-1）。",
    "核对编码；确属新增科目的，请版式维护人员在版式的“功能分类”和 Word 模板里加一行。",
)
_DATE = Page(
    "T372",
    "预算的公开日期在年初前后",
    "公开日期是不是在预算年度里，或者在它的上一年。",
    "部门预算在人大批准、财政批复后20日内公开，不会隔年。",
    "改“公开日期”；确是补公开的，不用改。",
)
RULES: tuple[Rule, ...] = (
    Question(_without_row, _ROW),
    Question(_published, _DATE, Severity.WARNING),
)
