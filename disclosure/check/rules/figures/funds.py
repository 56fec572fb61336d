"""Codes stand below the kind of money that the catalogue budgets them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.figures.codes import typed_codes
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Pointer

#: How the names of funds end for which the catalogue speaks.
_APPROPRIATION = "财政拨款"


def _misplaced(case: Case) -> dict[tuple[str, str], list[Pointer]]:
    """Return where codes stand below another fund than the catalogue's, by fund and code."""
    found: dict[tuple[str, str], list[Pointer]] = {}
    for pointer in typed_codes(case):
        fund, code = str(pointer[-2]), str(pointer[-1])
        named = case.edition.catalog.fund_of(code)
        if fund.endswith(_APPROPRIATION) and named not in ("", fund):
            found.setdefault((fund, code), []).append(pointer)
    return found


def _findings(case: Case, *, sure: bool) -> Iterator[Finding]:
    page = _WRONG_FUND if sure else _DOUBTFUL_FUND
    catalog = case.edition.catalog
    for (fund, code), places in case.once(_misplaced).items():
        if catalog.is_sure_of(code) is sure:
            subject = case.edition.function(code)
            name = f"{code} {subject.name}" if subject else code
            named = catalog.fund_of(code)
            message = f"{name}在科目目录里是{_budget(named)}的科目，这里写在“{fund}”下面"
            moved = f"移到“{named}”下面。" if named.endswith(_APPROPRIATION) else ""
            yield Finding(tuple(places), message, moved + page.fix)


def _budget(fund: str) -> str:
    return fund.removesuffix("财政拨款")


def _surely(case: Case) -> Iterator[Finding]:
    yield from _findings(case, sure=True)


def _doubtfully(case: Case) -> Iterator[Finding]:
    yield from _findings(case, sure=False)


_WRONG_FUND = Page(
    "T264",
    "科目写在自己的资金下面",
    "功能科目是一般公共预算、政府性基金预算还是国有资本经营预算的科目，与它所在的资金是否一致。",
    "政府性基金和国有资本经营预算各有自己的科目；写错资金，公开05、07、08表和说明五、七、八都会错。",
    "编码写错的，改编码；目录有误的，请版式维护人员更正目录。",
)
_DOUBTFUL_FUND = Page(
    "T265",
    "科目和资金像是不一致",
    "科目目录里还没有核实的科目，与它所在的资金是否一致。",
    "目录的这一行凭记忆收录，或者目录没有这个项、只有它的款，所以只提醒，不拦截。",
    "先对照当年《政府收支分类科目》核对；现在写的地方无误的，不用改。",
)
RULES: tuple[Rule, ...] = (
    Question(_surely, _WRONG_FUND),
    Question(_doubtfully, _DOUBTFUL_FUND, Severity.WARNING),
)
