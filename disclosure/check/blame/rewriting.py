"""The facts of a case as they would be, had something been typed in the right unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.compute import compute
from disclosure.model import structure

if TYPE_CHECKING:
    from disclosure.check.blame.extents import Extent
    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer

UNIT = "金额单位"
_OTHER = {"元": "万元", "万元": "元"}


def in_right_unit(extent: Extent, case: Case) -> dict[str, Any]:
    """Return the facts with the numbers of an extent in the right unit.

    A block says its other unit, so that its numbers keep the tolerance of what is rounded; where
    no unit explains the factor, and of a number alone, the number is another.
    """
    facts = dict(case.facts)
    if not extent.is_natural or extent.is_one or not takes_unit(extent.place, facts):
        for each in extent.numbers.values():
            text = _at(facts, each.pointer)
            facts = _put(facts, each.pointer, f"{Decimal(text) * extent.factor:f}")
        return facts
    other = _OTHER[extent.unit]
    if extent.is_rest:
        return _put(facts | {UNIT: other}, (*extent.place, UNIT), extent.unit)
    return _put(facts, (*extent.place, UNIT), other)


def takes_unit(place: Pointer, facts: Mapping[str, Any]) -> bool:
    """Whether a block may say its own unit: no list, not one of natures, not that of projects."""
    return (
        isinstance(_at(facts, place), Mapping)
        and not (place[:1] == ("支出",) and len(place) > 2)
        and place != ("预算绩效", "项目")
    )


def _put(data: dict[str, Any], pointer: Pointer, value: str) -> dict[str, Any]:
    """Return the data with one scalar exchanged or added; nothing else is copied."""
    copy: Any = data.copy()
    step, *below = pointer
    copy[step] = _put(copy[step], tuple(below), value) if below else value
    found: dict[str, Any] = copy
    return found


def recast(case: Case, facts: dict[str, Any]) -> Case:
    """Return the case of other facts of the same shape, beside the same neighbours."""
    accounts = structure(type(case.accounts), facts)
    computed = compute(accounts, case.edition, case.computed.declarations)
    return replace(case, accounts=accounts, computed=computed, facts=facts)


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data
