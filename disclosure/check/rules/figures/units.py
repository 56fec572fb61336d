"""T214, T215: amounts that are held against each other, ten thousand times apart or just far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import compared
from disclosure.check.equations.magnitudes import (
    Gap,
    amounts,
    gaps,
    terms,
)
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.compute import Pair

    _Facts = tuple[frozenset[str], frozenset[str]]


def _myriads(case: Case) -> Iterator[Finding]:
    for pair in _apart(case, Gap.MYRIAD):
        message = f"{sides(pair, case)}，{times(pair, case)}，像是有一个写错了单位"
        yield Finding(_suspect_first(pair, case), message, _hint(case) + MYRIADS.fix)


def _far(case: Case) -> Iterator[Finding]:
    for pair in _apart(case, Gap.FAR):
        message = f"{sides(pair, case)}，{times(pair, case)}"
        yield Finding(_suspect_first(pair, case), message, _hint(case) + FAR.fix)


def _apart(case: Case, wanted: Gap) -> list[Pair]:
    """Return the pairs so far apart, without those that rest on more facts than another does."""
    found = [pair for pair, gap in case.once(gaps).items() if gap is wanted]
    facts = {pair: _facts(pair, case) for pair in found}
    return [
        pair
        for pair in found
        if not any(each != pair and _is_finer(facts[each], facts[pair]) for each in found)
    ]


def _is_finer(one: _Facts, other: _Facts) -> bool:
    return one[0] <= other[0] and one[1] <= other[1]


def _facts(pair: Pair, case: Case) -> _Facts:
    now, base = (frozenset(terms(path, case.figures)) for path in (pair.now, pair.base))
    return now, base


def sides(pair: Pair, case: Case) -> str:
    """Write both sides of a pair."""
    values = tuple(
        (named(path, case), case.figures[path].value or ZERO) for path in (pair.now, pair.base)
    )
    return compared(values, Unit.AMOUNT, case.unit)


def times(pair: Pair, case: Case) -> str:
    """Say by how much the sides of a pair are apart."""
    if case.once(gaps)[pair] is Gap.MYRIAD:
        return "相差约一万倍"
    now, base = (abs(case.figures[path].value or ZERO) for path in (pair.now, pair.base))
    more, factor = ("前者是后者的", now / base) if now > base else ("后者是前者的", base / now)
    return f"{more} {factor:,.0f} 倍"


def _suspect_first(pair: Pair, case: Case) -> tuple[str, str]:
    """Return the two paths, first the one that agrees with fewer others or is farther off."""
    now, base = (
        (-_agreeing(path, case), distance(case.figures[path].value or ZERO, case))
        for path in (pair.now, pair.base)
    )
    return (pair.base, pair.now) if base > now else (pair.now, pair.base)


def _agreeing(path: str, case: Case) -> int:
    """Count the figures that a figure is near to, of those that it is held against."""
    return sum(
        gap is Gap.NONE and not pair.is_share and path in (pair.now, pair.base)
        for pair, gap in case.once(gaps).items()
    )


def distance(value: Decimal, case: Case) -> int:
    """Tell by how many powers of ten an amount is off the median of the file's amounts."""
    return abs(value.adjusted() - case.once(_usual)) if value else 0


def _usual(case: Case) -> int:
    powers = sorted(each.value.adjusted() for each in case.once(amounts).values())
    return powers[len(powers) // 2] if powers else 0


def _hint(case: Case) -> str:
    return f"这个文件的金额单位是{case.unit}。"


MYRIADS = Page(
    "T214",
    "金额没有写错单位",
    "互相比较的两个金额（本年和上年、决算和预算、部分和全部）是不是相差一万倍上下；"
    "只要改一块（或一个数、整个文件）的单位，比例就都合乎常理的，指出那一块。",
    "公开稿里是万元，账上是元，从一处抄到另一处最容易差一万倍；印出来就是“增长1113321.24%”。"
    "整块都抄错时，块里的数互相比较看不出来，要与文件里别的数比。",
    "核对两个数的单位；确实相差这么多的，写进“例外”。",
)
FAR = Page(
    "T215",
    "比较的两个金额相差不悬殊",
    "互相比较的两个金额（本年和上年、决算和预算）是不是相差二十倍以上；与零相比的不算。",
    "相差这么多，多半是多写、少写了几位，或者单位写错；印出来的增减幅度、完成率读者一定会问。",
    "核对两个数；确实相差这么多的不用改。",
)
RULES: tuple[Rule, ...] = (
    Question(_myriads, MYRIADS),
    Question(_far, FAR, Severity.WARNING),
)
