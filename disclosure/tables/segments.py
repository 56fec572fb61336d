"""Which rows of a list stay on one page, so that the labels of each are seen beside it.

Room: tables. A label that several rows share is printed once, in a merged cell; behind the end of
a page nobody sees it. So a list is cut into runs that an office program keeps whole, and each run
says its labels anew.
"""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.edition import Segments
    from disclosure.tables.rows import Row


def beginnings(rows: Sequence[Row], segments: Segments) -> frozenset[int]:
    """Return the numbers of the rows, from 0, with which a run begins."""
    first, *narrower = segments.labels
    lengths = (
        length for group in _groups(rows, first) for length in _cut(group, narrower, segments.most)
    )
    return frozenset(accumulate(lengths, initial=0))


def _cut(rows: Sequence[Row], labels: Sequence[str], most: int) -> Iterator[int]:
    """Yield the lengths of the runs of rows that share every wider label.

    Groups of the next label stay whole where they can, and even parts are made of one that cannot.
    """
    if len(rows) <= most:
        yield len(rows)
    elif labels:
        parts = [tuple(_cut(group, labels[1:], most)) for group in _groups(rows, labels[0])]
        yield from _packed(parts, most)
    else:
        yield from _even(len(rows), most)


def _groups(rows: Sequence[Row], label: str) -> Iterator[tuple[Row, ...]]:
    for _, group in groupby(rows, key=lambda row: row[label]):
        yield tuple(group)


def _packed(groups: Sequence[Sequence[int]], most: int) -> Iterator[int]:
    """Join neighbours that are one run each and together no longer than one may be."""
    waiting = 0
    for lengths in groups:
        if len(lengths) > 1 or waiting + lengths[0] > most:
            if waiting:
                yield waiting
            waiting = 0
        if len(lengths) > 1:
            yield from lengths
        else:
            waiting += lengths[0]
    if waiting:
        yield waiting


def _even(count: int, most: int) -> Iterator[int]:
    parts = -(-count // most)
    for part in range(parts):
        yield count // parts + (part < count % parts)
