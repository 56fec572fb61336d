"""The table of derived figures of 部门预算: which figure follows from which others.

Every function yields declarations only; nothing is computed here. Formula ids are those of the
official list of 勾稽关系 (B01-1 …).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.budget.names import OWN_SOURCES, SOURCES
from disclosure.compute.derived import Derived, same, total
from disclosure.compute.together import three_public_totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.budget import Budget


def noughts(ground: Ground[Budget], paths: Iterable[str]) -> Iterator[Derived]:
    """Declare nought for each of the paths at which nothing was typed."""
    yield from (total(path, ()) for path in paths if path not in ground.typed)


def income(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算01 and 04, income (B01-1, B04-1)."""
    sources = {source: f"收入.{source}" for source in SOURCES}
    yield from noughts(ground, sources.values())
    yield total("收入.财政拨款.合计", tuple(sources[each] for each in n.APPROPRIATIONS))
    yield total("收入.单位资金.合计", tuple(sources[each] for each in OWN_SOURCES))
    yield total("收入.全部资金.合计", tuple(sources.values()))


def balances(ground: Ground[Budget]) -> Iterator[Derived]:
    """结转结余 by fund, and the grand totals (B01-2, B04-1)."""
    for when in ("上年", "年终"):
        base = f"结转结余.{when}"
        yield from noughts(ground, (f"{base}.{fund}" for fund in n.FUNDS))
        yield total(f"{base}.财政拨款", tuple(f"{base}.{fund}" for fund in n.APPROPRIATIONS))
        yield total(f"{base}.合计", (f"{base}.财政拨款", f"{base}.{n.OTHER}"))
    yield total("收入.总计", ("收入.全部资金.合计", "结转结余.上年.合计"))
    yield total("支出.总计", ("支出.全部资金.合计", "结转结余.年终.合计"))
    yield total("财政拨款.收入总计", ("收入.财政拨款.合计", "结转结余.上年.财政拨款"))
    yield total("财政拨款.支出总计.合计", ("支出.财政拨款.合计", "结转结余.年终.财政拨款"))
    for fund in n.APPROPRIATIONS:
        yield total(f"财政拨款.支出总计.{fund}", (f"支出.{fund}.合计", f"结转结余.年终.{fund}"))


def three_public(_: Ground[Budget]) -> Iterator[Derived]:
    """预算08 (B08-1)."""
    for column in ("预算", "上年预算"):
        yield from three_public_totals(column)


def agency_operations(ground: Ground[Budget]) -> Iterator[Derived]:
    """机关运行经费 equals 公用经费 where every unit is 行政 or 参公."""
    if ground.accounts.is_agency_only:
        yield same("机关运行经费.预算", f"基本支出经济分类.{n.OPERATIONS}")
