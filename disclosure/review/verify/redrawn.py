"""Charts of the returned file against those of the facts.

Room: review. A chart that an office program has written anew has no workbook; its picture stays.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.review.verify.findings import Redrawn
from disclosure.review.verify.numerals import worth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.review.verify.passage import Drawing

#: Office programs keep numbers as binary fractions and write them out in full.
_NEAR = Decimal("0.000001")


def redrawn(ours: Sequence[Drawing], theirs: Sequence[Drawing]) -> Iterator[Redrawn]:
    """Yield the points that differ, and the charts that are gone or too many."""
    met = _partners(ours, theirs)
    for number, one in enumerate(ours):
        if number in met:
            yield from _points(one, theirs[met[number]])
        else:
            yield Redrawn(one.said, "", "", "有这张图", "图没有了")
    for number, each in enumerate(theirs):
        if number not in met.values():
            yield Redrawn(each.said, "", "", "没有这张图", "多出一张图")


def _partners(ours: Sequence[Drawing], theirs: Sequence[Drawing]) -> dict[int, int]:
    """Pair the charts: by title and name, by title, by what they draw; the rest in their order."""
    met: dict[int, int] = {}
    for is_same in _WAYS:
        for i, one in enumerate(ours):
            free = [j for j in range(len(theirs)) if j not in met.values()]
            same = next((j for j in free if is_same(one, theirs[j])), None)
            if i not in met and same is not None:
                met[i] = same
    left = [i for i in range(len(ours)) if i not in met]
    others = [j for j in range(len(theirs)) if j not in met.values()]
    return met | dict(zip(left, others, strict=False)) if len(ours) == len(theirs) else met


def _has_name(one: Drawing, other: Drawing) -> bool:
    return (one.title, one.name) == (other.title, other.name)


def _has_title(one: Drawing, other: Drawing) -> bool:
    return bool(one.title) and one.title == other.title


def _draws(one: Drawing, other: Drawing) -> bool:
    return not one.title and one.series == other.series


_WAYS = (_has_name, _has_title, _draws)


def _points(one: Drawing, other: Drawing) -> Iterator[Redrawn]:
    if one.title != other.title:
        yield Redrawn(one.said, "标题", "", one.title, other.title)
    for number, (name, points) in enumerate(one.series):
        named, found = other.series[number] if number < len(other.series) else ("", ())
        if named != name:
            yield Redrawn(one.said, name, "系列名称", name, named)
        for turn, (category, text) in enumerate(points):
            called, shown = found[turn] if turn < len(found) else ("", "")
            if called != category:
                yield Redrawn(one.said, name, category, category, called)
            if not _is_near(text, shown):
                yield Redrawn(one.said, name, category, text, shown)
        for called, shown in found[len(points) :]:
            yield Redrawn(one.said, name, called, "", shown)
    for named, _ in other.series[len(one.series) :]:
        yield Redrawn(one.said, named, "", "没有这个系列", "多出一个系列")
    if one.book is not None and other.book is not None:
        yield from _book(one.said, one.book, other.book)


def _book(title: str, ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[Redrawn]:
    for cell in sorted(ours.keys() | theirs.keys()):
        expected, shown = ours.get(cell, ""), theirs.get(cell, "")
        if not _is_near(expected, shown):
            yield Redrawn(title, "", f"单元格 {cell}", expected, shown, in_book=True)


def _is_near(one: str, other: str) -> bool:
    if one == other:
        return True
    left, right = worth(one), worth(other)
    return left is not None and right is not None and abs(left - right) < _NEAR
