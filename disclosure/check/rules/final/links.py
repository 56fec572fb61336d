"""T263: what says 同支出 has an item of expenditure that it can be the same as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.question import Question
from disclosure.compute import Formula
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case


def _without_spending(case: Case) -> Iterator[Finding]:
    """Yield a finding for each item that is 同支出 where nothing was spent on it."""
    for path in case.computed.linked:
        origin = case.figures[path].origin
        if isinstance(origin, Formula) and not origin.inputs:
            message = f"“{named(path, case)}”写了“同支出”，支出里没有这个科目"
            yield Finding((tuple(path.split(".")),), message, _PAGE.fix)


_PAGE = Page(
    "T263",
    "写了“同支出”的，支出里有这个科目",
    "收入、年初预算里写“同支出”的科目，同一类资金的支出里有没有填。",
    "“同支出”就是支出里那个数，只填一次；支出里没有，就没有数可用（F04-8）。",
    "在支出里补上这个科目，或者在这里写金额。",
)
RULES = (Question(_without_spending, _PAGE),)
