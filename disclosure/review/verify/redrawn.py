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
    left = list(theirs)
    for number, one in enumerate(ours):
        other = _partner(one, number, left, theirs, is_full=len(ours) == len(theirs))
        if other is None:
            yield Redrawn(one.said, "", "", "有这张图", "图没有了")
        else:
            left.remove(other)
            yield from _points(one, other)
    for each in left:
        yield Redrawn(each.said, "", "", "没有这张图", "多出一张图")


def _partner(
    one: Drawing, number: int, left: Sequence[Drawing], theirs: Sequence[Drawing], *, is_full: bool
) -> Drawing | None:
    """Return the same chart of the returned file: by its turn if none is missing, else by name."""
    if is_full:
        return theirs[number]
    same = (each for each in left if (each.title, each.name) == (one.title, one.name))
    titled = (each for each in left if one.title and each.title == one.title)
    alike = (each for each in left if not one.title and each.series == one.series)
    return next(iter((*same, *titled, *alike)), None)


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
