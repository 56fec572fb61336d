"""The units of a department (预算02, 06, 11): typed where there are several, else the department's.

``单位.{序号}`` is a unit in the order of the file; ``单位合计`` is what the units add up to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.budget.declare import noughts
from disclosure.compute.budget.names import GENERAL_NATURES, SOURCES
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.budget import Budget

UNITS, ALL_UNITS = "单位", "单位合计"
#: What is typed of a unit → where the department has the same.
OF_THE_DEPARTMENT = {
    **{f"收入.{source}": f"收入.{source}" for source in SOURCES},
    **{f"上年结转.{fund}": f"结转结余.上年.{fund}" for fund in n.FUNDS},
    **{f"支出.{nature}": f"支出.{n.GENERAL}.{nature}" for nature in GENERAL_NATURES},
}


def agencies(ground: Ground[Budget]) -> Iterator[Derived]:
    """Declare every cell of the units' rows, and of the row above them (B02-1, B06-1)."""
    numbers = range(1, len(ground.accounts.agencies) + 1)
    bases = [f"{UNITS}.{number}" for number in numbers]
    for base in bases:
        if len(bases) == 1:
            yield from (same(f"{base}.{own}", path) for own, path in OF_THE_DEPARTMENT.items())
        else:
            yield from noughts(ground, (f"{base}.{own}" for own in OF_THE_DEPARTMENT))
        yield from _sums(base)
    for own in OF_THE_DEPARTMENT:
        yield total(f"{ALL_UNITS}.{own}", tuple(f"{base}.{own}" for base in bases))
    yield from _sums(ALL_UNITS)


def _sums(base: str) -> Iterator[Derived]:
    """Declare what a row adds up to."""
    income, opening, spending = (f"{base}.{block}" for block in ("收入", "上年结转", "支出"))
    yield total(f"{income}.{TOTAL}", tuple(f"{income}.{source}" for source in SOURCES))
    yield total(f"{opening}.{TOTAL}", tuple(f"{opening}.{fund}" for fund in n.FUNDS))
    yield total(f"{base}.{TOTAL}", (f"{income}.{TOTAL}", f"{opening}.{TOTAL}"))
    halves = (f"{spending}.{n.STAFF}", f"{spending}.{n.OPERATIONS}")
    yield total(f"{spending}.{n.BASIC}", halves)
    yield total(f"{spending}.{TOTAL}", (f"{spending}.{n.BASIC}", f"{spending}.{n.PROJECT}"))
