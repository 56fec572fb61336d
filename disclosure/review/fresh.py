"""A new file: what it says against last year and the budget, not a list of what was added.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.review.materiality import is_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosure.compute import Explanation
    from disclosure.review.state import State
    from disclosure.terms import Unit


@dataclass(frozen=True, slots=True)
class Movement:
    """A comparison of a new file: what is held against what (上年, 年初预算), and why it moved.

    Values are exact, amounts in 元. ``is_unexplained`` tells that a reason is due and missing.
    """

    name: str
    now: Decimal
    base: Decimal
    against: str
    unit: Unit
    reason: str
    is_unexplained: bool


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a reviewer of a new file looks at: its largest changes, reasons that are missing.

    ``held_against`` are the files that it was held against, ``missing`` those that there are not.
    """

    movements: tuple[Movement, ...] = ()
    held_against: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def unexplained(self) -> int:
        """How many reasons are due and missing."""
        return sum(each.is_unexplained for each in self.movements)


def fresh(state: State) -> Fresh:
    """Return what is large, or lacks a reason, among the comparisons of a new file.

    The largest come first.
    """
    moved = sorted(_movements(state), key=lambda each: -abs(each.now - each.base))
    chosen = (each for each in moved if each.is_unexplained or is_large(each.now, each.base))
    return Fresh(tuple(chosen), state.held_against, state.missing)


def _movements(state: State) -> Iterator[Movement]:
    for name, each in state.comparisons.items():
        movement = _movement(state.named(name), each, state)
        if movement is not None and movement.now != movement.base:
            yield movement


def _movement(name: str, each: Explanation, state: State) -> Movement | None:
    change = each.change
    now, base = (state.figures.get(path) for path in (change.now, change.base))
    if now is None or base is None or now.value is None or base.value is None:
        return None
    lacks = each.is_due and not each.reason
    return Movement(name, now.value, base.value, change.against, now.unit, each.reason, lacks)
