"""Comparisons: what is held against what, whether a reason is due, and what a change consists of.

What a form compares is its edition's (``比较``). Arithmetic is not a cause: the breakdown says
which items moved, the department says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.compute.codes import ancestors
from disclosure.compute.derived import Derived
from disclosure.edition import Due
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.compute.figures import Figures
    from disclosure.edition import Breakdown, ComparisonForm, Pattern

#: How many items a breakdown names.
LARGEST = 3
#: A difference below half a cent of 万元 prints as 0.00 and needs no reason (元).
PRINTS_AS_ZERO = Decimal(50)


@dataclass(frozen=True, slots=True)
class Change:
    """One comparison of a disclosure: its name, the two figures, what the second one is.

    ``against`` is 上年, 年初预算 or 全年预算; ``reason`` the path at which its reason is typed;
    ``form`` what the edition says of it; ``code`` the subject that it is about, if it is. One that
    ``is_told_by_item`` is the total of others: it needs no reason, and is there where it has one.
    """

    name: str
    now: str
    base: str
    against: str
    reason: str
    form: ComparisonForm
    code: str = ""
    is_told_by_item: bool = False


def changes(
    forms: Mapping[str, ComparisonForm], paths: frozenset[str], known: frozenset[str]
) -> tuple[Change, ...]:
    """Return every comparison of the disclosure whose two sides exist.

    ``known`` are the paths typed with a value: a base that is 未公布 gives way to another.
    """
    found: list[Change] = []
    with_items: set[str] = set()
    for form in forms.values():
        if form.is_by_subject:
            made = tuple(_by_subject(form, paths, known))
            with_items |= {form.name} if made else set()
            found += made
        else:
            found += _one(form, known, by_item=form.only_without in with_items)
    return tuple(change for change in found if {change.now, change.base} <= paths)


def _one(form: ComparisonForm, known: frozenset[str], *, by_item: bool) -> Iterator[Change]:
    """Yield the comparison with the first base that is known; an only base counts always."""
    only = len(form.bases) == 1
    for against, base in form.bases.items():
        if only or base.text in known:
            reason = form.reason.text
            sides = (form.now.text, base.text)
            yield Change(form.name, *sides, against, reason, form, is_told_by_item=by_item)
            return


def _by_subject(
    form: ComparisonForm, paths: frozenset[str], known: frozenset[str]
) -> Iterator[Change]:
    """Yield a comparison by item; by 款 or 类 only where no finer figures meet."""
    (against, base), *_ = form.bases.items()
    items = sorted(base.codes(paths))
    finest = (code for code in items if not any(o != code and o.startswith(code) for o in items))
    typed = _typed_codes(form.now, known)
    for code in dict.fromkeys(_meeting(code, typed) for code in finest):
        name, now, reason = (each.at(code) for each in (form.pattern, form.now, form.reason))
        yield Change(name, now, base.at(code), against, reason, form, code)


def _typed_codes(now: Pattern, known: Iterable[str]) -> set[str]:
    """Return the codes at which the present figures, or parts of them, were typed."""
    head = now.before_code
    below = (path[len(head) :].split(".")[0] for path in known if path.startswith(head))
    return {code for code in below if code.isdigit()}


def _meeting(code: str, spent: set[str]) -> str:
    """Return the code, or the 款 or 类 above it at which the spending is known only."""
    return next((above for above in ancestors(code) if above in spent), code)


def declared(change: Change) -> Iterator[Derived]:
    """Declare the difference (元) and the growth rate (%) of a comparison."""
    inputs = (change.now, change.base)
    yield Derived(f"增减.{change.name}.差额", "相减", inputs)
    yield Derived(f"增减.{change.name}.幅度", "增减幅度", inputs, Unit.PERCENT)


def contributions(
    change: Change, breakdown: Breakdown | None, figures: Figures
) -> Iterator[Derived]:
    """Declare what each item contributes, where the edition says how and last year is known so.

    The items explain a change only if they add up to its two sides.
    """
    if breakdown is None or not change.form.group:
        return
    sides = [figures.get(path) for path in (change.now, change.base)]
    totals = [figures.get(path) for path in (breakdown.now_total, breakdown.base_total)]
    if any(figure is None for figure in (*sides, *totals)):
        return
    if [f.value for f in sides if f] != [f.value for f in totals if f]:
        return
    for code in item_codes(breakdown, figures):
        inputs = (breakdown.now.at(code), breakdown.base.at(code))
        yield Derived(f"增减.{change.name}.其中.{code}", "相减", inputs)


def item_codes(breakdown: Breakdown | None, figures: Figures) -> list[str]:
    """Return the finest codes at which the base is known."""
    codes = set(breakdown.base.codes(figures)) if breakdown else set()
    return sorted(c for c in codes if not any(o != c and o.startswith(c) for o in codes))


def is_reason_due(change: Change, figures: Figures) -> bool:
    """Whether the form demands a reason for this comparison (docs/勾稽.md, Y-1 to Y-4).

    A difference that rounding alone may have made is none.
    """
    now, base = figures[change.now].value, figures[change.base].value
    due, least = change.form.due, change.form.least
    if now is None or base is None or due is Due.NEVER or change.is_told_by_item:
        return False
    if due is Due.MOVED_OR_NOUGHT and now == 0:
        return True
    if abs(now - base) < PRINTS_AS_ZERO or is_tail(change.now, change.base, figures):
        return False
    if due is Due.ADDED_OR_SHORT:
        return now > base or (least is not None and now < base * least)
    return True


def is_tail(one: str, other: str, figures: Figures) -> bool:
    """Whether two figures differ by no more than rounding (尾差); exact ones not at all."""
    values = figures[one].value, figures[other].value
    if values[0] is None or values[1] is None:
        return values[0] is values[1]
    return abs(values[0] - values[1]) <= figures.slack_of(one) + figures.slack_of(other)
