"""What cannot be larger than what: expenses, budgets and counts beside the whole (N-9, N-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.compute.names import APPROPRIATIONS
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_OVERSEAS, _GUESTS = "三公经费.因公出国境费", "三公经费.公务接待费"
_STAFF = "概况.机构设置.人员"
_LIMITS = (
    ("机关运行经费年初预算", "机关运行经费.年初预算", ("年初预算.合计",)),
    ("团组数和人次", f"{_OVERSEAS}.团组数", (f"{_OVERSEAS}.人次",)),
    ("外宾接待批次和人次", f"{_GUESTS}.外宾接待.批次", (f"{_GUESTS}.外宾接待.人次",)),
    ("国内接待批次和人次", f"{_GUESTS}.国内接待.批次", (f"{_GUESTS}.国内接待.人次",)),
    ("购置数和车辆总数", "三公经费.公务用车购置费.购置数", ("国有资产.车辆.合计",)),
    ("工勤人员和在职人数", f"{_STAFF}.工勤", (f"{_STAFF}.在职",)),
)
_POSTS = tuple(f"{_STAFF}.{kind}" for kind in ("行政编制", "事业编制", "工勤编制"))


def _limits(case: Case) -> Iterator[Equation]:
    spent = tuple(f"支出.{fund}.合计" for fund in APPROPRIATIONS)
    every = (("“三公”经费", "三公经费.合计.决算", spent), *_LIMITS)
    for name, part, whole in every:
        yield from _limit(case, name, part, whole)
    kinds = tuple(path for path in _POSTS if path in case.figures)
    if kinds and f"{_STAFF}.编制" in case.figures:
        yield Equation(Side.of(kinds), "<=", Side.of((f"{_STAFF}.编制",)), "各种编制")


def _last_year(case: Case) -> Iterator[Equation]:
    total, appropriation = "上年.收支总计", "上年.财政拨款收支总计"
    yield from _limit(case, "财政拨款收支总计", appropriation, (total,))
    for fund in APPROPRIATIONS:
        yield from _limit(case, f"{fund}收入", f"上年.{fund}收入", (appropriation,))
    spent = f"{APPROPRIATIONS[0]}支出"
    yield from _limit(case, spent, f"上年.{spent}", (appropriation,))


def _limit(case: Case, name: str, part: str, whole: Iterable[str]) -> Iterator[Equation]:
    """Yield a limit where its part is there; 未公布 answers for itself."""
    figure = case.figures.get(part)
    if figure is not None and figure.is_known:
        yield Equation(Side.of((part,)), "<=", Side.of(whole), name)


RULES: tuple[Rule, ...] = (
    TieOuts(
        _limits,
        Page(
            "T230",
            "部分不大于全部",
            "“三公”经费是否不大于财政拨款支出，机关运行经费的年初预算是否不大于年初预算合计，"
            "团组数、接待批次是否不大于人次，购置的公务用车是否不多于全部车辆，"
            "行政、事业、工勤编制之和是否不大于编制，工勤人员是否不多于在职人员。",
            "部分不能大于全部；常见的原因是把元当成了万元，或者把两个数写反（N-9、N-10）。",
            "核对两个数和它们的单位；确有道理的（如购置后当年调出）不用改。",
        ),
        Severity.WARNING,
    ),
    TieOuts(
        _last_year,
        Page(
            "T285",
            "上年数里部分不大于全部",
            "“上年”的财政拨款收支总计是否不大于收支总计，各类财政拨款的收入、支出是否不大于"
            "财政拨款收支总计。",
            "上年数抄错一位，增减额和幅度都会错，还会要求说明并没有发生的变化（X-17）。",
            "照上年公开的数核对。",
        ),
        Severity.WARNING,
    ),
)
