"""Notes that no text refers to, headers of pages that are none: in the file, and on no page.

Room: render, screening.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import is_on, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_HEADERS = (w("headerReference"), w("footerReference"))
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


def without_idle_headers(document: _Element, settings: _Element | None) -> int:
    """Take out the references to headers and footers of pages that are never told apart.

    Those of even pages count where the settings say so, those of first pages where a section does.
    Return how many there were.
    """
    even = settings is not None and is_on(settings.find(w("evenAndOddHeaders")))
    first = any(is_on(section.find(w("titlePg"))) for section in document.iter(w("sectPr")))
    idle = {kind for kind, used in (("even", even), ("first", first)) if not used}
    found = [each for each in document.iter(*_HEADERS) if each.get(w("type")) in idle]
    for each in found:
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return len(found)
