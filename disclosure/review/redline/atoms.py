"""A paragraph taken apart: what a reader sees of it, piece by piece, and what he does not see.

Room: review. A figure is one piece, whatever its digits; so is a numeral or a foreign word of the
text. Of the rest every character is one: Chinese has no blanks to cut at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.passport.names import PREFIX
from disclosure.render.wordml import RUN, RUN_PROPERTIES, TEXT, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

LINK = w("hyperlink")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_PROPERTIES = w("pPr")
_FIELD = (w("fldChar"), w("instrText"))
_DRAWING = w("drawing")
#: What counts as one character of a text.
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("noBreakHyphen"): "-"}
_PIECE = re.compile(r"\d+(?:[,.]\d+)*|[A-Za-z]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a paragraph.

    ``text`` is what a reader sees, empty for a mark: a bookmark, a drawing. ``element`` is the mark
    or the sign itself, None for text. ``run`` are the properties of its run, ``link`` is the
    hyperlink around it.
    """

    text: str
    element: _Element | None = None
    run: _Element | None = None
    link: _Element | None = None
    in_run: bool = True

    @property
    def is_drawing(self) -> bool:
        """Whether it is a picture or a chart."""
        return self.element is not None and self.element.tag == _DRAWING

    @property
    def begins(self) -> bool:
        """Whether it is the beginning of a bookmark, in which what follows stands."""
        return self.element is not None and self.element.tag == _START


def atoms(paragraph: _Element) -> list[Atom]:
    """Return the pieces of a paragraph in order."""
    found: list[Atom] = []
    figure = ""
    for child, link in _children(paragraph):
        if child.tag == RUN:
            found += _of_run(child, link, is_figure=bool(figure))
            continue
        if child.tag == _START and child.get(w("name"), "").startswith(PREFIX):
            figure = child.get(w("id"), "")
        elif child.tag == _END and child.get(w("id"), "") == figure:
            figure = ""
        found.append(Atom("", child, None, link, in_run=False))
    return found


def _children(paragraph: _Element) -> Iterator[tuple[_Element, _Element | None]]:
    """Yield what stands in a paragraph, with the link around it."""
    for child in paragraph:
        if child.tag == LINK:
            yield from ((each, child) for each in child)
        elif child.tag != _PROPERTIES:
            yield child, None


def _of_run(run: _Element, link: _Element | None, *, is_figure: bool) -> Iterator[Atom]:
    properties = run.find(RUN_PROPERTIES)
    for child in run:
        if child.tag == TEXT:
            pieces = [child.text or ""] if is_figure else _PIECE.findall(child.text or "")
            yield from (Atom(piece, None, properties, link) for piece in pieces if piece)
        elif child.tag in _SIGNS:
            yield Atom(_SIGNS[child.tag], child, properties, link)
        elif child.tag != RUN_PROPERTIES:
            yield Atom("", child, properties, link)


def text_of(paragraph: _Element) -> str:
    """Return what a reader sees of a paragraph."""
    return "".join(
        _SIGNS.get(str(child.tag), child.text or "")
        for run in paragraph.iter(RUN)
        for child in run
        if child.tag == TEXT or child.tag in _SIGNS
    )


def flatten_fields(story: _Element) -> None:
    """Leave of the fields what they show: contents that are made anew lose their changes."""
    for run in list(story.iter(RUN)):
        parts = list(run.iterchildren(*_FIELD))
        for part in parts:
            run.remove(part)
        paragraph = run.getparent()
        if parts and paragraph is not None and all(each.tag == RUN_PROPERTIES for each in run):
            paragraph.remove(run)
