"""The record of one document's paragraphs and rows, made before the document is printed.

Room: render, layout. The flow's source calls the methods as filters; each returns nothing to print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.render.layout.blocks import PAGE_END, Line, Paragraph, Table, TableRow, text_of
from disclosure.render.template.leading import is_lead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.render.layout.blocks import Block, Slot


class Tape:
    """What stands in one document, in order.

    ``slots``, ``lines`` and ``fixed`` are the paragraphs and rows of the template, by the numbers
    that the flow's source uses.
    """

    __slots__ = ("_breaks", "_fixed", "_lines", "_open", "_rows", "_slots", "_spans", "blocks")

    def __init__(
        self, slots: Sequence[Slot], lines: Sequence[Line], fixed: Sequence[Sequence[int]]
    ) -> None:
        self._slots = slots
        self._lines = lines
        self._fixed = fixed
        self._rows: list[TableRow] = []
        self._open: list[tuple[Line, list[int]]] = []
        self._spans: dict[int, list[int]] = {}
        self._breaks = False
        self.blocks: list[Block] = []

    def para(self, value: Any, number: int) -> str:
        """Take a paragraph outside tables."""
        slot, text = self._slots[number], text_of(value)
        if PAGE_END in text:
            self._over_pages(slot, text)
        else:
            self._text(slot, text)
        return ""

    def _over_pages(self, slot: Slot, text: str) -> None:
        """Take a paragraph with page breaks in it; nothing stands before one that begins it.

        What follows one that ends it begins a page.
        """
        *before, last = text.split(PAGE_END)
        for number, each in enumerate(before):
            if number or each or not last:
                self._text(slot, each)
            self._breaks = True
        if last:
            self._text(slot, last)

    def _text(self, slot: Slot, text: str) -> None:
        lines = slot.measure.lines(text)
        self.blocks.append(Paragraph(slot, lines, self._breaks, is_lead(text)))
        self._breaks = False

    def rows(self, first: int, count: int) -> str:
        """Take rows of the template whose cells have the heights known beforehand."""
        for number in range(first, first + count):
            self._take(self._lines[number], self._fixed[number])
        return ""

    def begin(self, number: int) -> str:
        """Begin a row whose cells are told one by one; it may stand in a cell of another."""
        line = self._lines[number]
        self._open.append((line, [cell.padding for cell in line.cells]))
        return ""

    def cell(self, value: Any, number: int, slot: int) -> str:
        """Take a paragraph of a cell of this row."""
        line, heights = self._open[-1]
        heights[number] += line.cells[number].slots[slot].height(value)
        return ""

    def end(self, outer: int) -> str:
        """End this row; one of a table in a table adds its height to the outer cell."""
        line, heights = self._open.pop()
        if self._open:
            self._open[-1][1][outer] += _height(line, heights)
        else:
            self._take(line, heights)
        return ""

    def row(self, values: Sequence[Any], number: int) -> str:
        """Take a row with one paragraph in each cell."""
        line = self._lines[number]
        cells = zip(line.cells, values, strict=True)
        self._take(line, [cell.padding + cell.slots[0].height(value) for cell, value in cells])
        return ""

    def table(self, edges: tuple[int, int]) -> str:
        """End a table; ``edges`` are what its borders add to its first and to its last row."""
        self._close_spans(())
        for row, edge in zip((*self._rows[:1], *self._rows[-1:]), edges, strict=False):
            row.height += 0 if row.line.exact else edge
        self.blocks.append(Table(tuple(self._rows), self._breaks))
        self._rows = []
        self._breaks = False
        return ""

    def _take(self, line: Line, heights: Sequence[int]) -> None:
        if not (line.merges or self._spans):
            self._rows.append(TableRow(line, _height(line, heights), heights))
            return
        self._close_spans(tuple(cell.column for cell in line.cells if cell.merge == "continue"))
        own = [h for cell, h in zip(line.cells, heights, strict=True) if not cell.merge]
        height = _height(line, own)
        for cell, needed in zip(line.cells, heights, strict=True):
            if cell.merge == "restart":
                self._spans[cell.column] = [needed]
        for left in self._spans.values():
            left[0] -= height
        self._rows.append(TableRow(line, height, heights))

    def _close_spans(self, going_on: tuple[int, ...]) -> None:
        """Let the last row of a merged cell grow to what the cell needs."""
        for column in [each for each in self._spans if each not in going_on]:
            (lacking,) = self._spans.pop(column)
            if lacking > 0:
                self._rows[-1].height += lacking
                for left in self._spans.values():
                    left[0] -= lacking


def _height(line: Line, heights: Sequence[int]) -> int:
    """Return the height of a row whose cells take so much."""
    return line.least if line.exact else max(line.least, *heights, 0)
