"""T217: amounts beside what they are for, a car, a guest, a head: in sizes that can be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Severity
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule


@dataclass(frozen=True, slots=True)
class Size:
    """An amount, alone or for each of what ``per`` counts, and between what it lies (元).

    The bounds are wide: they tell 元 from 万元, not thrift from waste.
    """

    name: str
    amount: str
    per: str
    least: Decimal
    most: Decimal

    def divisor(self, case: Case) -> Decimal | None:
        """Return by what the amount is to be divided; None where it cannot be."""
        if not self.per:
            return Decimal(1)
        figure = case.figures.get(self.per)
        return figure.value if figure and figure.value and figure.value > 0 else None

    def is_usual(self, value: Decimal, divisor: Decimal) -> bool:
        """Tell whether an amount (元) is of a size that can be; nothing and less is not judged."""
        return value <= 0 or self.least <= value / divisor <= self.most


def _each(name: str, item: str, columns: str, least: str, most: str) -> Size:
    """Make the size of an item of “三公”经费; its columns are the amount and the count."""
    amount, count = (f"三公经费.{item}.{column}" for column in columns.split())
    return Size(name, amount, count, Decimal(least), Decimal(most))


_THOUSAND = Decimal(1000)
#: Below this an average is told to the cent in 万元 as well (元).
_SMALL = Decimal(10_000)
_LEAST_TOTAL, _MOST_TOTAL = Decimal("1E4"), Decimal("1E11")
SIZES = (
    Size("收入总计", "收入.总计", "", _LEAST_TOTAL, _MOST_TOTAL),
    Size("支出总计", "支出.总计", "", _LEAST_TOTAL, _MOST_TOTAL),
    _each("平均每辆车的运行维护费", "公务用车运行维护费", "决算 保有量", "50", "5E5"),
    _each("平均每辆车的购置费", "公务用车购置费", "决算 购置数", "5E3", "1E7"),
    _each("平均每人次的出国（境）费", "因公出国境费", "决算 人次", "100", "1E6"),
    _each("平均每人次的外宾接待费", "公务接待费.外宾接待", "金额 人次", "1", "5E4"),
    _each("平均每人次的国内接待费", "公务接待费.国内接待", "金额 人次", "1", "2E4"),
    Size(
        "平均每名在职人员的基本支出",
        "支出.全部资金.基本支出",
        "概况.机构设置.人员.在职",
        _THOUSAND,
        Decimal("2E7"),
    ),
    Size(
        "平均每名在职人员的基本支出",
        "支出.全部资金.基本支出",
        "概况.人员.在职.合计",
        _THOUSAND,
        Decimal("2E7"),
    ),
    Size(
        "平均每辆车的运行维护费",
        "三公经费.公务用车运行维护费.预算",
        "国有资产.车辆.合计",
        Decimal(50),
        Decimal("5E5"),
    ),
    Size(
        "机关运行经费与公用经费之比",
        "机关运行经费.决算",
        "基本支出经济分类.公用经费",
        Decimal("0.005"),
        Decimal(100),
    ),
)


def unusual(case: Case) -> Iterator[tuple[Size, Decimal, Decimal]]:
    """Yield each size that cannot be, with the amount (元) and what it is divided by."""
    for size in SIZES:
        figure, divisor = case.figures.get(size.amount), size.divisor(case)
        if figure is None or figure.value is None or divisor is None:
            continue
        if not size.is_usual(figure.value, divisor):
            yield size, figure.value, divisor


def told(size: Size, value: Decimal, divisor: Decimal, case: Case) -> str:
    """Say what an amount comes to: 平均每辆车的运行维护费 1.95 元."""
    quotient = value / divisor
    is_ratio = size.per and case.figures[size.per].unit is Unit.AMOUNT
    if is_ratio:
        return f"{size.name} {quotient:.4f}"
    finest = Decimal("0.01") if case.unit == "元" or quotient < _SMALL else Decimal(100)
    return f"{size.name} {measured(quotient.quantize(finest), Unit.AMOUNT, case.unit)}"


def _unusual(case: Case) -> Iterator[Finding]:
    for size, value, divisor in unusual(case):
        at = (size.amount, size.per) if size.per else (size.amount,)
        way = "小" if value / divisor < size.least else "大"
        message = f"{told(size, value, divisor, case)}，{way}得不合常理"
        hint = f"这个文件的金额单位是{case.unit}；{_PAGE.fix}"
        yield Finding(at, message, hint)


_PAGE = Page(
    "T217",
    "金额大小合乎常理",
    "收入、支出总计是否在1万元和1000亿元之间；每辆车的运行维护费和购置费、每人次的出国费和接待费、"
    "每名在职人员的基本支出、机关运行经费与公用经费之比，是否大得或者小得不合常理。",
    "整个文件、整块都写错了单位，各数之间的比例还是对的，只有大小看得出来。"
    "界限很宽，只为分清元和万元，不评价支出多少。",
    "核对金额单位，再核对这个数和数量；确实如此的不用改。",
)
RULES: tuple[Rule, ...] = (Question(_unusual, _PAGE, Severity.WARNING),)
