"""Room authoring: a changed paragraph, fitted between the words that nobody may change.

Of a paragraph some pieces are fixed (the form's words, figures), between them stands free text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: So many places of one fixed piece are tried; a sign that is more frequent tells nothing.
MOST_PLACES = 60
#: What makes another numeral of the one behind it, and of the one before it.
_LEADING = re.compile(r"(?:\d[.,]?|[-－−+])\Z")
_TRAILING = re.compile(r"\d|[.,]\d")

#: Where the text behind a fixed piece begins → what it costs up to there, and the ways.
_Reached: TypeAlias = "dict[int, tuple[int, list[tuple[str, ...]]]]"


@dataclass(frozen=True, slots=True)
class Fits:
    """The ways in which a changed text fits best: the free texts of each, in their order.

    None: a fixed piece is not there as it was. More than one: nobody can tell which was meant.
    """

    ways: tuple[tuple[str, ...], ...] = ()


def fitted(fixed: Sequence[str], free: Sequence[str], new: str) -> Fits:
    """Fit a text: ``fixed[0] free[0] fixed[1] … free[-1] fixed[-1]`` is what it was before.

    The best way changes the fewest characters of the free texts. A fixed piece that begins or ends
    with a digit stands only where the numeral does.
    """
    old = _woven(fixed, free)
    places = [_places(each, old, new, n, len(free)) for n, each in enumerate(fixed)]
    reached: _Reached = {end: (0, [()]) for _, end in places[0]}
    for n, text in enumerate(free):
        reached = _step(reached, places[n + 1], text, new)
    ends = [ways for _, ways in reached.values()]
    return Fits(tuple(ends[0]) if ends else ())


def _step(reached: _Reached, places: Sequence[tuple[int, int]], text: str, new: str) -> _Reached:
    found: _Reached = {}
    for begin, (cost, ways) in reached.items():
        for start, end in places:
            if start < begin:
                continue
            total = cost + changed(text, new[begin:start])
            longer = [(*way, new[begin:start]) for way in ways]
            best, others = found.get(end, (total + 1, []))
            if total < best:
                found[end] = (total, longer)
            elif total == best:
                # Two are enough to know that it is not one.
                found[end] = (total, [*others, *longer][:2])
    return found


def _places(
    piece: str, old: tuple[str, Sequence[int]], new: str, number: int, last: int
) -> list[tuple[int, int]]:
    """Return where a fixed piece may stand: the first at the beginning, the last at the end."""
    before, begins = old
    start = begins[number]
    was = before[:start], before[start + len(piece) :]
    if number == 0:
        every: Iterator[int] = iter((0,))
    elif number == last:
        every = iter((len(new) - len(piece),))
    elif not piece:
        # Between two texts side by side one of the two is as it was, or nobody can tell.
        every = iter({start, len(new) - len(before) + start})
    else:
        every = _found(piece, new)
    return [
        (at, at + len(piece))
        for at in every
        if at >= 0 and new.startswith(piece, at) and _is_whole(piece, new, at, was)
    ][:MOST_PLACES]


def _found(piece: str, new: str) -> Iterator[int]:
    at = new.find(piece)
    while at >= 0:
        yield at
        at = new.find(piece, at + 1)


def _is_whole(piece: str, new: str, at: int, was: tuple[str, str]) -> bool:
    """Whether no numeral at an edge of the piece has grown."""
    before, behind = new[:at], new[at + len(piece) :]
    if piece[:1].isdigit() and _LEADING.search(before) and not _LEADING.search(was[0]):
        return False
    return not (piece[-1:].isdigit() and _TRAILING.match(behind) and not _TRAILING.match(was[1]))


def _woven(fixed: Sequence[str], free: Sequence[str]) -> tuple[str, list[int]]:
    """Return the text as it was, and where in it each fixed piece begins."""
    text, begins = "", []
    for piece, words in zip(fixed, (*free, ""), strict=True):
        begins.append(len(text))
        text += piece + words
    return text, begins


@lru_cache(maxsize=4096)
def changed(old: str, new: str) -> int:
    """Return how many characters went or came between two texts."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    old, new = old[first:], new[first:]
    last = 0
    while last < min(len(old), len(new)) and old[-1 - last] == new[-1 - last]:
        last += 1
    old, new = old[: len(old) - last], new[: len(new) - last]
    if not old or not new:
        return len(old) + len(new)
    same = sum(
        each.size for each in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    )
    return len(old) + len(new) - 2 * same


def unmoved(old: str, new: str, begin: int, end: int) -> bool:
    """Whether ``old[begin:end]`` is untouched in another text, and no numeral at its edges grew."""
    for word, i1, i2, j1, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if word == "equal" and i1 <= begin and end <= i2:
            at = j1 + begin - i1
            return _is_whole(old[begin:end], new, at, (old[:begin], old[end:]))
    return False
