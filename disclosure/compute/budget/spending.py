"""Expenditure by fund, item and nature, and 基本支出 by economic item (预算03, 05, 07, 09, 10)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.budget.declare import noughts
from disclosure.compute.budget.names import natures_of
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, total
from disclosure.compute.rollup import rollup, with_ancestors
from disclosure.compute.together import funds_together, halves, spent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.budget import Budget

_ECONOMIC, _TABLE = "基本支出经济分类", "基本支出"


def expenditure(ground: Ground[Budget]) -> Iterator[Derived]:
    """Roll up every fund, and put the funds together (B01-1, B03-1, B05-1, B09-1, B10-1)."""
    every: dict[str, tuple[str, ...]] = {}
    for fund in n.FUNDS:
        leaves = ground.codes(f"支出.{fund}")
        every[fund] = with_ancestors(leaves, ground.edition.function_classes)
        yield from _leaves(ground, fund, leaves)
        for column in columns_of(fund):
            yield from rollup(leaves, every[fund], partial(spent, fund, column=column))
    yield from funds_together(every, columns_of)


def columns_of(fund: str) -> tuple[str, ...]:
    """Return the columns that a fund's table has: its natures, basic spending, 合计."""
    return tuple(dict.fromkeys((*natures_of(fund), n.BASIC, TOTAL)))


def _leaves(ground: Ground[Budget], fund: str, leaves: frozenset[str]) -> Iterator[Derived]:
    """Each leaf's natures, nought where they are not typed, and what they add up to."""
    for code in sorted(leaves):
        at = partial(spent, fund, code)
        yield from noughts(ground, (at(nature) for nature in natures_of(fund)))
        if fund == n.GENERAL:
            yield total(at(n.BASIC), (at(n.STAFF), at(n.OPERATIONS)))
            yield total(at(TOTAL), (at(n.BASIC), at(n.PROJECT)))
        else:
            yield total(at(TOTAL), tuple(at(nature) for nature in natures_of(fund)))


def economic(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算07 (B07-1): the classes and the two halves, and the table's three columns."""
    leaves = ground.codes(_ECONOMIC)
    codes = with_ancestors(leaves, ground.edition.economic_codes)
    for each in rollup(leaves, codes, f"{_ECONOMIC}.{{}}".format):
        if each.path != f"{_ECONOMIC}.{TOTAL}":
            yield each
    staff = ground.edition.personnel_classes
    for code in codes:
        yield from _columns(code, n.STAFF if code[:3] in staff else n.OPERATIONS)
    yield from halves(codes, staff)


def _columns(code: str, half: str) -> Iterator[Derived]:
    """Declare the columns of a row of 预算07: 合计, and the half that the code belongs to."""
    yield same(f"{_TABLE}.{code}.{TOTAL}", f"{_ECONOMIC}.{code}")
    yield same(f"{_TABLE}.{code}.{half}", f"{_ECONOMIC}.{code}")
