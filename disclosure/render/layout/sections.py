"""The pages of a document: their size, the number of the first, how each section begins.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.layout.blocks import PageSetup
from disclosure.render.layout.content import children
from disclosure.render.wordml import P, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: The pages of a document that says nothing of them: Letter with margins of an inch.
UNSAID = PageSetup(9360, 12960)
_SECTION = f"{w('pPr')}/{w('sectPr')}"


def section_of(paragraph: _Element) -> _Element | None:
    """Return the properties of the section that ends with a paragraph, or None."""
    return paragraph.find(_SECTION)


def pages(root: _Element) -> list[PageSetup]:
    """Return the pages of each section in order."""
    return [page(section) for body in root.iterchildren(w("body")) for section in _sections(body)]


def _sections(body: _Element) -> Iterator[_Element]:
    for block in children(body, P, w("sectPr")):
        section = section_of(block) if block.tag == P else block
        if section is not None:
            yield section


def page(section: _Element) -> PageSetup:
    """Return the pages of a section."""
    size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    start = whole(section.find(w("pgNumType")), "start", default=-1)
    first = start if start >= 0 else None
    begins = value(section.find(w("type")), "nextPage")
    if size is None or margin is None:
        return PageSetup(UNSAID.width, UNSAID.height, first, begins)
    across = whole(margin, "left") + whole(margin, "right") + whole(margin, "gutter")
    # A margin below nought only says that headers must not move the text.
    down = abs(whole(margin, "top")) + abs(whole(margin, "bottom"))
    return PageSetup(whole(size, "w") - across, whole(size, "h") - down, first, begins)
