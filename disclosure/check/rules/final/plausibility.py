"""Pairs of an economic and a functional subject that usually go together (X-18)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.check.unread import partly
from disclosure.compute.changes import PRINTS_AS_ZERO
from disclosure.compute.codes import ancestors
from disclosure.compute.names import BASIC, GENERAL
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: What the employer pays, by 经济科目, and the 功能科目 on which it is spent.
_PAIRS = (
    (("30108",), ("2080505",), "养老保险"),
    (("30109",), ("2080506",), "职业年金"),
    (("30113",), ("2210201",), "住房公积金"),
    (("30110",), ("2101101", "2101102"), "基本医疗保险"),
    (("30111", "30307"), ("2101103",), "公务员医疗补助"),
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Both sides of a pair in one case: the paths that are there, and what they come to (元)."""

    name: str
    economic: tuple[str, ...]
    functional: tuple[str, ...]
    codes: tuple[str, str]
    paid: Decimal
    spent: Decimal
    slack: Decimal

    @property
    def difference(self) -> Decimal:
        """What was paid and not found by function."""
        return self.paid - self.spent

    @property
    def at(self) -> tuple[str, ...]:
        """The figures of the side that is not empty first."""
        sides = (self.economic, self.functional) if self.paid else (self.functional, self.economic)
        return (*sides[0], *sides[1])


def _pairs(case: Case) -> Iterator[_Pair]:
    """Yield the pairs known at the depth of their codes on both sides."""
    accounts, figures = accounts_of(case), case.figures
    for economic, functional, name in _PAIRS:
        coarse = {above for code in (*economic, *functional) for above in ancestors(code)}
        if coarse & {*accounts.economic, *accounts.expenditure.general}:
            continue
        paid = tuple(f"基本支出经济分类.{code}" for code in economic)
        spent = tuple(f"支出.{GENERAL}.{code}.{BASIC}" for code in functional)
        sides = [tuple(path for path in side if path in figures) for side in (paid, spent)]
        values = [sum((figures[p].value or ZERO for p in side), ZERO) for side in sides]
        slack = sum((figures.slack_of(path) for side in sides for path in side), ZERO)
        codes = ("＋".join(economic), "＋".join(functional))
        yield _Pair(name, sides[0], sides[1], codes, values[0], values[1], slack)


def _one_sided(case: Case) -> Iterator[Finding]:
    for pair in _pairs(case):
        if bool(pair.paid) is not bool(pair.spent):
            sides = [(pair.codes[0], pair.paid), (pair.codes[1], pair.spent)]
            (full, value), (empty, _) = sorted(sides, key=lambda side: not side[1])
            message = (
                f"{pair.name}：{full} 有 {measured(value, Unit.AMOUNT, case.unit)}，{empty} 没有数"
            )
            yield Finding(pair.at, message, _ONE_SIDED.fix)


def _cancelling(case: Case) -> Iterator[Finding]:
    for one, two in combinations(_pairs(case), 2):
        slack = one.slack + two.slack
        both_full = all(each.paid and each.spent for each in (one, two))
        smallest = min(abs(one.difference), abs(two.difference))
        differ = smallest > slack and smallest >= PRINTS_AS_ZERO
        if both_full and differ and abs(one.difference + two.difference) <= slack:
            out = measured(abs(one.difference), Unit.AMOUNT, case.unit)
            message = f"{one.name}与{two.name}两边各差 {out}，方向相反，正好抵消"
            yield Finding((*one.at, *two.at), message, _CANCELLING.fix)


_ONE_SIDED = Page(
    "T261",
    "缴费的经济科目与功能科目成对",
    "基本支出的30108与2080505、30109与2080506、30113与2210201、"
    "30110与2101101、2101102，30111（30307）与2101103，是否一边有数、一边没有数。",
    "同一笔缴费通常在两种分类里各记一次，金额不必相等，一边为空就可疑（X-18）。",
    "核对是否记到了别的科目；确实这样核算的不用改。",
)
_CANCELLING = Page(
    "T262",
    "两对科目的差额正好抵消",
    "成对的经济科目与功能科目之间，是否有两对的差额大小相等、方向相反。",
    "常见的原因是一笔钱在一种分类里记错了科目，合计因此看不出来（X-18）。",
    "核对这四个数；确实这样核算的不用改。",
)
RULES: tuple[Rule, ...] = (
    Question(_one_sided, _ONE_SIDED, Severity.NOTE, partly),
    Question(_cancelling, _CANCELLING, Severity.NOTE, partly),
)
