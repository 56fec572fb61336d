"""Facts that changed: figures of a file, whatever the order, the unit or the way they are written.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.compute import Fact, Supplied
from disclosure.model import ZERO
from disclosure.review.renumbering import GONE, renamed
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute import Figure
    from disclosure.diagnostics import Place
    from disclosure.review.renumbering import Moves
    from disclosure.review.state import State

#: The block of stated totals.
_STATED = "核对"


class Turn(Enum):
    """What became of a fact; the value is the word that a reviewer reads."""

    CHANGED = "改"
    ADDED = "增加"
    GONE = "删去"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A typed or supplied figure whose value is another one.

    ``path`` is its path in the new file (in the old one where it is gone), ``name`` the same with
    names beside codes. Values are exact, amounts in 元; None where there is none or nobody knows
    it. ``place`` is where it is typed, None where another file supplies it: ``source`` says which.
    """

    path: str
    name: str
    turn: Turn
    old: Decimal | None
    new: Decimal | None
    unit: Unit
    place: Place | None
    source: str = ""

    @property
    def difference(self) -> Decimal | None:
        """New less old; what there was not counts as nought. None where a side is unknown."""
        old = ZERO if self.turn is Turn.ADDED else self.old
        new = ZERO if self.turn is Turn.GONE else self.new
        return None if old is None or new is None else new - old

    @property
    def percent(self) -> Decimal | None:
        """The difference in percent of the old value; None without a base."""
        if self.difference is None or not self.old or self.new is None:
            return None
        return self.difference / abs(self.old) * 100


def changed_facts(old: State, new: State, moved: Moves) -> tuple[FactChange, ...]:
    """Return the facts whose value changed, in the order of the new file, then what is gone."""
    before = {renamed(path, moved): figure for path, figure in _facts(old)}
    now = dict(_facts(new))
    found = [
        _change(path, before.get(path), figure, new)
        for path, figure in now.items()
        if path not in before or _differs(before[path], figure)
    ]
    found += [
        _change(path, figure, None, old) for path, figure in before.items() if path not in now
    ]
    return (*(each for each in found if each), *_stated(old, new))


def _facts(state: State) -> Iterator[tuple[str, Figure]]:
    for path, figure in state.figures.items():
        if isinstance(figure.origin, (Fact, Supplied)):
            yield path, figure


def _differs(one: Figure, other: Figure) -> bool:
    return (one.value, one.unknown) != (other.value, other.unknown)


def _change(path: str, one: Figure | None, other: Figure | None, state: State) -> FactChange | None:
    figure = other or one
    if figure is None:
        return None
    turn = Turn.CHANGED if one and other else Turn.ADDED if other else Turn.GONE
    origin = figure.origin
    return FactChange(
        path,
        state.named(path).replace(f".{GONE}", "."),
        turn,
        one.value if one else None,
        other.value if other else None,
        figure.unit,
        state.place(origin.pointer) if isinstance(origin, Fact) else None,
        f"{origin.supplier} {origin.shown}" if isinstance(origin, Supplied) else "",
    )


def _stated(old: State, new: State) -> Iterator[FactChange]:
    """Yield the stated totals that changed: they print nothing, and hold what is printed."""
    for path in dict.fromkeys((*new.stated, *old.stated)):
        one, other = (_value(each, path) for each in (old, new))
        if one == other:
            continue
        turn = Turn.CHANGED if None not in (one, other) else Turn.GONE if one else Turn.ADDED
        state = old if turn is Turn.GONE else new
        unit = state.figures[path].unit if path in state.figures else Unit.AMOUNT
        name = f"{_STATED}.{state.named(path)}"
        place = state.place((_STATED, path))
        yield FactChange(f"{_STATED}.{path}", name, turn, one, other, unit, place)


def _value(state: State, path: str) -> Decimal | None:
    stated = state.stated.get(path)
    if stated is None:
        return None
    is_amount = path not in state.figures or state.figures[path].unit is Unit.AMOUNT
    return stated.as_amount.value if is_amount else Decimal(stated.text)
