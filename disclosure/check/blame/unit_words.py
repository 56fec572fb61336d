"""What is said of amounts in the wrong unit, and exactly what is to be typed instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.blame.balanced import Balanced
from disclosure.check.blame.condition import Grade, Topic
from disclosure.check.blame.proportions import Compared, Seen, Sized
from disclosure.check.blame.rewriting import UNIT, takes_unit
from disclosure.check.equations.amounts import compared, measured, typed
from disclosure.check.finding import Finding
from disclosure.check.naming import label, named
from disclosure.check.rules.figures.typical import told
from disclosure.check.rules.figures.units import sides, times
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from disclosure.check.blame.condition import Condition
    from disclosure.check.blame.extents import Extent
    from disclosure.check.case import Case
    from disclosure.check.equations.magnitudes import Amount
    from disclosure.diagnostics import Pointer

_OTHER = {"元": "万元", "万元": "元"}
#: So many numbers are written anew in the way out.
_MOST_LISTED = 40
#: So many are shown as evidence.
_MOST_SHOWN = 4


def finding_of(extent: Extent, mended: Sequence[Condition], case: Case) -> Finding:
    """Return what is wrong with the numbers of an extent, at its place, and the way out."""
    at: list[str | Pointer] = [extent.place if extent.place and not extent.is_rest else (UNIT,)]
    at += (path for each in mended if isinstance(each, Compared) for path in each.pair[:2])
    message = f"{_what(extent, case)}：{_evidence(extent, mended, case)}"
    return Finding(tuple(dict.fromkeys(at)), message, "\n".join(_way_out(extent, mended, case)))


def _what(extent: Extent, case: Case) -> str:
    if extent.is_rest:
        subject = f"除“{label(extent.place, case)}”以外的金额都"
    elif not extent.place:
        subject = "整个文件的金额都"
    else:
        block = "" if extent.is_one else "这一块的金额都"
        subject = f"“{label(extent.place, case)}”{block}"
    unit = extent.unit
    if extent.is_natural:
        return f"{subject}像是用{_OTHER[unit]}填的，这里的金额单位却是{unit}"
    return f"{subject}像是{'小' if extent.is_up else '大'}了一万倍（这里的金额单位是{unit}）"


def _evidence(extent: Extent, mended: Sequence[Condition], case: Case) -> str:
    """Return the plainest sign: two amounts, what prints as nought, a size, or an equation."""
    pairs = [each for each in mended if isinstance(each, Compared)]
    pairs.sort(key=lambda each: each.kind is not Topic.MYRIAD)
    seen = [each for each in mended if isinstance(each, Seen)]
    sized = [each for each in mended if isinstance(each, Sized)]
    if pairs and not (extent.is_one and seen):
        return f"{sides(pairs[0].pair, case)}，{times(pairs[0].pair, case)}"
    if seen:
        values = dict.fromkeys(at for each in seen for at in each.values)
        shown = [_amount(extent.numbers[at], extent, case) for at in values if at in extent.numbers]
        more = f"等 {len(shown)} 个，" if len(shown) > _MOST_SHOWN else "，"
        lost = "印出来是 0.00 万元" if not seen[0].is_block else "小得不合常理"
        beside = f"；{sides(pairs[0].pair, case)}" if pairs else ""
        return f"{'、'.join(shown[:_MOST_SHOWN])}{more}{lost}{beside}"
    if sized:
        (first, *_) = sized
        value = case.figures[first.size.amount].value or ZERO
        return f"{told(first.size, value, first.divisor, case)}，不合常理"
    (equation, *_) = (each for each in mended if isinstance(each, Balanced))
    both = (("左边", equation.weighed.left), ("右边", equation.weighed.right))
    apart = "相差约一万倍" if equation.is_myriad else "部分远大于全部"
    return f"{compared(both, Unit.AMOUNT, case.unit)}，{apart}"


def _amount(amount: Amount, extent: Extent, case: Case) -> str:
    """Write an amount behind its name within the block, or behind its last step."""
    steps = named(str(amount.at), case).split(".")
    name = ".".join(steps[min(len(extent.place), len(steps) - 1) :])
    return f"{name} {measured(amount.value, Unit.AMOUNT, amount.unit)}"


def _way_out(extent: Extent, mended: Sequence[Condition], case: Case) -> Iterator[str]:
    """Yield the lines of the way out: the unit of the block, or each number anew."""
    unit, other = extent.unit, _OTHER[extent.unit]
    if extent.is_one:
        (only,) = extent.numbers.values()
        value = _exactly(only, mended, extent)
        is_error = any(each.grade() is Grade.WRONG for each in mended)
        unless = "确实如此的，写进“例外”。" if is_error else "确实如此的不用改。"
        yield f"改为 {typed(value, Unit.AMOUNT, unit)}；{unless}"
        return
    if not extent.place and extent.is_natural:
        yield f"数是用{other}填的，把文件开头的“{UNIT}”改为 {other}；数是用{unit}填的，核对后改正。"
        return
    if extent.is_rest:
        yield (
            f"把文件开头的“{UNIT}”改为 {other}，并在“{label(extent.place, case)}”下加一行"
            f" {UNIT}: {unit}；或者改正“{label(extent.place, case)}”的单位。"
        )
        return
    name = label(extent.place, case) if extent.place else ""
    if extent.is_natural and takes_unit(extent.place, case.facts):
        yield f"这一块用{other}填的，在“{name}”下写一行 {UNIT}: {other}；或者改成{unit}："
    else:
        yield f"改成{unit}："
    yield from _listed(extent)


def _listed(extent: Extent) -> Iterator[str]:
    """Yield each number as it is to be typed, below the steps that lead to it."""
    done: Pointer = ()
    for amount in list(extent.numbers.values())[:_MOST_LISTED]:
        steps = amount.pointer[len(extent.place) :]
        for depth, step in enumerate(steps[:-1]):
            if done[: depth + 1] != steps[: depth + 1]:
                yield f"{'  ' * depth}{_heading(step)}:"
        done = steps[:-1]
        value = typed(amount.value * extent.factor, Unit.AMOUNT, amount.unit)
        yield f"{'  ' * len(done)}{steps[-1]}: {value}"
    if len(extent.numbers) > _MOST_LISTED:
        yield "……"


def _heading(step: str | int) -> str:
    return step if isinstance(step, str) else f"第{step + 1}项"


def _exactly(amount: Amount, mended: Sequence[Condition], extent: Extent) -> Decimal:
    """Return the right value of one number (元): to the cent where an equation tells it."""
    value = amount.value * extent.factor
    for each in mended:
        if (
            isinstance(each, Balanced)
            and each.weighed.relation == "="
            and amount.at in each.addends
        ):
            addend = each.addends[amount.at]
            wanted = addend.value - addend.sign * each.weighed.difference
            if abs(wanted - value) <= amount.rounding:
                return wanted
    return value
