"""Projects of the self-evaluation by the money that pays for them (A-3, N-11).

``预算绩效.自评项目.{资金}`` is what sections print: as stated under 项目汇总, else as listed under
项目. ``预算绩效.项目合计`` is the listed ones of all funds, the last row of the 汇总表.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.derived import Derived, same, share, total
from disclosure.model.final import GENERAL_MONEY
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts

#: What a project calls its money, and the fund whose 项目支出 it is a part of.
MONEY = {
    GENERAL_MONEY: n.GENERAL,
    "政府性基金": n.FUND,
    "国有资本经营": n.CAPITAL,
    "其他资金": n.OTHER,
}
EVALUATED, COUNTS = "预算绩效.自评项目", "预算绩效.项目汇总"
NUMBER, COLUMNS = "个数", ("预算数", "执行数")


def projects(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """The totals of the listed projects, and what is evaluated of each fund."""
    yield from _together("预算绩效.项目合计", _listed(ground, *MONEY))
    for money, fund in MONEY.items():
        listed, stated = _listed(ground, money), _stated(ground, money)
        if listed or stated or money == GENERAL_MONEY:
            yield from _of_fund(f"{EVALUATED}.{money}", listed, stated)
            if ground.accounts.performance.share is None and _has_actual(stated):
                yield from _shares(money, fund)


def _of_fund(base: str, listed: list[str], stated: dict[str, str]) -> Iterator[Derived]:
    """What was stated stands for all of it, whatever is listed besides."""
    if not stated:
        yield from _together(base, listed)
    for column, path in stated.items():
        unit = Unit.ITEM if column == NUMBER else Unit.AMOUNT
        yield same(f"{base}.{column}", path, unit)


def _together(base: str, listed: list[str]) -> Iterator[Derived]:
    paths = [f"预算绩效.项目.{name}" for name in listed]
    for column in COLUMNS:
        yield total(f"{base}.{column}", tuple(f"{path}.{column}" for path in paths))
    numbers = tuple(f"{path}.{COLUMNS[0]}" for path in paths)
    yield Derived(f"{base}.{NUMBER}", "计数", numbers, Unit.ITEM)


def _shares(money: str, fund: str) -> Iterator[Derived]:
    part, whole = f"{EVALUATED}.{money}.{COLUMNS[1]}", f"支出.{fund}.{n.PROJECT}"
    yield share(f"{EVALUATED}.{money}.占比", part, whole)
    if money == GENERAL_MONEY:
        yield share("预算绩效.项目占比", part, whole)


def _listed(ground: Ground[FinalAccounts], *money: str) -> list[str]:
    """Return the names of the projects of some funds; a part of another one is not counted."""
    every = ground.accounts.performance.projects.items()
    return [name for name, each in every if each.money in money and not each.part_of]


def _stated(ground: Ground[FinalAccounts], money: str) -> dict[str, str]:
    """Return the columns that 项目汇总 states for a fund, with the paths of the facts."""
    branches = [f"{COUNTS}.{money}", *((COUNTS,) if money == GENERAL_MONEY else ())]
    return {
        column: f"{branch}.{column}"
        for branch in branches
        for column in (NUMBER, *COLUMNS)
        if f"{branch}.{column}" in ground.typed
    }


def _has_actual(stated: dict[str, str]) -> bool:
    return not stated or COLUMNS[1] in stated
