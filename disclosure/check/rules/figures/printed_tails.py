"""T218: three figures of one sentence, each rounded for itself, that a reader subtracts in vain."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.unread import partly
from disclosure.diagnostics import Page, Severity
from disclosure.phrases import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.compute import Change

#: So many are written out; the rest is counted.
_MOST_NAMED = 5


def _printed_tails(case: Case) -> Iterator[Finding]:
    """Yield one finding for all comparisons whose difference is not that of what is printed."""
    found = list(_told(case))
    if not found:
        return
    listed = "；".join(words for _, words in found[:_MOST_NAMED])
    more = f"；等 {len(found)} 处" if len(found) > _MOST_NAMED else ""
    change, _ = found[0]
    message = f"尾差：各自四舍五入以后，两个数相减与印出的增减额差 0.01：{listed}{more}"
    yield Finding((change.now, change.base), message)


def _told(case: Case) -> Iterator[tuple[Change, str]]:
    for explanation in case.computed.explanations.values():
        change = explanation.change
        paths = (change.now, change.base, f"增减.{change.name}.差额")
        if all(path in case.figures and case.figures[path].is_known for path in paths):
            texts = [shown(case.figures[path], display=case.edition.display).text for path in paths]
            now, base, difference = map(Decimal, texts)
            if now - base != difference:
                yield change, f"“{change.name}”{texts[0]}、{texts[1]}，增减 {texts[2]} 万元"


_PAGE = Page(
    "T218",
    "同一句里的三个数相减相符",
    "一句话里的两个数和它们的增减额，各自四舍五入以后，前两个相减是不是第三个。",
    "增减额由没有四舍五入的数算出，更准确；读者用印出的两个数相减，可能差 0.01"
    "（N-1）。表下的附注已有说明。",
    "不用改；有人问起时照此说明。",
)
RULES: tuple[Rule, ...] = (Question(_printed_tails, _PAGE, Severity.NOTE, partly),)
