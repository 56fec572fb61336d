"""Which way of writing a fact a form asks for, where there are several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_YES, _NO = "可以", "不印"


@dataclass(frozen=True, slots=True)
class Demands:
    """What a form asks of the facts; what the latest form asks where an edition says nothing.

    ``budget`` is the budget of “三公”经费 that it compares with, ``equipment`` the keys under which
    it counts large equipment. ``may_be_coarse`` says whether totals serve where no item was
    published; ``prints_date`` whether the date of the disclosure is printed.
    """

    budget: str = "全年预算"
    equipment: tuple[str, ...] = ("单价100万元以上设备",)
    may_be_coarse: bool = False
    prints_date: bool = True


def demands_of(data: Mapping[str, str]) -> Demands:
    """Read what an edition asks of the facts."""
    usual = Demands()
    equipment = data.get("设备")
    return Demands(
        data.get("三公经费预算") or usual.budget,
        tuple(equipment.split("、")) if equipment else usual.equipment,
        data.get("只写合计") == _YES,
        data.get("公开日期") != _NO,
    )
