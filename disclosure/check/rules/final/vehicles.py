"""Vehicles, delegations and guests: counts against assets and against money (N-10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.equations.tie_out import TieOut
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.compute import Figure

_HELD, _ASSETS = "三公经费.公务用车运行维护费.保有量", "国有资产.车辆.合计"


def _gap(case: Case) -> Iterator[Finding]:
    held, owned = case.figures[_HELD].value, case.figures[_ASSETS].value
    if held is not None and owned is not None and held < owned:
        message = (
            f"“三公”的公务用车保有量 {held} 辆，国有资产的车辆 {owned} 辆，少 {owned - held} 辆"
        )
        yield Finding((_HELD, *_kinds(case)), message, _GAP.fix)


def _kinds(case: Case) -> tuple[str, ...]:
    return tuple(f"国有资产.车辆.{kind}" for kind in accounts_of(case).assets.vehicles)


def _unless_held(case: Case) -> str:
    figure = case.figures.get(_HELD)
    return "" if figure is not None and figure.is_known else "没有公务用车保有量"


@dataclass(frozen=True, slots=True)
class _Pair:
    """Money and the counts that go with it, with the words for both; the first counts both ways.

    ``more`` is another count, by its path and its word.
    """

    money: str
    count: str
    spent: str
    counted: str
    both_ways: bool = True
    more: tuple[str, str] | None = None

    @property
    def counts(self) -> tuple[tuple[str, str], ...]:
        """The paths and words of what is counted."""
        first = (self.count, self.counted)
        return (first, self.more) if self.more else (first,)


_OVERSEAS = "三公经费.因公出国境费"
_FOREIGN, _DOMESTIC = "三公经费.公务接待费.外宾接待", "三公经费.公务接待费.国内接待"
_BOUGHT, _RUNNING = "三公经费.公务用车购置费", "三公经费.公务用车运行维护费"
_PAIRS = (
    _Pair(f"{_BOUGHT}.决算", f"{_BOUGHT}.购置数", "公务用车购置费", "购置数"),
    _Pair(
        "三公经费.公务用车运行维护费.决算", _HELD, "公务用车运行维护费", "保有量", both_ways=False
    ),
    _Pair(
        f"{_OVERSEAS}.决算",
        f"{_OVERSEAS}.团组数",
        "因公出国（境）费",
        "团组数",
        more=(f"{_OVERSEAS}.人次", "人次"),
    ),
    _Pair(
        f"{_FOREIGN}.金额",
        f"{_FOREIGN}.批次",
        "外宾接待支出",
        "外宾接待批次",
        more=(f"{_FOREIGN}.人次", "人次"),
    ),
    _Pair(
        f"{_DOMESTIC}.金额",
        f"{_DOMESTIC}.批次",
        "国内接待支出",
        "国内接待批次",
        more=(f"{_DOMESTIC}.人次", "人次"),
    ),
)


def _one_without_the_other(case: Case) -> Iterator[Finding]:
    for pair in _PAIRS:
        money, count = case.figures.get(pair.money), case.figures.get(pair.count)
        lacking = [word for path, word in pair.counts if _is_lacking(case.figures.get(path))]
        if _is_positive(money) and lacking:
            yield Finding((pair.money,), f"有{pair.spent}，没有{'、'.join(lacking)}", _PAIR.fix)
        if pair.both_ways and _is_positive(count) and money is not None and money.is_zero:
            at = (pair.count, pair.money)
            yield Finding(at, f"有{pair.counted}，没有{pair.spent}", _PAIR.fix)


def _is_lacking(figure: Figure | None) -> bool:
    return figure is None or figure.is_zero


def _is_positive(figure: Figure | None) -> bool:
    return figure is not None and figure.value is not None and figure.value > 0


_GAP = Page(
    "T238",
    "公务用车保有量与车辆总数的差",
    "“三公”的公务用车保有量比国有资产的车辆合计少多少。",
    "保有量只含开支财政拨款的公务用车，车辆合计含全部车辆，可以不同，读者会问（N-10）。",
    "核对两个数；确有不开支财政拨款的车辆的，不用改。",
)
_PAIR = Page(
    "T239",
    "“三公”有钱有数",
    "有车辆购置费的有没有购置数，有运行维护费的有没有保有量，有出国费的有没有团组数，"
    "有接待支出的有没有批次和人次；反过来也看。",
    "“三公”经费要同时公开购置数、保有量、团组数、接待批次和人次；跨年付款的两者可以只有一个，"
    "所以只提醒。",
    "补上数量或者金额；没有公布过的数量写 {未公布: 理由}；跨年付款的不用改。",
)
RULES: tuple[Rule, ...] = (
    TieOut(
        f"{_HELD} <= {_ASSETS}",
        Page(
            "T237",
            "公务用车保有量不大于车辆总数",
            "“三公”的公务用车保有量，是否不大于国有资产里各种车辆的合计。",
            "开支财政拨款的公务用车是全部车辆的一部分，两处都是12月31日的数（N-10）。",
            "核对保有量和各种车辆的辆数。",
        ),
    ),
    Question(_gap, _GAP, Severity.NOTE, _unless_held),
    Question(_one_without_the_other, _PAIR, Severity.WARNING),
)
