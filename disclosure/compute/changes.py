"""Comparisons: what is held against what, whether a reason is due, and what a change consists of.

Arithmetic is not a cause: the breakdown says which items moved, the department says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.derived import Derived
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.figures import Figures

#: 决算低于年初预算数 95% 的应作原因说明 (domain §1.3).
LEAST_COMPLETION = Decimal("0.95")
#: How many items a breakdown names.
LARGEST = 3
#: A difference below half a cent of 万元 prints as 0.00 and needs no reason (元).
PRINTS_AS_ZERO = Decimal(50)


@dataclass(frozen=True, slots=True)
class Change:
    """One comparison: its name, the two figures, and the rule by which a reason is due.

    ``rule`` is 上年 (any difference), 年初预算 (an addition, or less than 95 %), 三公 (any
    difference, and nought as well), 机关运行 (any difference) or 分项说明 (its parts give reasons).
    """

    name: str
    now: str
    base: str
    rule: str


def changes(paths: frozenset[str], known: frozenset[str]) -> tuple[Change, ...]:
    """Return every comparison of the disclosure whose two sides exist.

    ``known`` are the paths typed with a value: a base that is 未公布 gives way to another.
    """
    return tuple(change for change in _all(paths, known) if {change.now, change.base} <= paths)


def _all(paths: frozenset[str], known: frozenset[str]) -> Iterator[Change]:
    last = "上年"
    yield Change("收支总计", "收入.总计", f"{last}.收支总计", last)
    yield Change("财政拨款收支总计", "财政拨款.收入总计", f"{last}.财政拨款收支总计", last)
    for fund in n.APPROPRIATIONS:
        yield Change(f"{fund}收入", f"收入.{fund}.合计", f"{last}.{fund}收入", last)
    spent = f"支出.{n.GENERAL}"
    yield Change(f"{n.GENERAL}支出", f"{spent}.合计", f"{last}.{n.GENERAL}支出", last)
    for item in (n.TOTAL, *n.THREE_PUBLIC, n.VEHICLES):
        actual, budget = f"三公经费.{item}.决算", f"三公经费.{item}.全年预算"
        rule = "分项说明" if item == n.VEHICLES else "三公"
        yield Change(f"三公经费.{item}", actual, budget, rule)
    yield from _operations(known)
    yield from _budgets(paths, known)


def _operations(known: frozenset[str]) -> Iterator[Change]:
    """机关运行经费 against the initial budget, or last year where no budget is known."""
    for base in ("机关运行经费.年初预算", "上年.机关运行经费"):
        if base in known:
            yield Change("机关运行经费", "机关运行经费.决算", base, "机关运行")
            return


def _budgets(paths: frozenset[str], known: frozenset[str]) -> Iterator[Change]:
    """Initial budget by item; by 款, 类 or in total only where no finer figures meet."""
    budgeted = {path.partition(".")[2] for path in paths if path.startswith("年初预算.")}
    items = sorted(budgeted - {n.TOTAL})
    leaves = [code for code in items if not any(o != code and o.startswith(code) for o in items)]
    spent = {path.split(".")[2] for path in known if path.startswith(f"支出.{n.GENERAL}.")}
    for code in dict.fromkeys(_meeting(code, spent) for code in leaves):
        now = f"支出.{n.GENERAL}.{code}.合计"
        yield Change(f"年初预算.{code}", now, f"年初预算.{code}", "年初预算")
    if not leaves:
        now = f"支出.{n.GENERAL}.合计"
        yield Change("年初预算.合计", now, "年初预算.合计", "年初预算")


def _meeting(code: str, spent: set[str]) -> str:
    """Return the code, or the 款 or 类 above it at which the spending is known only."""
    return next((above for above in n.ancestors(code) if above in spent), code)


def declared(change: Change) -> Iterator[Derived]:
    """Declare the difference (元) and the growth rate (%) of a comparison."""
    inputs = (change.now, change.base)
    yield Derived(f"增减.{change.name}.差额", "相减", inputs)
    yield Derived(f"增减.{change.name}.幅度", "增减幅度", inputs, Unit.PERCENT)


def contributions(change: Change, figures: Figures) -> Iterator[Derived]:
    """Declare what each item contributes, where last year is known by item.

    The items explain a change only if they add up to its two sides: last year's items to the
    base, this year's expenditure of 一般公共预算 to the present figure.
    """
    sides = (figures.get(change.now), figures.get(change.base))
    items = (figures.get(f"支出.{n.GENERAL}.合计"), figures.get("上年.支出.合计"))
    if change.rule != "上年" or any(figure is None for figure in (*sides, *items)):
        return
    if [f.value for f in sides if f] != [f.value for f in items if f]:
        return
    for code in item_codes(figures):
        inputs = (f"支出.{n.GENERAL}.{code}.合计", f"上年.支出.{code}")
        yield Derived(f"增减.{change.name}.其中.{code}", "相减", inputs)


def item_codes(figures: Figures) -> list[str]:
    """Return the finest codes at which last year is known."""
    prefix = "上年.支出."
    codes = {path[len(prefix) :] for path in figures if path.startswith(prefix)} - {n.TOTAL}
    return sorted(c for c in codes if not any(o != c and o.startswith(c) for o in codes))


def is_reason_due(change: Change, figures: Figures) -> bool:
    """Whether the form demands a reason for this comparison (domain §1.3).

    A difference that rounding alone may have made is none.
    """
    now, base = figures[change.now].value, figures[change.base].value
    if now is None or base is None or change.rule == "分项说明":
        return False
    if change.rule == "三公" and now == 0:
        return True
    if abs(now - base) < PRINTS_AS_ZERO or is_tail(change.now, change.base, figures):
        return False
    if change.rule == "年初预算":
        return now > base or now < base * LEAST_COMPLETION
    return True


def is_tail(one: str, other: str, figures: Figures) -> bool:
    """Whether two figures differ by no more than rounding (尾差); exact ones not at all."""
    values = figures[one].value, figures[other].value
    if values[0] is None or values[1] is None:
        return values[0] is values[1]
    return abs(values[0] - values[1]) <= figures.slack_of(one) + figures.slack_of(other)
