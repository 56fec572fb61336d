"""Which block of the old document is which of the new one.

Room: review. First by what surely is the same, then by the keys that both builds gave them, then by
likeness. What is paired never crosses; the cost stays bounded, whatever stands there twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.review.redline.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

#: From so many percent of common pairs of characters on two texts are like each other.
_LIKE = 50
#: With the same key so much is enough.
_STILL_LIKE = 20
#: Beyond so many pairs nobody looks for likeness.
_MOST_PAIRS = 3_000


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph, table or row: what it is, its key in both builds (or empty), its text."""

    kind: str
    key: str
    text: str


#: A pair of places, None where there is no counterpart.
Couple: TypeAlias = tuple[int | None, int | None]
_Match: TypeAlias = tuple[int, int]
_Blocks: TypeAlias = "Sequence[Labelled]"


def align(old: _Blocks, new: _Blocks, *, by_likeness: bool = True) -> list[Couple]:
    """Return all blocks of both in order, each with its counterpart.

    Within a stretch without counterparts the old blocks stand before the new ones. Without
    ``by_likeness`` a block of another key and another text is another block.
    """
    found: list[_Match] = []
    like = (_like,) if by_likeness else ()
    for way in (_same, _same_text, _ends, _same_key, *like, _only_key, _ends):
        found = _finer(found, old, new, way)
    pairs: list[Couple] = []
    for olds, news, match in _gaps(found, len(old), len(new)):
        pairs += [(n, None) for n in olds]
        pairs += [(None, n) for n in news]
        if match:
            pairs.append(match)
    return pairs


def share_keys(old: _Blocks, new: _Blocks) -> bool:
    """Tell whether half of the keys of the shorter list are in the other: their items are known."""
    olds, news = ({each.key for each in blocks if each.key} for blocks in (old, new))
    return bool(olds) and bool(news) and 2 * len(olds & news) >= min(len(olds), len(news))


def _finer(
    found: Sequence[_Match],
    old: _Blocks,
    new: _Blocks,
    way: Callable[[_Blocks, _Blocks], list[_Match]],
) -> list[_Match]:
    """Return the matches and those that a way finds between them."""
    finer: list[_Match] = []
    for olds, news, match in _gaps(found, len(old), len(new)):
        if olds and news:
            inner = way(old[olds.start : olds.stop], new[news.start : news.stop])
            finer += [(a + olds.start, b + news.start) for a, b in inner]
        if match:
            finer.append(match)
    return finer


def _gaps(
    found: Sequence[_Match], olds: int, news: int
) -> Iterator[tuple[range, range, _Match | None]]:
    """Yield what lies before each match, and at last what lies behind them all."""
    a = b = 0
    for match in found:
        yield range(a, match[0]), range(b, match[1]), match
        a, b = match[0] + 1, match[1] + 1
    yield range(a, olds), range(b, news), None


def _same(old: _Blocks, new: _Blocks) -> list[_Match]:
    return _unique(old, new, lambda each: each if each.key else None)


def _same_text(old: _Blocks, new: _Blocks) -> list[_Match]:
    return _unique(old, new, lambda each: (each.kind, each.text) if each.text else None)


def _ends(old: _Blocks, new: _Blocks) -> list[_Match]:
    """Match what says the same at both ends of a stretch, if only nothing."""
    most = min(len(old), len(new))
    head = 0
    while head < most and _alike(old[head], new[head]):
        head += 1
    tail = 0
    while tail < most - head and _alike(old[-1 - tail], new[-1 - tail]):
        tail += 1
    ends = ((len(old) - n, len(new) - n) for n in range(tail, 0, -1))
    return [*((n, n) for n in range(head)), *ends]


def _alike(one: Labelled, other: Labelled) -> bool:
    return one.kind == other.kind and one.text == other.text


def _same_key(old: _Blocks, new: _Blocks) -> list[_Match]:
    found = _only_key(old, new)
    near = [m for m in found if likeness(old[m[0]].text, new[m[1]].text) >= _STILL_LIKE]
    return near if len(old) * len(new) <= _MOST_PAIRS else found


def _only_key(old: _Blocks, new: _Blocks) -> list[_Match]:
    return _unique(old, new, lambda each: (each.kind, each.key) if each.key else None)


def _like(old: _Blocks, new: _Blocks) -> list[_Match]:
    """Match the best likenesses that do not cross."""
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    every = (
        (likeness(one.text, other.text), -a, -b)
        for a, one in enumerate(old)
        for b, other in enumerate(new)
        if one.kind == other.kind and one.text and other.text
    )
    found: list[_Match] = []
    for alike, a, b in sorted(every, reverse=True):
        if alike < _LIKE:
            break
        if all((-a - c) * (-b - d) > 0 for c, d in found):
            found.append((-a, -b))
    return sorted(found)


def _unique(old: _Blocks, new: _Blocks, name: Callable[[Labelled], Hashable]) -> list[_Match]:
    """Match what has a name that occurs once on each side, as many as do not cross."""
    olds, news = _once(old, name), _once(new, name)
    return _rising([(a, news[key]) for key, a in olds.items() if key in news])


def _once(blocks: Sequence[Labelled], name: Callable[[Labelled], Hashable]) -> dict[Hashable, int]:
    names = [name(each) for each in blocks]
    times = Counter(names)
    return {key: n for n, key in enumerate(names) if key is not None and times[key] == 1}


def _rising(matches: Sequence[_Match]) -> list[_Match]:
    """Return the longest part of the matches, sorted by their first, whose second rises too."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for n, (_, b) in enumerate(matches):
        at = bisect_left(tops, b)
        before.append(last[at - 1] if at else None)
        tops[at:], last[at:] = [b, *tops[at + 1 :]], [n, *last[at + 1 :]]
    found: list[_Match] = []
    place = last[-1] if last else None
    while place is not None:
        found.append(matches[place])
        place = before[place]
    return found[::-1]
