"""T28x: this year's file against last year's: what was carried over, and what was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.across import Across, common_codes, typed_codes
from disclosure.check.equations.across_files import AcrossFiles
from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.rule import Unread
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute import Fact
from disclosure.compute.final.names import APPROPRIATIONS, FUNDS, GENERAL
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from disclosure.check.case import Case, Neighbour
    from disclosure.check.rule import Rule

#: A key of 上年 → the figure of last year's file that was published under that name.
_PUBLISHED = {
    "收支总计": "收入.总计",
    "财政拨款收支总计": "财政拨款.收入总计",
    **{f"{fund}收入": f"收入.{fund}.合计" for fund in APPROPRIATIONS},
    f"{GENERAL}支出": f"支出.{GENERAL}.合计",
    "机关运行经费": "机关运行经费.决算",
}


def _last_year(case: Case) -> tuple[Neighbour, ...]:
    return (case.last_year,) if case.last_year else ()


def _unless(case: Case) -> str:
    if case.last_year is None:
        absence = case.absent.get("上年")
        why = absence.why if absence else "没有上年的文件"
        return Unread(why) if absence and absence.is_broken else why
    scopes = (accounts_of(case).scope, case.last_year.accounts.scope)
    return "" if scopes[0] == scopes[1] else f"本年口径是“{scopes[0]}”，上年是“{scopes[1]}”"


def _openings(_: Case) -> Iterator[Across]:
    for fund in FUNDS:
        opening, closing = (f"结转结余.{when}.{fund}.合计" for when in ("年初", "年末"))
        yield Across(((1, opening),), ((1, closing),))


def _totals(case: Case) -> Iterator[Across]:
    """Yield what was typed; a total that follows from items is asked by item."""
    for key, published in _PUBLISHED.items():
        figure = case.figures.get(f"上年.{key}")
        if figure is not None and isinstance(figure.origin, Fact):
            yield Across(((1, figure.path),), ((1, published),))


def _items(case: Case) -> Iterator[Across]:
    """Yield each item where last year is given by item, those that were left out too."""
    for block, column in (("支出", ".合计"), ("收入", "")):
        ours = typed_codes(case.facts, "上年", block)
        for last in _last_year(case) if ours else ():
            for code in common_codes(ours, typed_codes(last.loaded.data, block, GENERAL)):
                end = "" if code == "合计" else column
                published = f"{block}.{GENERAL}.{code}{end}"
                yield Across(((1, f"上年.{block}.{code}"),), ((1, published),))


def _own_totals(case: Case) -> Iterator[Equation]:
    """Yield each total that was typed beside its items, which is then not computed from them."""
    for block in ("支出", "收入"):
        items, typed = f"上年.{block}.合计", f"上年.{GENERAL}{block}"
        figure = case.figures.get(typed)
        if items in case.figures and figure is not None and isinstance(figure.origin, Fact):
            yield Equation(Side.of((items,)), "=", Side.of((typed,)), block)


def _rule(
    code: str,
    title: str,
    what: str,
    fix: str,
    equations: Callable[[Case], Iterable[Across]],
) -> AcrossFiles:
    page = Page(
        code,
        title,
        what,
        "年度之间要衔接：去年公开过的数，今年不能悄悄改变，改变了要作调整说明（X-17）。",
        f"{fix}按规定调整过的，在“例外”里写明调整的理由和批准人。",
    )
    sides = ("本年文件", "上年文件")
    return AcrossFiles(equations, page, Severity.WARNING, _unless, others=_last_year, sides=sides)


RULES: tuple[Rule, ...] = (
    _rule(
        "T281",
        "年初结转和结余等于上年年末",
        "部门文件夹里有上年的文件时：每类资金的年初结转和结余，与上年文件的年末结转和结余是否相等。",
        "核对年初数和上年文件的年末数，改填错的一个；",
        _openings,
    ),
    _rule(
        "T282",
        "上年数等于上年公开的数",
        "部门文件夹里有上年的文件时：“上年”下填写的各个数，与上年文件算出的数是否相等。",
        "照上年公开的数改“上年”下的数；",
        _totals,
    ),
    _rule(
        "T283",
        "上年各科目等于上年公开的数",
        "部门文件夹里有上年的文件时：“上年”的支出、收入按科目填写的，与上年文件是否逐项相等；"
        "级次不同的按较粗的一级比，漏填的科目也算。",
        "照上年公开的数改“上年”下的科目；",
        _items,
    ),
    TieOuts(
        _own_totals,
        Page(
            "T284",
            "上年各科目之和等于上年合计",
            "“上年”下既写了一般公共预算财政拨款支出（收入）、又按科目写了的，各科目之和与它是否相等。",
            "两处抄自同一份上年公开稿；不相等，增减额和各科目的增减就对不上（X-17）。",
            "照上年公开的数改科目或者合计；科目写全了的，合计可以不写。",
        ),
        Severity.WARNING,
    ),
)
