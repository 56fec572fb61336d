"""Figures for tests of phrases: short to write, consistent by construction."""

from __future__ import annotations

from decimal import Context, Decimal

from disclosure.compute import Figure, Formula
from disclosure.phrases import Comparison, Plan
from disclosure.terms import Unit

_EXACT = Context(prec=50)
ORIGIN = Formula("求和", ())


def amount(value: object, path: str = "支出.全部资金.合计") -> Figure:
    """An amount typed in 万元; None is unknown."""
    return figure(None if value is None else Decimal(str(value)) * 10000, Unit.AMOUNT, path)


def percent(value: object, path: str = "占比.收入.财政拨款") -> Figure:
    return figure(value, Unit.PERCENT, path)


def figure(value: object, unit: Unit, path: str) -> Figure:
    return Figure(path, None if value is None else Decimal(str(value)), unit, ORIGIN)


def change(now: object, base: object) -> Comparison:
    """A comparison as the compute room makes it: difference and rate follow from both sides."""
    left, right = amount(now, "收入.总计"), amount(base, "上年.收支总计")
    return Comparison(
        left,
        right,
        figure(_difference(left, right), Unit.AMOUNT, "增减.收支总计.差额"),
        figure(_rate(left, right), Unit.PERCENT, "增减.收支总计.幅度"),
    )


def plan(budget: object, actual: object, label: str = "年初预算") -> Plan:
    """A budget against its actual, with their ratio."""
    left, right = amount(budget, "年初预算.合计"), amount(actual)
    known = left.value is not None and right.value is not None and left.value > 0
    rate = _EXACT.divide(right.value * 100, left.value) if known else None
    return Plan(left, right, figure(rate, Unit.PERCENT, "完成率.年初预算.合计"), label)


def _difference(now: Figure, base: Figure) -> Decimal | None:
    return None if now.value is None or base.value is None else now.value - base.value


def _rate(now: Figure, base: Figure) -> Decimal | None:
    if now.value is None or base.value is None or base.value <= 0 or now.value < 0:
        return None
    return _EXACT.divide((now.value - base.value) * 100, base.value)
