"""How a paragraph is set: size, pitch, spacing, indents and what keeps it together.

Room: render, layout. Read from the styles of the template and from the paragraph itself, once per
edition; lengths in twips.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.layout.layers import (
    Attributes,
    first_line,
    indent,
    last,
    pitch,
    unless_off,
)
from disclosure.render.layout.measure import Face, Measure, measure
from disclosure.render.wordml import RUN_PROPERTIES, is_on, number, runs, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.render.layout.layers import Layers

#: A drawing's sizes are in English metric units; so many are a twip.
EMU = 635
_SWITCHES = ("keepNext", "keepLines", "pageBreakBefore")
_STYLE = w("styleId")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set.

    ``pitch`` is the height of a line, 1 at least; ``drawing`` the height of a drawing in it, 0 if
    there is none; ``first`` the indent of the first line, added to ``left``.
    """

    face: Face
    pitch: int
    before: int
    after: int
    left: int
    right: int
    first: int
    keep_next: bool
    keep_lines: bool
    page_break: bool
    control: bool
    hangs: bool
    drawing: int


class Looks:
    """The styles of a template."""

    def __init__(self, styles: _Element) -> None:
        self._styles = styles
        self._tables: dict[Face, Mapping[str, int]] = {}
        self._looks: dict[tuple[bytes, ...], Look] = {}

    def of(self, paragraph: _Element) -> Look:
        """Return how a paragraph is set, from its style and its own properties."""
        drawing = _drawing(paragraph)
        run = _run_properties(paragraph)
        own = [*paragraph.iterchildren(w("pPr")), *run]
        key = (*map(_bytes, own), b"%d" % drawing)
        if key not in self._looks:
            self._looks[key] = self._look((*self._chain(paragraph), *run), drawing)
        return self._looks[key]

    @staticmethod
    def _look(chain: Layers, drawing: int) -> Look:
        """Return what layers make of a paragraph, the last of them going before the others."""
        size = max(1, whole(last(chain, "rPr", "sz"), default=20)) * 10
        gaps = Attributes(chain, "spacing")
        on = {name: is_on(last(chain, "pPr", name)) for name in _SWITCHES}
        return Look(
            face=Face(size, whole(last(chain, "rPr", "spacing"))),
            pitch=pitch(chain, size),
            before=gaps.number("before"),
            after=gaps.number("after"),
            left=indent(chain, size, "left", "start"),
            right=indent(chain, size, "right", "end"),
            first=first_line(chain, size),
            keep_next=on["keepNext"],
            keep_lines=on["keepLines"],
            page_break=on["pageBreakBefore"],
            control=unless_off(chain, "widowControl"),
            hangs=_hangs(chain),
            drawing=drawing,
        )

    def measure(self, look: Look, width: int) -> Measure:
        """Return the measure of a paragraph in a column of a width; faces share their tables."""
        if look.face not in self._tables:
            self._tables[look.face] = look.face.table()
        table = self._tables[look.face]
        others = width - look.left - look.right
        return measure(look.face, others - look.first, others, table, hangs=look.hangs)

    def _chain(self, paragraph: _Element) -> Iterator[_Element]:
        """Yield what sets a paragraph: defaults, styles from the root up, its own properties."""
        defaults = self._styles.find(w("docDefaults"))
        if defaults is not None:
            yield from (each for each in defaults.iter(w("pPr"), w("rPr")))
        style = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        for each in self.based(style or self._default):
            yield from each.iterchildren(w("pPr"), w("rPr"))
        yield from paragraph.iterchildren(w("pPr"))

    def based(self, style: str) -> list[_Element]:
        """Return a style and all that it is based on, the root first."""
        found: list[_Element] = []
        while style in self._by_name and self._by_name[style] not in found:
            found.insert(0, self._by_name[style])
            style = value(found[0].find(w("basedOn")))
        return found

    @cached_property
    def _by_name(self) -> dict[str, _Element]:
        return {each.get(_STYLE, ""): each for each in self._styles.iterchildren(w("style"))}

    @cached_property
    def _default(self) -> str:
        for name, style in self._by_name.items():
            if style.get(w("type")) == "paragraph" and style.get(w("default")) == "1":
                return name
        return ""


def _run_properties(paragraph: _Element) -> list[_Element]:
    """Return the properties of the first run that has any, as a layer; or no layer."""
    found = (run.find(RUN_PROPERTIES) for run in runs(paragraph))
    return [each for each in found if each is not None][:1]


def _bytes(element: _Element) -> bytes:
    return bytes(etree.tostring(element))


def _hangs(chain: Layers) -> bool:
    """Tell whether a comma may hang in the margin.

    LibreOffice reads ``w:overflowPunct`` upside down, and lets it hang where nothing is said.
    """
    element = last(chain, "pPr", "overflowPunct")
    return element is None or not is_on(element)


def _drawing(paragraph: _Element) -> int:
    """Return the height of the highest drawing that stands in a line like a character."""
    extents = paragraph.iterfind(".//{*}inline/{*}extent")
    return max((number(each.get("cy", "")) // EMU for each in extents), default=0)
