"""Sums that every kind has: funds put together, the halves of 基本支出, “三公”经费."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, total

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_ECONOMIC, _THREE_PUBLIC = "基本支出经济分类", "三公经费"


def spent(fund: str, code: str, column: str) -> str:
    """Return the path of what a fund spends on a code (or in all) in a column of its table."""
    return f"支出.{fund}.{column}" if code == TOTAL else f"支出.{fund}.{code}.{column}"


def by_code(
    parts: Sequence[str], every: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield 合计 and each code of some parts, with those parts that have it.

    ``every`` are the codes of each part.
    """
    yield TOTAL, tuple(parts)
    for code in sorted({code for part in parts for code in every[part]}):
        yield code, tuple(part for part in parts if code in every[part])


def funds_together(
    every: Mapping[str, Collection[str]], columns_of: Callable[[str], tuple[str, ...]]
) -> Iterator[Derived]:
    """Declare what 财政拨款 and 全部资金 spend: for each code and column, the sum over the funds.

    ``every`` are the codes of each fund, ``columns_of`` the columns of a fund's table.
    """
    for name, funds in ((n.APPROPRIATION, n.APPROPRIATIONS), (n.ALL, n.FUNDS)):
        columns = {fund: columns_of(fund) for fund in funds}
        for code, having in by_code(funds, every):
            for column in columns_of(name):
                inputs = (spent(fund, code, column) for fund in having if column in columns[fund])
                yield total(spent(name, code, column), tuple(inputs))


def halves(codes: Collection[str], staff: Collection[str]) -> Iterator[Derived]:
    """Declare 人员经费 and 公用经费 of 基本支出 by the classes among ``codes``, and 合计 of both.

    ``staff`` are the classes of 人员经费.
    """
    classes = [code for code in codes if len(code) == 3]
    halves_of = {half: f"{_ECONOMIC}.{half}" for half in (n.STAFF, n.OPERATIONS)}
    for half, path in halves_of.items():
        own = (code for code in classes if (code in staff) is (half == n.STAFF))
        yield total(path, tuple(f"{_ECONOMIC}.{code}" for code in own))
    yield total(f"{_ECONOMIC}.{TOTAL}", tuple(halves_of.values()))


def three_public_totals(column: str) -> Iterator[Derived]:
    """Declare a column of “三公”经费: vehicles, bought and kept, and 合计."""
    overseas, *vehicles, hospitality = n.THREE_PUBLIC
    items = (overseas, n.VEHICLES, hospitality)
    for name, parts in ((n.VEHICLES, vehicles), (TOTAL, items)):
        inputs = tuple(f"{_THREE_PUBLIC}.{part}.{column}" for part in parts)
        yield total(f"{_THREE_PUBLIC}.{name}.{column}", inputs)
