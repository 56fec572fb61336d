"""Footnotes and endnotes that no text refers to: they stand in the file and on no page.

Room: render, screening.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_REFERENCES = {
    "footnotes": (w("footnote"), w("footnoteReference")),
    "endnotes": (w("endnote"), w("endnoteReference")),
}


def drop_unprinted(roots: Mapping[str, _Element], kinds: Mapping[str, str]) -> int:
    """Take out the notes that no part refers to; return how many there were.

    The separators of notes, which have a type, are looks.
    """
    count = 0
    for name, root in roots.items():
        for note, reference in (
            _REFERENCES[kind] for kind in (kinds[name],) if kind in _REFERENCES
        ):
            used = {each.get(w("id")) for text in roots.values() for each in text.iter(reference)}
            for each in root.findall(note):
                if each.get(w("type")) is None and each.get(w("id")) not in used:
                    root.remove(each)
                    count += 1
    return count
