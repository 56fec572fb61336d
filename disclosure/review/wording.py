"""What changed in words: prose, reasons, names; and reasons that stayed although figures moved.

Room: review.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.compute import Fact
from disclosure.review.renumbering import redirected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosure.compute import Explanation, Figures
    from disclosure.diagnostics import Place, Pointer
    from disclosure.model import Waiver
    from disclosure.review.renumbering import Moves
    from disclosure.review.state import State

#: Said elsewhere, or of no meaning by itself: stated totals and exceptions, and in which unit.
_ELSEWHERE = ("核对", "例外")
_UNIT = "金额单位"


@dataclass(frozen=True, slots=True)
class WordChange:
    """A text of the file that is another one; empty where there is none.

    ``name`` says which in people's words.
    """

    name: str
    old: str
    new: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class StaleReason:
    """A reason that stayed although a figure that it explains moved.

    ``was`` and ``now`` are the differences that it explained and has to explain (元 for amounts);
    ``turned`` says that the direction is another one.
    """

    name: str
    reason: str
    was: Decimal | None
    now: Decimal | None
    turned: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class WaiverChange:
    """An exception that was added, or taken away."""

    waiver: Waiver
    is_new: bool
    place: Place | None


def changed_words(old: State, new: State, moved: Moves) -> tuple[WordChange, ...]:
    """Return the texts that differ, in the order of the new file, then what is gone."""
    before = {redirected(at, moved): text for at, text in _words(old)}
    now = dict(_words(new))
    found = [(at, before.get(at, ""), text, new) for at, text in now.items()]
    found += [(at, text, "", old) for at, text in before.items() if at not in now]
    return tuple(
        WordChange(_name(at, state), one, other, state.place(at))
        for at, one, other, state in found
        if one != other
    )


def stale_reasons(old: State, new: State) -> tuple[StaleReason, ...]:
    """Return the reasons that are word for word as they were, and whose difference is not.

    A reason that serves several comparisons is named with the first of them.
    """
    found = filter(None, (_stale(old, new, name) for name in new.comparisons))
    return tuple({each.reason: each for each in reversed(tuple(found))}.values())[::-1]


def changed_waivers(old: State, new: State) -> tuple[WaiverChange, ...]:
    """Return the exceptions that came and those that went."""
    come = [
        WaiverChange(each, is_new=True, place=new.place(("例外", index)))
        for index, each in enumerate(new.waivers)
        if each not in old.waivers
    ]
    gone = [
        WaiverChange(each, is_new=False, place=old.place(("例外", index)))
        for index, each in enumerate(old.waivers)
        if each not in new.waivers
    ]
    return (*come, *gone)


def _stale(old: State, new: State, name: str) -> StaleReason | None:
    after, before = new.comparisons[name], old.comparisons.get(name)
    if before is None or not after.reason or after.reason != before.reason:
        return None
    was, now = _gap(before, old.figures), _gap(after, new.figures)
    if was == now or now is None:
        return None
    turned = was is not None and was * now < 0
    place = new.place(tuple(after.change.reason.split(".")))
    return StaleReason(new.named(name), after.reason, was, now, turned, place)


def _gap(explanation: Explanation, figures: Figures) -> Decimal | None:
    change = explanation.change
    if not {change.now, change.base} <= figures.keys():
        return None
    now, base = figures[change.now].value, figures[change.base].value
    return None if now is None or base is None else now - base


def _words(state: State) -> Iterator[tuple[Pointer, str]]:
    """Yield every text of a file that is no figure."""
    figures = {
        figure.origin.pointer
        for figure in state.figures.values()
        if isinstance(figure.origin, Fact)
    }
    for pointer, text in _leaves(state.facts, ()):
        if pointer[0] in _ELSEWHERE or pointer[-1] == _UNIT:
            continue
        if pointer not in figures and pointer[:-1] not in figures:
            yield pointer, text


def _leaves(value: Any, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, (*pointer, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _leaves(item, (*pointer, index))
    elif value is not None:
        yield pointer, str(value)


def _name(pointer: Pointer, state: State) -> str:
    steps = (step if isinstance(step, str) else str(step + 1) for step in pointer)
    return state.named(".".join(steps))
