"""What layers of properties make together: defaults, styles from the root up, the paragraph's own.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.render.wordml import is_on, number, w

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Elements ``w:pPr`` and ``w:rPr``; the later goes before the earlier.
Layers: TypeAlias = "tuple[_Element, ...]"
_PITCH_OF_SINGLE = 240


class Attributes:
    """An element that several layers may hold; each attribute is the last layer's."""

    def __init__(self, layers: Layers, name: str) -> None:
        self._found: dict[str, str] = {}
        for each in layers:
            element = each.find(w(name)) if each.tag == w("pPr") else None
            if element is not None:
                self._found.update({str(k).rpartition("}")[2]: str(v) for k, v in element.items()})

    def text(self, name: str) -> str:
        """Return an attribute, empty where no layer has it."""
        return self._found.get(name, "")

    def number(self, name: str) -> int:
        """Return an attribute as a number, 0 where it is none."""
        return number(self.text(name))


def last(layers: Layers, kind: str, name: str) -> _Element | None:
    """Return an element of the last layer of a kind (``pPr``, ``rPr``) that has it."""
    for each in reversed(layers):
        if each.tag == w(kind):
            element = each.find(w(name))
            if element is not None:
                return element
    return None


def unless_off(layers: Layers, name: str) -> bool:
    """Tell whether a switch of a paragraph is on that is on where nothing is said."""
    element = last(layers, "pPr", name)
    return element is None or is_on(element)


def pitch(layers: Layers, size: int) -> int:
    """Return the height of a line of characters of a size, 1 at least."""
    gaps = Attributes(layers, "spacing")
    line = gaps.number("line") or _PITCH_OF_SINGLE
    if gaps.text("lineRule") not in {"exact", "atLeast"}:
        # A single line of a Chinese face is some 1.3 em high; forms set their pitch exactly.
        line = size * 13 // 10 * line // _PITCH_OF_SINGLE
    return max(1, line)


def indent(layers: Layers, size: int, *names: str) -> int:
    """Return an indent of one of these names; one in characters goes before one in twips."""
    found = Attributes(layers, "ind")
    for name in names:
        chars = found.number(f"{name}Chars")
        if chars:
            return chars * size // 100
    return next((found.number(name) for name in names if found.number(name)), 0)


def first_line(layers: Layers, size: int) -> int:
    """Return the indent of the first line; the last layer that says one says it alone."""
    for layer in reversed(layers):
        own = Attributes((layer,), "ind")
        if own.text("hanging") or own.text("hangingChars"):
            return -indent((layer,), size, "hanging")
        if own.text("firstLine") or own.text("firstLineChars"):
            return indent((layer,), size, "firstLine")
    return 0
