"""What stands in the paragraph of a block tag beside it: moved to a paragraph of its own.

Room: render. Office programs move a section break or the end of a field into the paragraph before;
that may be one that only holds ``{%p endfor %}``.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from disclosure.render.template.standing import MOVABLE, SECTION, has_more, more_than_text
from disclosure.render.template.tags import tags
from disclosure.render.wordml import FILLER, RUN, TEXT, P, text_of, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS = (w("bookmarkStart"), w("bookmarkEnd"))


def rescue(root: _Element) -> None:
    """Give what would be lost with a paragraph of a block tag a paragraph outside the block."""
    for paragraph in list(root.iter(P)):
        word = next((t.word for t in tags(text_of(paragraph)) if t.word and t.scope == "p"), "")
        if word not in MOVABLE:
            continue
        _move_bookmarks(paragraph)
        if has_more(paragraph):
            _move(paragraph, behind=word.startswith("end"))


def _move_bookmarks(paragraph: _Element) -> None:
    for mark in list(paragraph.iter(*_MARKS)):
        paragraph.addprevious(mark)


def _move(paragraph: _Element, *, behind: bool) -> None:
    """Put everything but the text into a paragraph of its own, before the tag or behind it."""
    other = deepcopy(paragraph)
    other.set(FILLER, "1")
    for text in list(other.iter(TEXT)):
        text.text = ""
    for run in [each for each in paragraph.iter(RUN) if more_than_text(each)]:
        if not (run.findtext(TEXT) or ""):
            _drop(run)
    section = paragraph.find(SECTION)
    if section is not None:
        _drop(section)
    if behind:
        paragraph.addnext(other)
    else:
        paragraph.addprevious(other)


def _drop(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
