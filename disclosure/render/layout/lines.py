"""The rows of the template: their cells with what stands in them, and how they are set.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.layout.blocks import Cell, Line, Slot
from disclosure.render.layout.content import children
from disclosure.render.layout.frames import borders, cell_margins
from disclosure.render.wordml import TC, P, is_on, value, w, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

    from disclosure.render.layout.looks import Looks

_NOTHING = etree.Element(w("trPr"))


def columns_of(table: _Element) -> list[int]:
    """Return the widths of the columns of a table."""
    return [whole(each, "w") for each in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]


def line(looks: Looks, table: _Element, row: _Element, widths: list[int]) -> Line:
    """Return a row; ``widths`` are those of the columns of its table."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = _NOTHING
    height = properties.find(w("trHeight"))
    cells = _cells(looks, table, row, widths)
    first = cells[0].slots[0].look if cells and cells[0].slots else None
    return Line(
        cells=cells,
        least=whole(height),
        exact=height is not None and height.get(w("hRule")) == "exact",
        is_header=is_on(properties.find(w("tblHeader"))),
        keeps=first is not None and first.keep_next,
        merges=any(cell.merge for cell in cells),
        splits=not is_on(properties.find(w("cantSplit"))),
        breaks=first is not None and first.page_break,
    )


def _cells(looks: Looks, table: _Element, row: _Element, widths: list[int]) -> tuple[Cell, ...]:
    across, padding = cell_margins(table, looks)
    padding += borders(table, looks).between
    found: list[Cell] = []
    column = 0
    for cell in children(row, TC):
        span = whole(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), default=1)
        width = sum(widths[column : column + span]) - across
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        own = [looks.of(paragraph) for paragraph in children(cell, P)]
        found.append(
            Cell(
                slots=tuple(Slot(look, looks.measure(look, width)) for look in own),
                padding=padding,
                column=column,
                merge="" if merge is None else value(merge, "continue"),
                span=span,
            )
        )
        column += span
    return tuple(found)
