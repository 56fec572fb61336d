"""The table of derived figures of 部门决算: which figure follows from which others.

Every function yields declarations only; nothing is computed here. Formula ids are those of the
official lists of 勾稽关系 (F01-1 …, X-1 …, A-1 …).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, total, unknown
from disclosure.compute.final import budgets
from disclosure.compute.final.names import (
    INITIAL,
    SOURCES,
    THREE_PUBLIC_COLUMNS,
    natures_of,
)
from disclosure.compute.rollup import rollup, with_ancestors
from disclosure.compute.together import by_code, funds_together, halves, spent, three_public_totals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts


def _fund_codes(ground: Ground[FinalAccounts]) -> frozenset[str]:
    """Codes of 政府性基金 in its four columns or its budget, so that 公开07 has whole rows."""
    prefixes = ("收入", "支出", "结转结余.年初", "结转结余.年末")
    found = (ground.codes(f"{prefix}.{n.FUND}") for prefix in prefixes)
    return frozenset(budgets.budgets(ground, n.FUND)).union(*found) - {TOTAL}


def income(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """公开02, and the income rows of 01 and 04 (F02-1, F02-2, X-1, X-2, X-3)."""
    every: dict[str, tuple[str, ...]] = {}
    for source in SOURCES:
        leaves = ground.codes(f"收入.{source}")
        always = _fund_codes(ground) if source == n.FUND else ()
        every[source] = with_ancestors({*leaves, *always} - {TOTAL})
        yield from rollup(leaves, every[source], f"收入.{source}.{{}}".format)
    yield from _across("收入.{}.{}", n.APPROPRIATION, n.APPROPRIATIONS, every)
    yield from _across("收入.{}.{}", n.ALL, SOURCES, every)


def _across(
    form: str, name: str, parts: tuple[str, ...], every: dict[str, tuple[str, ...]]
) -> Iterator[Derived]:
    """Declare, for each code of the parts and 合计, the sum over those parts that have it."""
    for code, having in by_code(parts, every):
        yield total(form.format(name, code), tuple(form.format(part, code) for part in having))


def expenditure(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """公开03, 05, 07, 08, and the function rows of 01 and 04 (F03-1 … F08-2, X-4 … X-9)."""
    every: dict[str, tuple[str, ...]] = {}
    for fund in n.FUNDS:
        leaves = ground.codes(f"支出.{fund}")
        extra = _fund_codes(ground) if fund == n.FUND else _expected(ground, fund)
        every[fund] = with_ancestors({*leaves, *extra}, ground.edition.function_classes)
        yield from _leaves(ground, fund, leaves)
        for column in _columns_of(fund):
            yield from rollup(leaves, every[fund], partial(spent, fund, column=column))
    yield from funds_together(every, _columns_of)


def _columns_of(fund: str) -> tuple[str, ...]:
    return (*natures_of(fund), TOTAL)


def _expected(ground: Ground[FinalAccounts], fund: str) -> frozenset[str]:
    """Items with a budget or a last year: they count even where nothing was spent on them."""
    last_year = ground.codes("上年.支出") if fund == n.GENERAL else ()
    return frozenset((*budgets.budgets(ground, fund), *last_year)) - {TOTAL}


def _leaves(ground: Ground[FinalAccounts], fund: str, leaves: frozenset[str]) -> Iterator[Derived]:
    """Each leaf's 合计 (F03-1), and nought for the natures that it does not have.

    Where the 合计 itself was typed, nothing is known of its natures.
    """
    for code in sorted(leaves):
        paths = {nature: spent(fund, code, nature) for nature in natures_of(fund)}
        present = tuple(path for path in paths.values() if path in ground.typed)
        is_whole = spent(fund, code, TOTAL) in ground.typed
        yield total(spent(fund, code, TOTAL), present)
        for path in paths.values():
            if path not in ground.typed:
                yield unknown(path) if is_whole else total(path, ())


def balances(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """结转和结余 by fund, and the two grand totals (F01-2, F01-4, F04-2, F04-3, F04-5)."""
    for when in ("年初", "年末"):
        base = f"结转结余.{when}"
        for fund in n.FUNDS:
            leaves = ground.codes(f"{base}.{fund}")
            extra = _fund_codes(ground) if fund == n.FUND and TOTAL not in leaves else frozenset()
            codes = with_ancestors({*leaves, *extra} - {TOTAL})
            yield from rollup(leaves, codes, f"{base}.{fund}.{{}}".format)
        yield total(f"{base}.财政拨款", tuple(f"{base}.{f}.合计" for f in n.APPROPRIATIONS))
        yield total(f"{base}.合计", (f"{base}.财政拨款", f"{base}.{n.OTHER}.合计"))
    for path in ("结转结余.使用非财政拨款结余", "结转结余.结余分配"):
        if path not in ground.typed:
            yield total(path, ())
    yield from _grand_totals()


def _grand_totals() -> Iterator[Derived]:
    opening, used = "结转结余.年初.合计", "结转结余.使用非财政拨款结余"
    yield total("收入.总计", ("收入.全部资金.合计", used, opening))
    yield total("支出.总计", ("支出.全部资金.合计", "结转结余.结余分配", "结转结余.年末.合计"))
    yield total("财政拨款.收入总计", ("收入.财政拨款.合计", "结转结余.年初.财政拨款"))
    yield total("财政拨款.支出总计.合计", ("支出.财政拨款.合计", "结转结余.年末.财政拨款"))
    for fund in n.APPROPRIATIONS:
        inputs = (f"支出.{fund}.合计", f"结转结余.年末.{fund}.合计")
        yield total(f"财政拨款.支出总计.{fund}", inputs)


def economic(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """公开06 (F06-1 … F06-4)."""
    base = "基本支出经济分类"
    leaves = ground.codes(base)
    codes = with_ancestors(leaves, ground.edition.economic_codes)
    if f"{base}.人员经费" in ground.typed and not leaves:
        yield from (unknown(f"{base}.{code}") for code in codes)
    for each in rollup(leaves, codes, f"{base}.{{}}".format) if leaves else ():
        if each.path != f"{base}.合计":
            yield each
    yield from halves(codes, ground.edition.personnel_classes)


def three_public(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """公开09 (F09-1, F09-2), with the budget that the form compares with and what else is typed."""
    for column in THREE_PUBLIC_COLUMNS:
        paths = [f"三公经费.{item}.{column}" for item in n.THREE_PUBLIC]
        typed = ground.typed.intersection(paths)
        if column == INITIAL and not typed:
            continue
        yield from (unknown(path) for path in paths if path not in typed)
        yield from three_public_totals(column)


def agency_operations(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """机关运行经费 equals 公用经费 where every unit is 行政 or 参公 (X-16)."""
    path = "机关运行经费.决算"
    if ground.accounts.is_agency_only and path not in ground.typed:
        yield same(path, "基本支出经济分类.公用经费")
