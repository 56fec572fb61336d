"""T223: the form has a row for every code that is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.figures.codes import typed_codes, typed_economic_codes
from disclosure.check.rules.figures.other_years import what_to_use, when_it_was
from disclosure.check.rules.final.missing_rows import way_out
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case

_CODE_WITHOUT_ROW = Page(
    "T223",
    "版式里有这一行",
    "功能分类的类在公开01、04表，经济分类的款在公开06表，是否都有对应的行。",
    "没有行的金额印不出来，表内各行之和就不等于合计（F01-3、F06-1）。",
    "核对编码；确属新增科目的，请版式维护人员在版式的“功能分类”或“经济分类”和 Word 模板里加一行。",
)


def _code_without_row(case: Case) -> Iterator[Finding]:
    """Yield a finding for each code whose 类 or 款 the form does not print."""
    for pointer in typed_codes(case):
        if str(pointer[-1])[:3] not in case.edition.function_classes:
            message = f"版式没有 {str(pointer[-1])[:3]} 类的行"
            yield Finding((pointer,), message, _CODE_WITHOUT_ROW.fix)
    printed = {code[:size] for code in case.edition.economic_codes for size in (3, 5)}
    for pointer in typed_economic_codes(case):
        if pointer[-1] not in printed:
            code = str(pointer[-1])
            subject = case.edition.economic(code)
            name = f"{code} {subject.name}" if subject else code
            hint = way_out(code, case.edition) if subject else _CODE_WITHOUT_ROW.fix
            when = "" if subject else when_it_was(code, case.edition.catalog)
            told = f"公开06表没有 {name} 这一行" + (f"：它{when}" if when else "")
            fix = what_to_use(code, case.edition.catalog) if when else hint
            yield Finding((pointer,), told, fix)


RULES = (Question(_code_without_row, _CODE_WITHOUT_ROW),)
