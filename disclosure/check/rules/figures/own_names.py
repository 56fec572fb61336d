"""Names that a department gives to codes itself: none that the catalogue knows better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.figures.other_years import what_to_use, when_it_was
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule


#: An own name does not contradict the catalogue.
_OWN_NAME = Page(
    "T224",
    "科目名称以目录为准",
    "支出项下自己写的“名称”，与科目目录里的名称是否一致。",
    "一个编码在全文只能有一个名称，并且是当年目录的名称（X-14、N-17）。",
    "删去“名称”，由程序按目录取名；目录有误的，请版式维护人员更正目录。",
)


def _own_name(case: Case) -> Iterator[Finding]:
    """Yield a finding for each own name that differs from the catalogue's."""
    for fund, code, name in case.accounts.own_names:
        subject = case.edition.function(code)
        if subject is not None and name != subject.name:
            message = f"{code} 自写名称“{name}”，目录名称“{subject.name}”"
            yield Finding((("支出", fund, code, "名称"),), message, _OWN_NAME.fix)


#: A code that the catalogue lacks is used under the department's own name.
_OWN_NAME_ONLY = Page(
    "T226",
    "目录以外的科目",
    "科目目录里没有、由部门自己写名称的功能科目编码。",
    "目录收录的项级科目并不齐全，所以只提醒，不拦截；但编码也可能写错了。",
    "对照当年《政府收支分类科目》再核对一次编码和名称；无误的不用改。",
)


def _own_name_only(case: Case) -> Iterator[Finding]:
    """Yield a finding for each own name of a code outside the catalogue."""
    for fund, code, name in case.accounts.own_names:
        if case.edition.function(code) is None:
            when = when_it_was(code, case.edition.catalog)
            where = "当年的科目目录里" + (f"（它{when}）" if when else "")
            message = f"功能科目编码 {code} 不在{where}，按自写名称“{name}”印出"
            hint = what_to_use(code, case.edition.catalog) or _OWN_NAME_ONLY.fix
            yield Finding((("支出", fund, code, "名称"),), message, hint)


RULES: tuple[Rule, ...] = (
    Question(_own_name, _OWN_NAME, Severity.WARNING),
    Question(_own_name_only, _OWN_NAME_ONLY, Severity.WARNING),
)
