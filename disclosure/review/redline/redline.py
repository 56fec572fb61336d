"""``redline``: two finished documents of one disclosure become one with tracked changes.

Room: review. The file is the new document: its looks, its parts, its bookmarks, its passport. What
only the old one says stands in it as deleted, what only the new one says as inserted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.package.archive import assemble, pack, unpack
from disclosure.render.package.parts import serialised
from disclosure.render.package.reading import read
from disclosure.render.wordml import DOCUMENT, w
from disclosure.review.redline.atoms import flatten_fields
from disclosure.review.redline.blocks import merge_story
from disclosure.review.redline.pen import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_SHEETS = ("word/header", "word/footer")
_IDENTIFIED = (w("bookmarkStart"), w("comment"), w("ins"), w("del"))


def redline(old: bytes, new: bytes, when: str) -> bytes:
    """Return a Word file: accepting all its changes gives the new text, rejecting all the old one.

    ``old`` and ``new`` are two finished documents of one disclosure, ``when`` is the moment that
    the changes bear (``2025-09-29T00:00:00Z``). The same three give the same bytes.

    A header or footer is compared with the old one of the same name. What is no text is the new
    document's and not tracked: looks, sections, the data of charts.
    """
    before, after = unpack(old), unpack(new)
    changed = dict(_merged(before, after, when))
    return assemble(pack(name, changed.get(name, content)) for name, content in after.items())


def _merged(
    before: Mapping[str, bytes], after: Mapping[str, bytes], when: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the parts with tracked changes, by name."""
    for name, content in after.items():
        is_text = name == DOCUMENT or name.startswith(_SHEETS)
        if not is_text or name not in before or before[name] == content:
            continue
        theirs, ours = read(before[name]), read(content)
        for root in (theirs, ours) if name == DOCUMENT else ():
            flatten_fields(root)
        pen = Pen(when, _first_free(ours))
        merge_story(_story(theirs), _story(ours), pen)
        yield name, serialised(ours)


def _story(root: _Element) -> _Element:
    """Return what holds the blocks of a part: the body of the document, else its root."""
    body = root.find(w("body"))
    return root if body is None else body


def _first_free(root: _Element) -> int:
    """Return the first number that no bookmark of a part has; changes count on from there."""
    numbers = (each.get(w("id"), "0") for each in root.iter(*_IDENTIFIED))
    return max(map(int, numbers), default=0) + 1
