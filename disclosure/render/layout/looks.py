"""How a paragraph is set: size, pitch, spacing, indents and what keeps it together.

Room: render, layout. Read from the styles of the template and from the paragraph itself, once per
edition; lengths in twips.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.layout.measure import Face, Measure, measure
from disclosure.render.wordml import RUN_PROPERTIES, is_on, runs, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

#: A drawing's sizes are in English metric units; so many are a twip.
EMU = 635
_SWITCHES = ("keepNext", "keepLines", "pageBreakBefore")
_STYLE = w("styleId")
_PITCH_OF_SINGLE = 240


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set.

    ``pitch`` is the height of a line; ``drawing`` the height of a drawing in it, 0 if there is
    none; ``first`` the indent of the first line, added to ``left``.
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
    def _look(chain: tuple[_Element, ...], drawing: int) -> Look:
        """Return what layers make of a paragraph, the last of them going before the others."""
        size = whole(_last(chain, "rPr", "sz"), default=20) * 10
        indent = _Attributes(chain, "ind")
        gaps = _Attributes(chain, "spacing")
        on = {name: is_on(_last(chain, "pPr", name)) for name in _SWITCHES}
        return Look(
            face=Face(size, whole(_last(chain, "rPr", "spacing"))),
            pitch=_pitch(gaps, size),
            before=gaps.number("before"),
            after=gaps.number("after"),
            left=_chars(indent, "left", "start", size),
            right=_chars(indent, "right", "end", size),
            first=_chars(indent, "firstLine", "", size) - indent.number("hanging"),
            keep_next=on["keepNext"],
            keep_lines=on["keepLines"],
            page_break=on["pageBreakBefore"],
            control=_unless_off(chain, "widowControl"),
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


class _Attributes:
    """An element that several layers may hold; each attribute is the last layer's."""

    def __init__(self, chain: tuple[_Element, ...], name: str) -> None:
        self._found: dict[str, str] = {}
        for each in chain:
            element = each.find(w(name)) if each.tag == w("pPr") else None
            if element is not None:
                self._found.update({str(k).rpartition("}")[2]: str(v) for k, v in element.items()})

    def text(self, name: str) -> str:
        return self._found.get(name, "")

    def number(self, name: str) -> int:
        text = self.text(name)
        return int(text) if text.lstrip("-").isdigit() else 0


def _last(chain: tuple[_Element, ...], layer: str, name: str) -> _Element | None:
    """Return an element of the last layer of a kind that has it."""
    for each in reversed(chain):
        if each.tag == w(layer):
            element = each.find(w(name))
            if element is not None:
                return element
    return None


def _run_properties(paragraph: _Element) -> list[_Element]:
    """Return the properties of the first run that has any, as a layer; or no layer."""
    found = (run.find(RUN_PROPERTIES) for run in runs(paragraph))
    return [each for each in found if each is not None][:1]


def _bytes(element: _Element) -> bytes:
    return bytes(etree.tostring(element))


def _pitch(gaps: _Attributes, size: int) -> int:
    line = gaps.number("line") or _PITCH_OF_SINGLE
    if gaps.text("lineRule") in {"exact", "atLeast"}:
        return line
    # A single line of a Chinese face is some 1.3 em high; forms set their pitch exactly.
    return size * 13 // 10 * line // _PITCH_OF_SINGLE


def _chars(indent: _Attributes, name: str, other: str, size: int) -> int:
    """Return an indent; one counted in characters goes before one in twips."""
    chars = indent.number(f"{name}Chars")
    return chars * size // 100 if chars else indent.number(name) or indent.number(other)


def _unless_off(chain: tuple[_Element, ...], name: str) -> bool:
    element = _last(chain, "pPr", name)
    return element is None or is_on(element)


def _hangs(chain: tuple[_Element, ...]) -> bool:
    """Tell whether a comma may hang in the margin.

    LibreOffice reads ``w:overflowPunct`` upside down, and lets it hang where nothing is said.
    """
    element = _last(chain, "pPr", "overflowPunct")
    return element is None or not is_on(element)


def _drawing(paragraph: _Element) -> int:
    heights = (each.get("cy", "") for each in paragraph.iter("{*}extent"))
    return max((int(each) // EMU for each in heights if each.isdigit()), default=0)
