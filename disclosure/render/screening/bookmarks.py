"""Bookmarks of a form: those that something refers to stay, in pairs; the others go.

Room: render, screening. A name that nobody prints tells what its author did (``_GoBack``,
``OLE_LINK1``), so only what a field or a link names may leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.screening.fields import named
from disclosure.render.wordml import w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

START, END = w("bookmarkStart"), w("bookmarkEnd")


def drop_unused(roots: Sequence[_Element]) -> int:
    """Take out the bookmarks that nothing in any part refers to; return how many there were."""
    wanted: frozenset[str] = frozenset().union(*map(named, roots))
    return sum(_drop(root, wanted) for root in roots)


def _drop(root: _Element, wanted: frozenset[str]) -> int:
    ends: dict[str, list[_Element]] = {}
    for end in root.iter(END):
        ends.setdefault(end.get(w("id"), ""), []).append(end)
    gone: list[_Element] = []
    for start in root.iter(START):
        partners = ends.get(start.get(w("id"), ""), [])
        if start.get(w("name"), "") not in wanted or not partners:
            gone.append(start)
        else:
            partners.pop(0)
    gone += [end for left in ends.values() for end in left]
    for each in gone:
        _take_out(each)
    return sum(each.tag == START for each in gone)


def _take_out(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
