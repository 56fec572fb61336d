"""What a table adds around the text of its cells: margins and the border above each row.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.layout.looks import Looks


def cell_margins(table: _Element, looks: Looks) -> tuple[int, int]:
    """Return what the margins of a cell take: across, and from top to bottom."""
    margins = list(_layers(table, looks, "tblCellMar"))
    across = _margin(margins, "left", "start") + _margin(margins, "right", "end")
    return across, _margin(margins, "top") + _margin(margins, "bottom")


def border(table: _Element, looks: Looks) -> int:
    """Return the height of the border above each row, which LibreOffice counts in."""
    lines = (each.find(w("insideH")) for each in _layers(table, looks, "tblBorders"))
    sizes = [whole(each, "sz") for each in lines if each is not None]
    return sizes[-1] * 20 // 8 if sizes else 0


def _layers(table: _Element, looks: Looks, name: str) -> Iterator[_Element]:
    """Yield an element of the table's properties: of its styles from the root up, then its own."""
    style = value(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
    for each in (*looks.based(style), table):
        yield from each.iterfind(f"{w('tblPr')}/{w(name)}")


def _margin(layers: list[_Element], *names: str) -> int:
    found = (layer.find(w(name)) for layer in layers for name in names)
    widths = [whole(each, "w") for each in found if each is not None]
    return widths[-1] if widths else 0
