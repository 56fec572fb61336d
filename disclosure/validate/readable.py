"""What of a file can be read although the schema refuses some of it.

So that whoever mends a file hears in one round what else is wrong with it. An amount that is
refused becomes one that is not known; where none can be unknown, something else stands in for
what is refused or missing, or it is taken out. What has lost something is named, so that nobody
judges by it.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.validate.reviewing import marks_in
from disclosure.validate.supplied import unsupplied
from disclosure.validate.unfilled import gaps_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate.descent import Refusal
    from disclosure.validate.schema import Schema

#: One try after the other at one place, and at most so deep as files nest.
_MOST_ROUNDS = 40
_STATED, _WAIVERS = "核对", "例外"
_BLOCK = (dict, list)
#: What is put where something is refused or missing, in this order; then it is taken out.
_FILLERS: tuple[Any, ...] = ({"未公布": "读不懂"}, "0", "无", {})


@dataclass(frozen=True, slots=True)
class Readable:
    """The data that the schema lets pass, and what lacks something: blocks, and stated totals.

    A block is named by its key at the top of the file, a stated total by its path too.
    """

    data: dict[str, Any]
    unread: frozenset[str]


def readable(
    loaded: Loaded, schema: Schema, lines: frozenset[int], supplied: Collection[str] | None = ()
) -> Readable | None:
    """Return what of a file can be read; None where it lacks what everything else hangs on.

    ``lines`` are those on which loading has found mistakes: what it made of them is a guess, and
    counts as unread. ``supplied`` are the paths that other files supply.
    """
    if any(gaps_in(loaded.data)) or any(marks_in(loaded.data)):
        # Who has still to fill things in, or to read, wants to hear what, and nothing else.
        return None
    data = deepcopy(loaded.data)
    lost: set[Pointer] = {(key,) for key in data if _is_on(key, lines, loaded)}
    tried: dict[Pointer, int] = {}
    for _ in range(_MOST_ROUNDS):
        refusals = unsupplied(schema.descent.refusals(data), supplied)
        refused = {_place(each, tried) for each in refusals}
        if not refused:
            return _found(data, lost, loaded)
        for at, is_known in sorted(refused, key=str):
            tried[at] = tried.get(at, -1) + 1 if is_known else len(_FILLERS)
            _fill(data, at, tried[at])
            lost.add(at)
    return None


def _found(data: dict[str, Any], lost: set[Pointer], loaded: Loaded) -> Readable | None:
    blocks = {str(at[0]) for at in lost}
    tops = (loaded.data.get(key, data.get(key)) for key in blocks)
    if _WAIVERS in blocks or not all(isinstance(each, _BLOCK) for each in tops):
        # What is typed at the top itself, the unit or the year, is what all else hangs on; and what
        # was excused is not to be told.
        return None
    stated = {str(at[1]) for at in lost if at[0] == _STATED and len(at) > 1}
    if (_STATED,) in lost:
        stated |= set(loaded.data[_STATED])
    return Readable(data, frozenset(blocks | stated))


def _place(refusal: Refusal, tried: Mapping[Pointer, int]) -> tuple[Pointer, bool]:
    """Return where something is to be done, and whether the schema knows the key that stands there.

    What was put there before is done anew as a whole; of a list the whole, for the numbers of its
    items.
    """
    at, is_known = refusal.pointer, True
    if refusal.is_missing:
        at = (*at, refusal.key)
    elif refusal.keyword == "additionalProperties":
        at, is_known = (*at, refusal.key), False
    for length in range(1, len(at)):
        if at[:length] in tried or isinstance(at[length], int):
            return at[:length], True
    return at, is_known


def _fill(data: Any, at: Pointer, nth: int) -> None:
    """Put the nth filler at a place, or take out what stands there."""
    for step in at[:-1]:
        data = data[step]
    if nth < len(_FILLERS):
        data[at[-1]] = deepcopy(_FILLERS[nth])
    else:
        data.pop(at[-1], None)


def _is_on(key: str, lines: frozenset[int], loaded: Loaded) -> bool:
    """Tell whether one of the lines lies in a block: from its key to the next one's."""
    if not lines:
        return False
    first = loaded.key_place((key,)).line
    starts = (loaded.key_place((other,)).line for other in loaded.data)
    end = min((line for line in starts if line > first), default=None)
    return any(first <= line and (end is None or line < end) for line in lines)
