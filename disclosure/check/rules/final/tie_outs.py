"""Tie-outs: one line each, as in the official list of 勾稽关系."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.compute import Fact
from disclosure.compute.final.names import OTHER_SOURCES
from disclosure.compute.names import APPROPRIATIONS, FUNDS, GENERAL, NATURES, OTHER
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_BALANCE_FIX = (
    "核对收入、支出、年初结转和结余、年末结转和结余；年末数照报表填写，"
    "不要为了凑平而改。涉密数字不写入文件。"
)


def _fund_rule(code: str, fund: str) -> TieOut:
    page = Page(
        code,
        f"{fund}收支平衡",
        f"公开04表：{fund}的本年收入加年初结转，是否等于本年支出加年末结转。",
        "每一类财政拨款自成一本账，互相不能借用；这一条不成立，总表也不会平（F04-8）。",
        _BALANCE_FIX,
    )
    equation = (
        f"收入.{fund}.合计 + 结转结余.年初.{fund}.合计 = "
        f"支出.{fund}.合计 + 结转结余.年末.{fund}.合计"
    )
    return TieOut(equation, page)


def _natures(case: Case) -> Iterator[Equation]:
    """Yield, for each fund whose natures were typed in total, that they are its items together."""
    for fund in FUNDS:
        parts = [f"支出.{fund}.{nature}" for nature in NATURES]
        typed = (case.figures.get(path) for path in parts)
        if all(figure is not None and isinstance(figure.origin, Fact) for figure in typed):
            yield Equation(Side.of(parts), "=", Side.of((f"支出.{fund}.合计",)), fund)


RULES: tuple[Rule, ...] = (
    TieOut(
        "收入.总计 = 支出.总计",
        Page(
            "T201",
            "收入总计等于支出总计",
            "公开01表：收入总计与支出总计是否相等。",
            "收入、支出和结转结余是分别填写的，两边相等才说明没有漏填（F01-5）。",
            _BALANCE_FIX,
        ),
    ),
    *(_fund_rule(f"T20{i}", fund) for i, fund in enumerate(APPROPRIATIONS, 2)),
    TieOut(
        f"支出.{GENERAL}.基本支出 = 基本支出经济分类.合计",
        Page(
            "T205",
            "基本支出按功能分类与按经济分类相等",
            "公开05表的基本支出合计与公开06表的人员经费加公用经费是否相等。",
            "同一笔钱按两种口径各记一次，两个合计必须相同（X-11）。",
            "逐项核对基本支出经济分类与各功能科目的基本支出。",
        ),
    ),
    TieOut(
        f"{' + '.join(f'收入.{each}.合计' for each in OTHER_SOURCES)}"
        f" + 结转结余.使用非财政拨款结余 + 结转结余.年初.{OTHER}.合计"
        f" = 支出.{OTHER}.合计 + 结转结余.结余分配 + 结转结余.年末.{OTHER}.合计",
        Page(
            "T206",
            "其他资金收支平衡",
            "财政拨款以外的资金：各项收入加使用非财政拨款结余、年初结转和结余，"
            "是否等于支出加结余分配、年末结转和结余。",
            "总表的平衡减去三类财政拨款各自的平衡，就是其他资金的平衡（F01-6）；"
            "各项收入可以统筹使用，所以合在一起核对，不分科目。",
            _BALANCE_FIX,
        ),
    ),
    TieOuts(
        _natures,
        Page(
            "T219",
            "基本支出加项目支出等于各科目合计",
            "各科目只写了合计的：写在资金下面的基本支出、项目支出之和，是否等于各科目合计之和。",
            "同一笔支出按性质和按科目各记一次，两个合计必须相同（F03-1）。",
            "核对基本支出、项目支出的总数和各科目的合计。",
        ),
    ),
)
