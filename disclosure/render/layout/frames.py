"""What a table adds around the text of its cells: margins, and borders between its rows.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.render.wordml import value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.layout.looks import Looks

#: What stands left and right of the text in a cell of which nothing is said.
_UNSAID = 108


@dataclass(frozen=True, slots=True)
class Borders:
    """The heights of the borders above the first row, above the others, and below the last."""

    top: int
    between: int
    bottom: int


def cell_margins(table: _Element, looks: Looks) -> tuple[int, int]:
    """Return what the margins of a cell take: across, and from top to bottom."""
    margins = list(_layers(table, looks, "tblCellMar"))
    sides = (("left", "start"), ("right", "end"))
    across = sum(_last(margins, names, "w", _UNSAID) for names in sides)
    return across, sum(_last(margins, (name,), "w", 0) for name in ("top", "bottom"))


def borders(table: _Element, looks: Looks) -> Borders:
    """Return the borders of a table, which LibreOffice counts into the heights of its rows."""
    lines = list(_layers(table, looks, "tblBorders"))
    # Sizes are in eighths of a point.
    heights = (_last(lines, (name,), "sz", 0) * 20 // 8 for name in ("top", "insideH", "bottom"))
    return Borders(*heights)


def _layers(table: _Element, looks: Looks, name: str) -> Iterator[_Element]:
    """Yield an element of the table's properties: of its styles from the root up, then its own."""
    style = value(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
    for each in (*looks.based(style), table):
        yield from each.iterfind(f"{w('tblPr')}/{w(name)}")


def _last(layers: list[_Element], names: tuple[str, ...], attribute: str, default: int) -> int:
    """Return an attribute of the last layer that has an element of one of these names."""
    found = (layer.find(w(name)) for layer in layers for name in names)
    sizes = [whole(each, attribute) for each in found if each is not None]
    return sizes[-1] if sizes else default
