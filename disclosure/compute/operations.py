"""The arithmetic of derived figures, exact, with None wherever an answer does not exist."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Value: TypeAlias = Decimal | None
_ZERO = Decimal(0)
_HUNDRED = Decimal(100)
#: A number times a price, in this order.
PRODUCT = "相乘"
#: Enough digits that a quotient is cut far behind any decimal that is ever shown.
_CONTEXT = Context(prec=50)


def _sum(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    """Add the inputs; unknown as soon as one of them is."""
    total = _ZERO
    for value in inputs:
        if value is None:
            return None
        total += value
    return total


def _same(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    return inputs[0]


def _difference(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    now, base = inputs
    return None if now is None or base is None else now - base


def _product(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    """Number times price, exact; unknown as soon as one of them is."""
    number, price = inputs
    return None if number is None or price is None else number * price


def _ratio(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    """Part ÷ whole in percent; None without a positive whole, never 0 and never 100."""
    part, whole = inputs
    if part is None or whole is None or whole <= 0:
        return None
    return _CONTEXT.divide(part * _HUNDRED, whole) if part else _ZERO


def _growth(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    """(now − base) ÷ base in percent (N-3); None where base ≤ 0 or now < 0 (N-5)."""
    now, base = inputs
    if now is None or base is None or base <= 0 or now < 0:
        return None
    return _CONTEXT.divide((now - base) * _HUNDRED, base)


def _rate_score(inputs: Sequence[Value], constants: Sequence[Decimal]) -> Value:
    """Points × execution rate, at most the points (A-1); constants: the points."""
    rate = inputs[0]
    if rate is None:
        return None
    return _CONTEXT.divide(min(rate, _HUNDRED) * constants[0], _HUNDRED)


def _goal_score(inputs: Sequence[Value], constants: Sequence[Decimal]) -> Value:
    """Sum of scores, scaled from the goals' full marks to their share of the total.

    constants: full marks of all goals together, and the points they stand for.
    """
    reached = _sum(inputs, constants)
    if reached is None or not inputs:
        return None
    return _CONTEXT.divide(reached * constants[1], constants[0])


def _unknown(_: Sequence[Value], __: Sequence[Decimal]) -> Value:
    """What the file knows in a coarser grain only."""
    return None


def _count(inputs: Sequence[Value], _: Sequence[Decimal]) -> Value:
    return Decimal(len(inputs))


#: Name as printed by ``explain`` → the arithmetic.
OPERATIONS: Mapping[str, Callable[[Sequence[Value], Sequence[Decimal]], Value]] = {
    "求和": _sum,
    "取自": _same,
    "相减": _difference,
    PRODUCT: _product,
    "比率": _ratio,
    "占比": _ratio,
    "增减幅度": _growth,
    "执行率得分": _rate_score,
    "指标得分": _goal_score,
    "计数": _count,
    "没有分列": _unknown,
}
#: Operations whose result is their inputs put together, so that a slip in one shows in full.
SUMS = frozenset({"求和", "取自"})
#: Operations that hold one figure against another of its kind, and the one that holds a part
#: against its whole.
COMPARING, SHARING = frozenset({"相减", "增减幅度", "比率"}), "占比"
