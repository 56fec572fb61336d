"""The words of clauses in which editions differ: how a base is called, how a change is told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {
    "last_year": "上年",
    "last_year_actual": "上年决算",
    "last_year_budget": "上年预算",
    "more": "增加",
    "less": "减少",
    "rise": "增长",
    "fall": "下降",
    "level": "持平",
    "nearly_level": "基本持平",
    "above": "大于",
    "below": "小于",
    "no_rate": "不计算幅度",
    "negative": "基数为负",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of clauses; those of the latest form where an edition says nothing.

    ``last_year``, ``last_year_actual`` and ``last_year_budget`` name the base of a comparison and
    may hold ``{上年}``.
    """

    last_year: str = "{上年}年度"
    last_year_actual: str = "{上年}年度决算数"
    last_year_budget: str = "{上年}年度预算数"
    more: str = "增加"
    less: str = "减少"
    rise: str = "增长"
    fall: str = "下降"
    level: str = "持平"
    nearly_level: str = "基本持平"
    above: str = "大于"
    below: str = "小于"
    no_rate: str = "不计算增长率"
    negative: str = "不计算增减幅度"


def wording_of(data: Mapping[str, str]) -> Wording:
    """Read the words of an edition."""
    names = (each.name for each in fields(Wording))
    return Wording(**{name: data[_KEYS[name]] for name in names if _KEYS[name] in data})
