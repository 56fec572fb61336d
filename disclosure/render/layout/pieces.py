"""The text of the template as expressions of the flow: what is written, and what is filled in.

Room: render, layout.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from disclosure.render.layout.blocks import LINE_END, PAGE_END
from disclosure.render.template.tags import tags
from disclosure.render.wordml import TEXT, TR, P, runs, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.template.tags import Tag

#: The root whose values are numerals, which the form keeps on one line.
_NUMERALS = "数."
_SCOPES = {"p", "tr"}
_ENDS = {"textWrapping": LINE_END, "page": PAGE_END}


def statement(element: _Element) -> str:
    """Return the block tag that a whole paragraph or row stands for, or nothing.

    What a row of a table in a table says belongs to that row alone.
    """
    for paragraph in element.iter(P):
        if element.tag == TR and next(paragraph.iterancestors(TR)) is not element:
            continue
        for tag in tags(text(paragraph)):
            if tag.scope in _SCOPES and (element.tag == P) == (tag.scope == "p"):
                return "{% " + f"{tag.word} {tag.body}" + " %}"
    return ""


def has_statement(paragraph: _Element) -> bool:
    """Tell whether a paragraph has or is a block tag."""
    return any(tag.word for tag in tags(text(paragraph)))


def is_fixed(paragraph: _Element) -> bool:
    """Tell whether a paragraph of a cell takes the same lines in every document."""
    found = list(tags(text(paragraph)))
    return not found or (len(found) == 1 and _is_numeral(found[0], text(paragraph)))


def known(paragraph: _Element) -> str:
    """Return the text of a fixed paragraph; a numeral stands for all numerals."""
    return "0" if any(tags(text(paragraph))) else text(paragraph)


def expression(paragraph: _Element, call: str = "") -> str:
    """Return an expression for the text of a paragraph, or a tag that hands it to a call."""
    if call and has_statement(paragraph):
        told = "".join(_told(paragraph))
        return "{% set told %}" + told + "{% endset %}{{ told | " + call + " }}"
    pieces = list(_pieces(paragraph))
    whole = pieces[0] if len(pieces) == 1 else f"({', '.join(pieces)},)" if pieces else '""'
    return "{{ " + f"{whole} | {call}" + " }}" if call else whole


def text(paragraph: _Element) -> str:
    """Return the text of a paragraph, ends of lines and pages included; tabs take no room."""
    found = (child for run in runs(paragraph) for child in run)
    return "".join(_written(child) for child in found)


def _written(child: _Element) -> str:
    if child.tag == TEXT:
        return child.text or ""
    if child.tag != w("br"):
        return ""
    return _ENDS.get(child.get(w("type"), "textWrapping"), "")


def _is_numeral(tag: Tag, whole: str) -> bool:
    is_value = not tag.word and tag.body.startswith(_NUMERALS)
    return is_value and tag.text == whole.strip()


def _pieces(paragraph: _Element) -> Iterator[str]:
    whole, position = text(paragraph), 0
    for tag in tags(whole):
        if tag.start > position:
            yield json.dumps(whole[position : tag.start], ensure_ascii=False)
        yield f"({tag.body})"
        position = tag.end
    if position < len(whole):
        yield json.dumps(whole[position:], ensure_ascii=False)


def _told(paragraph: _Element) -> Iterator[str]:
    """Yield text and tags as they stand, without the scope of a block tag."""
    whole, position = text(paragraph), 0
    for tag in tags(whole):
        yield whole[position : tag.start]
        yield "{% " + f"{tag.word} {tag.body}" + " %}" if tag.word else tag.text
        position = tag.end
    yield whole[position:]
