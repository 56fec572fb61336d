"""Tie-outs of the whole budget: one line each, as in the official list of 勾稽关系."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.compute.budget.names import OTHER_SOURCES
from disclosure.compute.names import APPROPRIATIONS, GENERAL, OPERATIONS, OTHER, STAFF
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_BALANCE_FIX = "核对收入、支出、上年结转结余、年终结转结余；年终数照预算填写，不要为了凑平而改。"


def _fund_rule(code: str, fund: str) -> TieOut:
    page = Page(
        code,
        f"{fund}收支预算平衡",
        f"预算04表：{fund}的本年收入加上年结转，是否等于本年支出加年终结转结余。",
        "每一类财政拨款自成一本账，互相不能借用；用上年结转安排的支出也在本年支出里（B04-1、B05-2）。",
        _BALANCE_FIX,
    )
    sides = (
        f"收入.{fund} + 结转结余.上年.{fund}",
        f"支出.{fund}.合计 + 结转结余.年终.{fund}",
    )
    return TieOut(" = ".join(sides), page)


def _halves(_: Case) -> Iterator[Equation]:
    for half in (STAFF, OPERATIONS):
        yield Equation.parse(f"支出.{GENERAL}.{half} = 基本支出经济分类.{half}", half)


RULES: tuple[Rule, ...] = (
    TieOut(
        "收入.总计 = 支出.总计",
        Page(
            "T301",
            "预算收入总计等于支出总计",
            "预算01表：收入总计与支出总计是否相等。",
            "收入、支出和结转结余是分别填写的，两边相等才说明没有漏填（B01-2）。",
            _BALANCE_FIX,
        ),
    ),
    *(_fund_rule(f"T30{i}", fund) for i, fund in enumerate(APPROPRIATIONS, 2)),
    TieOut(
        f"{' + '.join(f'收入.{each}' for each in OTHER_SOURCES)} + 结转结余.上年.{OTHER}"
        f" = 支出.{OTHER}.合计 + 结转结余.年终.{OTHER}",
        Page(
            "T305",
            "其他资金收支预算平衡",
            "财政拨款以外的资金：各项收入加上年结转结余，是否等于支出加年终结转结余。",
            "总表的平衡减去三类财政拨款各自的平衡，就是其他资金的平衡（B01-2）；"
            "各项收入可以统筹使用，所以合在一起核对，不分科目。",
            _BALANCE_FIX,
        ),
    ),
    TieOuts(
        _halves,
        Page(
            "T306",
            "基本支出按功能分类与按经济分类相等",
            "预算05表的人员经费、公用经费合计，与预算07表的人员经费、公用经费是否相等。",
            "同一笔钱按两种口径各记一次，两个合计必须相同（B07-2）。",
            "逐项核对基本支出经济分类与各功能科目的人员经费、公用经费。",
        ),
    ),
)
