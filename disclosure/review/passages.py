"""What changed between two texts that are cut into pieces.

Room: review. Short likenesses between two changes are given up, so that a sentence put anew reads
as one deletion and one insertion; those between two figures stay: they tell them apart.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Beyond so many pairs of equal pieces two texts are compared by their clauses, then not at all.
_MOST_PAIRS = 30_000
_CLAUSE_ENDS = frozenset("，。；：、！？\n")


class Aligned(NamedTuple):
    """A stretch of both texts: equal, or the one in place of the other."""

    is_equal: bool
    old: slice
    new: slice


def changes(old: Sequence[str], new: Sequence[str]) -> list[Aligned]:
    """Return the stretches of two texts in order; neighbours change each for itself."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    middle = _between(old[head : len(old) - tail], new[head : len(new) - tail])
    found = [
        Aligned(each.is_equal, _moved(each.old, head), _moved(each.new, head)) for each in middle
    ]
    if head:
        found.insert(0, Aligned(is_equal=True, old=slice(0, head), new=slice(0, head)))
    if tail:
        ends = (slice(len(each) - tail, len(each)) for each in (old, new))
        found.append(Aligned(True, *ends))  # noqa: FBT003 (a named tuple's own order)
    return [part for each in _joined(found) for part in _parted(each, old, new)]


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """Return with how many equal pieces both begin."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(old), len(new)))


def _moved(stretch: slice, by: int) -> slice:
    return slice(stretch.start + by, stretch.stop + by)


def _between(old: Sequence[str], new: Sequence[str]) -> list[Aligned]:
    whole = Aligned(is_equal=False, old=slice(0, len(old)), new=slice(0, len(new)))
    if not old and not new:
        return []
    if not old or not new:
        return [whole]
    if _equal_pairs(old, new) > _MOST_PAIRS:
        return _between_clauses(old, new) or [whole]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found = [Aligned(tag == "equal", slice(a, b), slice(c, d)) for tag, a, b, c, d in codes]
    while (at := _too_short(found, old, new)) is not None:
        found = _joined([*found[:at], found[at]._replace(is_equal=False), *found[at + 1 :]])
    return found


def _equal_pairs(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many pairs of equal pieces there are: what a comparison takes grows with them."""
    times = Counter(new)
    return sum(times[each] for each in old)


def _between_clauses(old: Sequence[str], new: Sequence[str]) -> list[Aligned]:
    """Compare two long texts clause by clause; nothing where even these are too many."""
    olds, news = _clauses(old), _clauses(new)
    before = ["".join(old[each]) for each in olds]
    after = ["".join(new[each]) for each in news]
    if _equal_pairs(before, after) > _MOST_PAIRS:
        return []
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        Aligned(tag == "equal", _stretch(olds, a, b, len(old)), _stretch(news, c, d, len(new)))
        for tag, a, b, c, d in codes
    ]


def _clauses(pieces: Sequence[str]) -> list[slice]:
    """Return the stretches of a text up to each sign that ends a clause."""
    ends = [n for n, piece in enumerate(pieces, 1) if piece in _CLAUSE_ENDS]
    return [slice(a, b) for a, b in pairwise((0, *ends, len(pieces))) if a < b]


def _stretch(clauses: Sequence[slice], first: int, last: int, length: int) -> slice:
    """Return the stretch of the clauses from one to before another."""
    starts = [*(each.start for each in clauses), length]
    return slice(starts[first], starts[last])


def _too_short(found: Sequence[Aligned], old: Sequence[str], new: Sequence[str]) -> int | None:
    """Return the place of a likeness no longer than the words that change on either side."""
    sizes = [max(_words(old[each.old]), _words(new[each.new])) for each in found]
    for at in range(1, len(found) - 1):
        if found[at].is_equal and sizes[at] <= min(sizes[at - 1], sizes[at + 1]):
            return at
    return None


def _words(pieces: Sequence[str]) -> int:
    """Count the pieces that are no numerals."""
    return sum(1 for each in pieces if not each[:1].isdigit())


def _joined(found: Sequence[Aligned]) -> list[Aligned]:
    """Join neighbours of one kind."""
    kept: list[Aligned] = []
    for each in found:
        if kept and kept[-1].is_equal == each.is_equal:
            last = kept.pop()
            old, new = slice(last.old.start, each.old.stop), slice(last.new.start, each.new.stop)
            kept.append(Aligned(each.is_equal, old, new))
        else:
            kept.append(each)
    return kept


def _parted(found: Aligned, old: Sequence[str], new: Sequence[str]) -> list[Aligned]:
    """Return a change with its figures and its words apart, where they correspond."""
    olds, news = _runs(found.old, old), _runs(found.new, new)
    if found.is_equal or [is_figure for is_figure, _ in olds] != [
        is_figure for is_figure, _ in news
    ]:
        return [found]
    pairs = zip(olds, news, strict=True)
    return [Aligned(is_equal=False, old=one, new=other) for (_, one), (_, other) in pairs]


def _runs(stretch: slice, pieces: Sequence[str]) -> list[tuple[bool, slice]]:
    """Return the runs of numerals and of other pieces in a stretch, and which they are."""
    found: list[tuple[bool, slice]] = []
    for n in range(stretch.start, stretch.stop):
        is_figure = pieces[n][:1].isdigit()
        start = found.pop()[1].start if found and found[-1][0] == is_figure else n
        found.append((is_figure, slice(start, n + 1)))
    return found
