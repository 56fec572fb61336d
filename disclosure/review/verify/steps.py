"""The steps from one text to another, numerals whole, in bounded time.

Room: review.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeVar

from disclosure.review.verify.numerals import TOKEN

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    T = TypeVar("T", bound=Hashable)

#: Two stretches whose lengths multiply to more are not compared bit by bit.
_MOST = 4_000_000


def tokens(text: str) -> list[str]:
    """Return the numerals, words and signs of a text in order."""
    return [match[0] for match in TOKEN.finditer(text)]


def steps(old: Sequence[T], new: Sequence[T]) -> list[tuple[bool, int, int, int, int]]:
    """Return stretches that cover both sequences in order: whether equal, and where in each."""
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    one, other = old[first : len(old) - last], new[first : len(new) - last]
    found = [(True, 0, first, 0, first)] if first else []
    for is_equal, i1, i2, j1, j2 in _between(one, other):
        found.append((is_equal, i1 + first, i2 + first, j1 + first, j2 + first))
    if last:
        found.append((True, len(old) - last, len(old), len(new) - last, len(new)))
    return found


def _between(one: Sequence[T], other: Sequence[T]) -> list[tuple[bool, int, int, int, int]]:
    if not one and not other:
        return []
    if len(one) * len(other) > _MOST:
        return [(False, 0, len(one), 0, len(other))]
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(word == "equal", i1, i2, j1, j2) for word, i1, i2, j1, j2 in codes]


def _shared(one: Sequence[T], other: Sequence[T]) -> int:
    """Return how many items both begin with."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
