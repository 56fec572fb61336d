"""Expenditure by fund, item and nature, and 基本支出 by economic item (预算03, 05, 07, 09, 10)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from disclosure.compute.budget import names as n
from disclosure.compute.budget.declare import noughts
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, total
from disclosure.compute.rollup import rollup, with_ancestors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
        for nature in columns_of(fund):
            yield from rollup(leaves, every[fund], partial(spent, fund, nature=nature))
    yield from _together(n.APPROPRIATION, n.APPROPRIATIONS, every)
    yield from _together(n.ALL, n.FUNDS, every)


def spent(fund: str, code: str, nature: str) -> str:
    """Return the path of what a fund spends on a code (or in all) in a column."""
    return f"支出.{fund}.{nature}" if code == TOTAL else f"支出.{fund}.{code}.{nature}"


def columns_of(fund: str) -> tuple[str, ...]:
    """Return the columns that a fund's table has: its natures, basic spending, 合计."""
    return tuple(dict.fromkeys((*n.natures_of(fund), n.BASIC, TOTAL)))


def _leaves(ground: Ground[Budget], fund: str, leaves: frozenset[str]) -> Iterator[Derived]:
    """Each leaf's natures, nought where they are not typed, and what they add up to."""
    for code in sorted(leaves):
        at = partial(spent, fund, code)
        yield from noughts(ground, (at(nature) for nature in n.natures_of(fund)))
        if fund == n.GENERAL:
            yield total(at(n.BASIC), (at(n.STAFF), at(n.OPERATIONS)))
            yield total(at(TOTAL), (at(n.BASIC), at(n.PROJECT)))
        else:
            yield total(at(TOTAL), tuple(at(nature) for nature in n.natures_of(fund)))


def _together(
    name: str, parts: tuple[str, ...], every: Mapping[str, tuple[str, ...]]
) -> Iterator[Derived]:
    """Declare, for each code and 合计, the sums over the funds that have it."""
    codes = {code for part in parts for code in every[part]}
    for code in (TOTAL, *sorted(codes)):
        having = [part for part in parts if code == TOTAL or code in every[part]]
        for nature in (*n.natures_of(name), TOTAL):
            inputs = (spent(part, code, nature) for part in having if nature in columns_of(part))
            yield total(spent(name, code, nature), tuple(inputs))


def economic(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算07 (B07-1): the classes and the two halves, and the table's three columns."""
    leaves = ground.codes(_ECONOMIC)
    codes = with_ancestors(leaves, ground.edition.economic_codes)
    for each in rollup(leaves, codes, f"{_ECONOMIC}.{{}}".format):
        if each.path != f"{_ECONOMIC}.{TOTAL}":
            yield each
    staff = ground.edition.personnel_classes
    halves: dict[str, list[str]] = {n.STAFF: [], n.OPERATIONS: []}
    for code in codes:
        half = n.STAFF if code[:3] in staff else n.OPERATIONS
        yield from _columns(code, half)
        halves[half] += [f"{_ECONOMIC}.{code}"] if len(code) == 3 else []
    for half, classes in halves.items():
        yield total(f"{_ECONOMIC}.{half}", tuple(classes))
    yield total(f"{_ECONOMIC}.{TOTAL}", tuple(f"{_ECONOMIC}.{half}" for half in halves))


def _columns(code: str, half: str) -> Iterator[Derived]:
    """Declare the columns of a row of 预算07: 合计, and the half that the code belongs to."""
    yield same(f"{_TABLE}.{code}.{TOTAL}", f"{_ECONOMIC}.{code}")
    yield same(f"{_TABLE}.{code}.{half}", f"{_ECONOMIC}.{code}")
