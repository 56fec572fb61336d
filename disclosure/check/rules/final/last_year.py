"""T28x: this year's file against last year's and the budget: what was carried over, published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.across import Across
from disclosure.check.equations.across_files import AcrossFiles
from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.from_suppliers import Held
from disclosure.check.equations.tie_out import TieOuts
from disclosure.compute import Fact
from disclosure.compute.final import OF_BUDGET, OF_LAST_YEAR
from disclosure.compute.names import FUNDS, GENERAL
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_LAST_YEAR, _BUDGET = Held(OF_LAST_YEAR), Held(OF_BUDGET)


def _openings(_: Case) -> Iterator[Across]:
    for fund in FUNDS:
        opening, closing = (f"结转结余.{when}.{fund}.合计" for when in ("年初", "年末"))
        yield Across(((1, opening),), ((1, closing),))


def _own_totals(case: Case) -> Iterator[Equation]:
    """Yield each total that was typed beside its items, which is then not computed from them."""
    for block in ("支出", "收入"):
        items, typed = f"上年.{block}.合计", f"上年.{GENERAL}{block}"
        figure = case.figures.get(typed)
        if items in case.figures and figure is not None and isinstance(figure.origin, Fact):
            yield Equation(Side.of((items,)), "=", Side.of((typed,)), block)


def _rule(page: Page, equations: Callable[[Case], Iterable[Across]], held: Held) -> AcrossFiles:
    sides = ("本年文件", held.supplier.name)
    return AcrossFiles(equations, page, Severity.WARNING, held.unless, held.others, sides)


def _page(code: str, title: str, what: str, fix: str) -> Page:
    why = "年度之间要衔接：去年公开过的数，今年不能悄悄改变，改变了要作调整说明（X-17）。"
    excused = "按规定调整过的，在“例外”里写明调整的理由和批准人。"
    return Page(code, title, what, why, fix + excused)


def _budget_page(code: str, title: str, what: str) -> Page:
    why = "完成率的分母是公开过的年初预算；年初预算悄悄改变，完成得好不好就说不清（X-17）。"
    fix = "照公开的预算改，不写就取自预算文件；有理由不同的，在“例外”里写明理由和批准人。"
    return Page(code, title, what, why, fix)


RULES: tuple[Rule, ...] = (
    _rule(
        _page(
            "T281",
            "年初结转和结余等于上年年末",
            "部门文件夹里有上年的文件时：每类资金的年初结转和结余，与上年文件的年末结转和结余是否相等。",
            "核对年初数和上年文件的年末数，改填错的一个；",
        ),
        _openings,
        _LAST_YEAR,
    ),
    _rule(
        _page(
            "T282",
            "上年数等于上年公开的数",
            "部门文件夹里有上年的文件时：“上年”下填写的各个数，与上年文件算出的数是否相等。",
            "照上年公开的数改“上年”下的数；",
        ),
        _LAST_YEAR.totals,
        _LAST_YEAR,
    ),
    _rule(
        _page(
            "T283",
            "上年各科目等于上年公开的数",
            "部门文件夹里有上年的文件时：“上年”的支出、收入按科目填写的，与上年文件是否逐项相等；"
            "级次不同的按较粗的一级比，漏填的科目也算。",
            "照上年公开的数改“上年”下的科目；",
        ),
        _LAST_YEAR.items,
        _LAST_YEAR,
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
    _rule(
        _budget_page(
            "T286",
            "年初预算等于公开的预算",
            "部门文件夹里有本年的预算文件时：“年初预算”填写的科目，与预算文件是否逐项相等；"
            "级次不同的按较粗的一级比，漏填的科目也算。",
        ),
        _BUDGET.items,
        _BUDGET,
    ),
    _rule(
        _budget_page(
            "T287",
            "机关运行经费、“三公”的年初预算等于公开的预算",
            "部门文件夹里有本年的预算文件时：机关运行经费、“三公”经费填写的年初预算，与预算文件是否相等。",
        ),
        _BUDGET.totals,
        _BUDGET,
    ),
)
