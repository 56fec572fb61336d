"""Lead-in lines: a paragraph that ends with a colon goes to the next page with what it leads in to.

Room: render. Which paragraph of a loop is one is known when its text is: the property is written in
front of the text by the filter ``leads``. The layout asks :func:`is_lead` of the same texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.template.tags import tags
from disclosure.render.wordml import P, text_of, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLON = "："
_SLOT = "\ue0f0"
_KEEP_NEXT = "<w:keepNext/>"
#: The property of a paragraph whose text is not known yet, as it stands in the markup.
_WAITING = re.compile(f'<w:keepNext w:val="{_SLOT}([^{_SLOT}]*){_SLOT}"/>')


def is_lead(text: str) -> bool:
    """Tell whether a paragraph with this text leads in to the next one."""
    return text.rstrip().endswith(_COLON)


def leads(value: object) -> str:
    """Return the property that keeps a paragraph with the next, where its last value leads in."""
    return _KEEP_NEXT if is_lead(str(value)) else ""


def mark_leads(root: _Element) -> None:
    """Make room for the property in every paragraph of the body that may be a lead-in line."""
    for body in root.iterchildren(w("body")):
        for paragraph in body.iterchildren(P):
            _mark(paragraph)


def asked(xml: str) -> str:
    """Return markup in which each waiting property asks for the text of its paragraph."""
    return _WAITING.sub(lambda match: "{{ (" + match[1] + ") | leads }}", xml)


def _mark(paragraph: _Element) -> None:
    text = text_of(paragraph).rstrip()
    found = list(tags(text))
    if any(tag.word for tag in found) or paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None:
        return
    if found and text.endswith(found[-1].text):
        _keep(paragraph, _SLOT + found[-1].body + _SLOT)
    elif is_lead(text):
        _keep(paragraph, "1")


def _keep(paragraph: _Element, value: str) -> None:
    """Write the property behind the style, where the schema wants it."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    kept = etree.Element(w("keepNext"))
    kept.set(w("val"), value)
    properties.insert(1 if properties.find(w("pStyle")) is not None else 0, kept)
