"""What stands between two tags of a block: it comes and goes as a whole.

Room: render.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_FIELD, _START, _END = w("fldChar"), w("bookmarkStart"), w("bookmarkEnd")
_STEPS = {"begin": 1, "end": -1}


def torn(first: _Element, last: _Element) -> str:
    """Return what has only one end between two siblings, 域 or 书签; empty where nothing has."""
    depth = 0
    starts: set[str] = set()
    ends: set[str] = set()
    for element in _inside(first, last):
        if element.tag == _FIELD:
            depth += _STEPS.get(element.get(w("fldCharType"), ""), 0)
            if depth < 0:
                return "域"
        elif element.tag == _START:
            starts.add(element.get(w("id"), ""))
        elif element.tag == _END:
            ends.add(element.get(w("id"), ""))
    return "域" if depth else "书签" if starts != ends else ""


def _inside(first: _Element, last: _Element) -> Iterator[_Element]:
    """Yield fields and bookmarks between two siblings, in order."""
    for each in first.itersiblings():
        if each is last:
            return
        yield from each.iter(_FIELD, _START, _END)
