"""The facts are written the way in which the form prints them, where there are several ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.unread import partly
from disclosure.compute import Formula
from disclosure.compute.final.names import SOURCES
from disclosure.compute.names import FUNDS, NATURES, THREE_PUBLIC
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Pointer

#: So many places are named.
_MOST_NAMED = 3
_DATE, _TOTAL = "公开日期", "合计"
#: Totals of 基本支出 by economic classification, in place of its items.
_ECONOMIC = ("基本支出经济分类", ("人员经费", "公用经费"))


def _unfit(case: Case) -> Iterator[Finding]:
    yield from _missing(case)
    if case.edition.demands.prints_date and not isinstance(case.facts.get(_DATE), str):
        told = f"这个版式印“{_DATE}”，要写日期"
        yield Finding(((_DATE,),), told, "写向社会公开的日期，例如 2025-09-29。")
    coarse = () if case.edition.demands.may_be_coarse else tuple(_coarse(case))
    if coarse:
        places = "、".join(".".join(map(str, at)) for at in coarse[:_MOST_NAMED])
        more = f"等 {len(coarse)} 处" if len(coarse) > _MOST_NAMED else ""
        told = f"这个版式印公开表，不能只写合计：{places}{more}"
        yield Finding(coarse, told, "按科目写到项（经济分类写到款），支出分基本支出和项目支出。")


def _missing(case: Case) -> Iterator[Finding]:
    """Yield a finding for each block without the fact that the form prints."""
    demands = case.edition.demands
    wanted = [(("三公经费", item), (demands.budget,)) for item in THREE_PUBLIC]
    for at, keys in (*wanted, (("国有资产",), demands.equipment)):
        missing = [key for key in keys if not _is_given(case, ".".join((*at, key)))]
        if missing:
            names = "、".join(f"“{key}”" for key in missing)
            told = f"这个版式印{names}，“{at[-1]}”里没有写"
            hint = f"在“{at[-1]}”下补上{names}；没有公布过的写 {{未公布: 理由}}。"
            yield Finding((at,), told, hint)


def _is_given(case: Case, path: str) -> bool:
    """Whether a figure was typed, be it as 未公布, or is supplied by another file."""
    figure = case.figures.get(path)
    return figure is not None and not isinstance(figure.origin, Formula)


def _typed(case: Case) -> frozenset[str]:
    return case.once(_paths)


def _paths(case: Case) -> frozenset[str]:
    return frozenset(".".join(map(str, at)) for at in _pointers(case.facts, ()))


def _pointers(data: object, at: Pointer) -> Iterator[Pointer]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield (*at, key)
            yield from _pointers(value, (*at, key))


def _coarse(case: Case) -> Iterator[Pointer]:
    """Yield where a total stands although the form prints items, or a whole without its natures."""
    block, totals = _ECONOMIC
    yield from ((block, key) for key in totals if f"{block}.{key}" in _typed(case))
    for source in SOURCES:
        if f"收入.{source}.{_TOTAL}" in _typed(case):
            yield ("收入", source, _TOTAL)
    for fund in FUNDS:
        yield from (("支出", fund, key) for key in NATURES if f"支出.{fund}.{key}" in _typed(case))
        for code in sorted(case.facts.get("支出", {}).get(fund) or {}):
            if f"支出.{fund}.{code}.{_TOTAL}" in _typed(case):
                yield ("支出", fund, code, _TOTAL)


RULES: tuple[Rule, ...] = (
    Question(
        _unfit,
        Page(
            "T220",
            "照版式要的写法写",
            "同一件事各年版式要的数不同：“三公”经费与全年预算比还是与年初预算比，设备分不分通用和专用，"
            "印不印公开日期，能不能只写合计。文件里有没有这个版式要的那一种。",
            "版式要的数没有写，那一句、那一格就是空的；公开表要公开到项、到款，只写合计印不出来。",
            "照提示补上；文件的年度和“版式”不对的，先改正。",
        ),
        unless=partly,
    ),
)
