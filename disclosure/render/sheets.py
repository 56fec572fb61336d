"""A part with tags, made ready to be printed for any document.

Room: render. docxtpl takes the rows and paragraphs of block tags out of the markup; what it is
given has each tag whole and each such row and paragraph bare, as the lint has seen to.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from lxml import etree

from disclosure.render.form import WovenPart
from disclosure.render.ink.compiled import compiled
from disclosure.render.template.balance import is_balanced
from disclosure.render.template.branches import ADDED
from disclosure.render.template.spots import spots
from disclosure.render.template.standing import row_of
from disclosure.render.template.tags import tags
from disclosure.render.template.weave import weave
from disclosure.render.wordml import DOCUMENT, MC, RUN, SPACE, TC, TEXT, W14, P, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.render.template.spots import Spot

FILTERS = ("mark", "step", "pid", "first", "leads")
_ROOT = re.compile(r"<w:document\b[^>]*>")
_IGNORABLE = re.compile(r'(mc:Ignorable=")([^"]*)(")')
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def sheet_of(name: str, root: _Element, titles: Mapping[str, str]) -> WovenPart:
    """Return the sheet of a part; ``titles`` is what people call the parts.

    The tree is changed: the lint must have passed it.
    """
    told = tuple(_tags(root, titles.get(name, "")))
    _strip(root)
    xml = DocxTemplate(BytesIO()).patch_xml(etree.tostring(root, encoding="unicode"))
    if name == DOCUMENT:
        xml = _ROOT.sub(lambda match: _declared(match[0]), xml, count=1)
    woven = weave(_DECLARATION + xml)
    return WovenPart(
        name=name,
        compiled=compiled(name, woven.source, FILTERS),
        openings=woven.openings,
        anchors=woven.anchors,
        tags=told,
        is_sound=is_balanced(woven.source),
    )


def _tags(root: _Element, title: str) -> Iterator[tuple[Spot, str]]:
    for _, spot in spots(root, title):
        yield from ((spot, tag.text) for tag in tags(spot.text) if tag.body != ADDED)


def _strip(root: _Element) -> None:
    """Leave nothing in the rows and paragraphs of block tags but the tag."""
    for paragraph in list(root.iter(P)):
        for tag in tags(text_of(paragraph)):
            if tag.word and tag.scope == "p":
                _write(paragraph, tag.text)
            elif tag.word and tag.scope == "tr":
                row = row_of(paragraph)
                if row is not None:
                    _write(row, tag.text)


def _write(element: _Element, tag: str) -> None:
    for child in list(element):
        element.remove(child)
    inner = element
    for name in (P, RUN, TEXT) if element.tag != P else (RUN, TEXT):
        inner = etree.SubElement(etree.SubElement(inner, TC) if name == P else inner, name)
    inner.text = tag
    inner.set(SPACE, "preserve")


def _declared(start: str) -> str:
    """Return the start tag of the document with the namespace of anchors declared ignorable."""
    for prefix, uri in (("w14", W14), ("mc", MC)):
        if f"xmlns:{prefix}=" not in start:
            start = start[:-1] + f' xmlns:{prefix}="{uri}">'
    listed = _IGNORABLE.search(start)
    if listed is None:
        return start[:-1] + ' mc:Ignorable="w14">'
    if "w14" in listed[2].split():
        return start
    return _IGNORABLE.sub(r"\1\2 w14\3", start)
