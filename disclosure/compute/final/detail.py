"""部门整体支出明细: the budgets of 基本支出 and 项目支出 beside what was spent of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.derived import Derived, ratio, same, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts

TYPED, DETAIL = "预算绩效.整体.基本支出预算", "预算绩效.整体.支出明细"
PARTS = ("人员经费", "公用经费")
BUDGET, ACTUAL, RATE = "预算数", "决算数", "执行率"


def spending(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """Declare the lines of the table, where the budget of 基本支出 was typed (元; rates in %)."""
    if ground.accounts.performance.overall.spending is None:
        return
    for part in PARTS:
        yield same(f"{DETAIL}.{part}.{BUDGET}", f"{TYPED}.{part}")
        yield same(f"{DETAIL}.{part}.{ACTUAL}", f"基本支出经济分类.{part}")
    budgets = tuple(f"{TYPED}.{part}" for part in PARTS)
    yield total(f"{DETAIL}.{n.BASIC}.{BUDGET}", budgets)
    yield same(f"{DETAIL}.{n.PROJECT}.{BUDGET}", "预算绩效.项目合计.预算数")
    for nature in n.NATURES:
        yield same(f"{DETAIL}.{nature}.{ACTUAL}", f"支出.{n.ALL}.{nature}")
    for line in (*PARTS, *n.NATURES):
        yield ratio(
            f"{DETAIL}.{line}.{RATE}", f"{DETAIL}.{line}.{ACTUAL}", f"{DETAIL}.{line}.{BUDGET}"
        )
