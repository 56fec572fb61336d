"""Room authoring: which totals of workbooks a file must state: those that its items do not give."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from disclosure.authoring.importing.agreement import ReadFigure

_TOTAL = "合计"
_CLASS, _GROUP = 3, 5


def stated_totals(
    figures: Mapping[str, ReadFigure], is_written: Callable[[str], bool]
) -> Iterator[tuple[str, ReadFigure]]:
    """Yield the totals over written items that differ from their sum, with the path of each.

    A total is that of a 类 or 款 over the subjects below it, of a block over all its subjects, of a
    subject over its natures.
    """
    items: dict[tuple[str, str], dict[str, Decimal]] = {}
    for path, each in figures.items():
        head, code, tail = _split(path)
        if code and is_written(path) and each.value:
            items.setdefault((head, tail), {})[code] = each.value
    for path, each in figures.items():
        if each.is_empty or is_written(path):
            continue
        total = _sum_of(path, figures, items, is_written)
        if total is not None and total != each.value:
            yield path, each


def _sum_of(
    path: str,
    figures: Mapping[str, ReadFigure],
    items: Mapping[tuple[str, str], Mapping[str, Decimal]],
    is_written: Callable[[str], bool],
) -> Decimal | None:
    """Return the sum of what is written below a total; None where it is no such total."""
    head, code, tail = _split(path)
    if code and (head, tail) in items:
        return _added(items[head, tail], code)
    if code and tail == _TOTAL:
        natures = [own for own, last in items if own == head and last != _TOTAL]
        found = {last: each for (own, last), each in items.items() if own == head}
        sums = [_added(each, code) for last, each in found.items() if last != _TOTAL]
        known = [each for each in sums if each is not None]
        return sum(known, Decimal(0)) if natures and known else None
    if not code:
        block, _, last = path.rpartition(".")
        for own, nature in (((f"{block}."), ""), (f"{block}.", last)):
            if (own, nature) in items and last in (_TOTAL, nature):
                return sum(items[own, nature].values(), Decimal(0))
        if last == _TOTAL:
            every = [each for (own, nature), each in items.items() if own == f"{block}." and nature]
            return sum((v for each in every for v in each.values()), Decimal(0)) if every else None
    return None


def _added(items: Mapping[str, Decimal], code: str) -> Decimal | None:
    below = [value for each, value in items.items() if each.startswith(code)]
    return sum(below, Decimal(0)) if below else None


def _split(path: str) -> tuple[str, str, str]:
    """Return a path's steps before its code (with their dot), the code, and the steps behind it."""
    steps = path.split(".")
    for at, step in enumerate(steps):
        if step.isdigit() and len(step) in (_CLASS, _GROUP, 7):
            return "".join(f"{each}." for each in steps[:at]), step, ".".join(steps[at + 1 :])
    return path, "", ""
