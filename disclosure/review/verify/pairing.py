"""Which passage of the returned file is which of the made one.

Room: review. Bookmarks say it first, then equal texts in their order, then texts that are alike at
the same place. Keys of paragraphs are not asked: office programs give new ones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from disclosure.review.verify.steps import steps, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.review.verify.passage import Passage

#: From so many words of a hundred in common on, one text may have become the other.
_ALIKE, _ALONE = 50, 30
#: So many comparisons at one place at most; beyond, what stands there is taken in its order.
_MOST = 2_500


@dataclass(slots=True)
class PassagePairs:
    """Numbers of passages: made → returned, those out of order, those without a partner."""

    met: dict[int, int] = field(default_factory=dict)
    moved: frozenset[int] = frozenset()
    gone: tuple[int, ...] = ()
    come: tuple[int, ...] = ()


def paired(old: Sequence[Passage], new: Sequence[Passage]) -> PassagePairs:
    """Pair the passages of two files."""
    met = _by_marks(old, new)
    _by_text(old, new, met)
    _elsewhere(old, new, met)
    _by_likeness(old, new, met)
    kept = _in_order(met)
    back = set(met.values())
    return PassagePairs(
        met,
        frozenset(met.keys() - kept.keys()),
        tuple(i for i in range(len(old)) if i not in met),
        tuple(j for j in range(len(new)) if j not in back),
    )


def _by_marks(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    """Pair what has bookmarks in common: each with the one that has most of them."""
    home = {name: i for i, passage in enumerate(old) for name in passage.names}
    wishes: list[tuple[bool, int, int, int, int]] = []
    for j, passage in enumerate(new):
        votes = Counter(home[name] for name in set(passage.names) if name in home)
        for i, count in votes.items():
            if old[i].is_row == passage.is_row:
                is_equal = old[i].text == passage.text
                wishes.append((is_equal, count, likeness(old[i], passage), -j, i))
    met: dict[int, int] = {}
    taken: set[int] = set()
    for is_equal, _, alike, j, i in sorted(wishes, reverse=True):
        is_fit = is_equal or alike > _ALONE or old[i].is_row
        if is_fit and i not in met and -j not in taken:
            met[i] = -j
            taken.add(-j)
    return met


def _by_text(old: Sequence[Passage], new: Sequence[Passage], met: dict[int, int]) -> None:
    """Pair equal texts between those that are paired already."""
    for olds, news in list(_gaps(len(old), len(new), met)):
        one = [_seen(old[i]) for i in olds]
        other = [_seen(new[j]) for j in news]
        for is_equal, i1, i2, j1, _ in steps(one, other):
            if is_equal:
                met.update((olds[i1 + n], news[j1 + n]) for n in range(i2 - i1))


def _elsewhere(old: Sequence[Passage], new: Sequence[Passage], met: dict[int, int]) -> None:
    """Pair equal texts, wherever they stand now."""
    back = set(met.values())
    free: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        if j not in back:
            free[_seen(new[j])].append(j)
    for i in range(len(old)):
        if i not in met and free[_seen(old[i])]:
            met[i] = free[_seen(old[i])].pop()


def _by_likeness(old: Sequence[Passage], new: Sequence[Passage], met: dict[int, int]) -> None:
    for olds, news in list(_gaps(len(old), len(new), met)):
        for is_row in (False, True):
            ours = [i for i in olds if old[i].is_row == is_row]
            theirs = [j for j in news if new[j].is_row == is_row]
            if ours and theirs:
                met.update(_alike(old, new, ours, theirs))


def _alike(
    old: Sequence[Passage], new: Sequence[Passage], ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Pair what stands at one place and is alike, the most alike first."""
    if len(ours) * len(theirs) > _MOST:
        couples: Iterable[tuple[int, int]] = zip(ours, theirs, strict=False)
    else:
        couples = ((i, j) for i in ours for j in theirs)
    enough = _ALONE if len(ours) == len(theirs) == 1 else _ALIKE
    ranked = sorted(((likeness(old[i], new[j]), -i, -j) for i, j in couples), reverse=True)
    taken: set[tuple[str, int]] = set()
    for alike, i, j in ranked:
        if alike >= enough and not {("old", -i), ("new", -j)} & taken:
            taken |= {("old", -i), ("new", -j)}
            yield -i, -j


def likeness(one: Passage, other: Passage) -> int:
    """Return how many of a hundred words two passages have in common; numbers do not count."""
    left, right = _words(one.text), _words(other.text)
    total = left.total() + right.total()
    return 200 * (left & right).total() // total if total else 100


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> Counter[str]:
    found = tokens(text)
    return Counter("0" if token[-1].isdigit() else token for token in found if token.strip())


def _seen(passage: Passage) -> tuple[bool, str]:
    return passage.is_row, passage.text


def _gaps(count: int, others: int, met: dict[int, int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield what is not paired, between those pairs that are in order."""
    kept = sorted(_in_order(met).items())
    back = set(met.values())
    last, last_other = -1, -1
    for i, j in (*kept, (count, others)):
        olds = [n for n in range(last + 1, i) if n not in met]
        news = [n for n in range(last_other + 1, j) if n not in back]
        if olds and news:
            yield olds, news
        last, last_other = i, j


def _in_order(met: dict[int, int]) -> dict[int, int]:
    """Return the most pairs that can be kept so that none crosses another."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for i, j in sorted(met.items()):
        at = bisect_left(ends, j)
        before[i] = last[at - 1] if at else None
        if at == len(ends):
            ends.append(j)
            last.append(i)
        else:
            ends[at], last[at] = j, i
    kept: dict[int, int] = {}
    step = last[-1] if last else None
    while step is not None:
        kept[step] = met[step]
        step = before[step]
    return kept
