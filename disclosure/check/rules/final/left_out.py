"""What was left out, although other figures of the file say that it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.check.unread import partly
from disclosure.compute.names import APPROPRIATIONS
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: Income that an administrative unit cannot have; those like civil servants are 事业单位 by law.
_EARNED = ("事业收入", "经营收入")
_ADMINISTRATIVE = "行政"


def _without_last_year(case: Case) -> Iterator[Finding]:
    """Yield a finding for each fund with income this year and nothing said of the last."""
    for fund in APPROPRIATIONS[1:]:
        income = case.figures.get(f"收入.{fund}.合计")
        before = f"上年.{fund}收入"
        if income is not None and income.value and before not in case.figures:
            message = f"本年有{fund}收入，没有写上年的数，说明四印不出增减"
            hint = f"在“上年”下面补一行“{fund}收入: 上年的数”；上年没有的写 0。"
            yield Finding((income.path,), message, hint)


def _without_unit(case: Case) -> Iterator[Finding]:
    """Yield a finding for income that no unit of the list may have."""
    if any(each.nature != _ADMINISTRATIVE for each in accounts_of(case).agencies):
        return
    for kind in _EARNED:
        income = case.figures.get(f"收入.{kind}.合计")
        if income is not None and income.value:
            message = f"有{kind}，“单位”里却都是行政单位"
            yield Finding((income.path, ("单位",)), message, _NO_UNIT.fix)


_NO_LAST_YEAR = Page(
    "T246",
    "有基金收入的写上年数",
    "本年有政府性基金或者国有资本经营预算财政拨款收入的，“上年”里有没有同一项收入。",
    "说明四要与上年比；不写上年的数，就印不出增减，不写比写 0 还省事（N-3）。",
    "在“上年”下面补上这项收入；上年没有的写 0，没有公开过的写 {未公布: 理由}。",
)
_NO_UNIT = Page(
    "T247",
    "有事业收入的有事业单位",
    "写了事业收入或者经营收入的，“单位”里是不是只有行政单位。",
    "事业收入和经营收入是事业单位（含参公）的收入；单位漏列了，或者收入写错了栏（N-14）。",
    "补上漏列的单位，或者改正单位的性质；收入写错了栏的，移到应在的那一栏。",
)
RULES: tuple[Rule, ...] = (
    Question(_without_last_year, _NO_LAST_YEAR, Severity.WARNING, partly),
    Question(_without_unit, _NO_UNIT, Severity.WARNING, partly),
)
