"""T288: the budget and the final accounts of a year call the department and its units the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Related, Severity
from disclosure.terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case, Neighbour

_PAGE = Page(
    "T288",
    "同一年度两份公开的名称一致",
    "部门文件夹里有同一年度的另一份公开（决算对预算）时：部门的三个名称、各单位的名称是否相同。",
    "预算和决算说的是同一个部门；名称、单位不同，读的人就不知道数能不能比。",
    "改写错的一处；年中改名、合并、划转的，在“例外”里写明理由和批准人。",
)


def _of_the_year(case: Case) -> tuple[Neighbour, ...]:
    every = case.computed.declarations.suppliers
    names = (each.name for each in every if not each.years_before)
    return tuple(case.suppliers[name] for name in names if name in case.suppliers)


def _unless(case: Case) -> str:
    return "" if _of_the_year(case) else "没有同一年度的另一份公开"


def _asked(case: Case) -> Iterator[Finding]:
    for other in _of_the_year(case):
        ours, theirs = case.accounts.names, other.accounts.names
        for field, term in terms_of(type(ours)).items():
            pair = (getattr(ours, field), getattr(theirs, field))
            if pair[0] != pair[1]:
                yield _finding(("名称", term.key), term.key, pair, other)
        units = [
            "、".join(each.name for each in accounts.agencies)
            for accounts in (case.accounts, other.accounts)
        ]
        if units[0] != units[1]:
            yield _finding(("单位",), "单位", (units[0], units[1]), other)


def _finding(at: tuple[str, ...], what: str, pair: tuple[str, str], other: Neighbour) -> Finding:
    message = f"{what}：这里是“{pair[0]}”，{other.name}是“{pair[1]}”"
    related = Related(f"{other.name}的{what}", other.loaded.place(at))
    return Finding((at,), message, _PAGE.fix, elsewhere=(related,))


RULES = (Question(_asked, _PAGE, Severity.WARNING, unless=_unless),)
