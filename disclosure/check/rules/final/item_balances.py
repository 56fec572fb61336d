"""Balances item by item, and what no part may exceed (F04-8, F07-2, X-12, X-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute.codes import TOTAL, ancestors
from disclosure.compute.names import ALL, APPROPRIATION, APPROPRIATIONS, NATURES
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.check.case import Case
    from disclosure.model import Quantity

_BALANCES = ("年初", "年末")


def _item_balances(case: Case) -> Iterator[Equation]:
    for fund in APPROPRIATIONS:
        if not _why_not_by_item(case, fund):
            for code in _rows(case, fund):
                yield _row(case, fund, code)


def _unless(case: Case) -> str:
    """Say why no fund can be held by item; empty where one can."""
    reasons = [_why_not_by_item(case, fund) for fund in APPROPRIATIONS]
    return "；".join(dict.fromkeys(reasons)) if all(reasons) else ""


def _why_not_by_item(case: Case, fund: str) -> str:
    """Say why a fund cannot be held by item: it is empty, or its balances are known in total."""
    if not any(_leaves(case, fund)):
        return "没有财政拨款" if fund == APPROPRIATIONS[0] else f"没有{fund}"
    for when, typed in _typed_balances(case, fund):
        total = typed.get(TOTAL)
        if total is not None and total.value != ZERO:
            return f"{fund}的{when}结转和结余只有合计，没有分科目"
    if TOTAL in _income(case, fund):
        return f"{fund}的收入只有合计，没有分科目"
    return ""


def _typed_balances(case: Case, fund: str) -> Iterator[tuple[str, Mapping[str, Quantity]]]:
    opening, closing = accounts_of(case).carryover.opening, accounts_of(case).carryover.closing
    index = APPROPRIATIONS.index(fund)
    for when, balance in zip(_BALANCES, (opening, closing), strict=True):
        yield when, (balance.general, balance.fund, balance.capital)[index]


def _leaves(case: Case, fund: str) -> Iterator[str]:
    """Yield the codes typed for a fund: income, expenditure, opening and closing balance."""
    spent = accounts_of(case).expenditure
    yield from _income(case, fund)
    found = (spent.general, spent.fund, spent.capital)[APPROPRIATIONS.index(fund)]
    yield from (code for code in found if code not in NATURES)
    for _, typed in _typed_balances(case, fund):
        yield from (code for code in typed if code != TOTAL)


def _income(case: Case, fund: str) -> Mapping[str, Quantity]:
    income = accounts_of(case).income
    return (income.general, income.fund, income.capital)[APPROPRIATIONS.index(fund)]


def _rows(case: Case, fund: str) -> list[str]:
    """Return the codes at which a fund can be held: the coarsest at which one of them is known."""
    leaves = frozenset(_leaves(case, fund))
    return sorted(code for code in leaves if leaves.isdisjoint(ancestors(code)))


def _row(case: Case, fund: str, code: str) -> Equation:
    """Make the equation of one code; a block that does not have the code counts as nought."""
    subject = case.edition.function(code)
    left = (f"收入.{fund}.{code}", f"结转结余.年初.{fund}.{code}")
    right = (f"支出.{fund}.{code}.合计", f"结转结余.年末.{fund}.{code}")
    known = case.figures
    return Equation(
        Side.of(path for path in left if path in known),
        "=",
        Side.of(path for path in right if path in known),
        f"{code} {subject.name}" if subject else code,
    )


def _parts_of_balances(_: Case) -> Iterator[Equation]:
    for when in _BALANCES:
        yield Equation.parse(
            f"结转结余.{when}.财政拨款 <= 结转结余.{when}.合计", f"{when}结转和结余"
        )


def _parts(case: Case) -> Iterator[Equation]:
    """Yield both balances, and the two natures of each item that other money was spent on."""
    yield from _parts_of_balances(case)
    for code in accounts_of(case).expenditure.other:
        for nature in NATURES:
            part, whole = (f"支出.{name}.{code}.{nature}" for name in (APPROPRIATION, ALL))
            if part in case.figures:
                yield Equation.parse(f"{part} <= {whole}", f"{code} {nature}")


RULES = (
    TieOuts(
        _item_balances,
        Page(
            "T207",
            "财政拨款逐项平衡",
            "每一类财政拨款的每个功能科目：本年收入加年初结转，是否等于本年支出加年末结转。"
            "只在这类资金没有年初、年末结转，或者结转按科目填写时核对；"
            "收入和支出级次不同的，按较粗的级次核对；财政拨款以外的资金不逐项核对。",
            "财政拨款按科目下达，也按科目支用，收入和支出是分别填写的；"
            "合计相等而科目不等，说明记错了科目（F04-8、F07-2）。",
            "对照报表核对这个科目的收入、支出和结转；记错科目的，把金额移到正确的科目下。",
        ),
        unless=_unless,
    ),
    TieOuts(
        _parts,
        Page(
            "T208",
            "财政拨款部分不大于全部",
            "财政拨款的支出、结转和结余，是否不大于包括其他资金在内的全部支出、结转和结余。",
            "部分大于全部，说明其他资金的数是负数（X-12、X-13）。"
            "收回以前年度支出、经营亏损可以是负数，所以只提醒。",
            "核对其他资金的这个数；确是冲回或者亏损的不用改。",
        ),
        Severity.WARNING,
    ),
)
