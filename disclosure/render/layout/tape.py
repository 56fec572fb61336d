"""The record of one document's paragraphs and rows, made before the document is printed.

Room: render, layout. The flow's source calls the methods as filters; each returns nothing to print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.render.layout.blocks import Line, Row, Table, Text, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.render.layout.blocks import Block, Slot


class Tape:
    """What stands in one document, in order.

    ``slots``, ``lines`` and ``fixed`` are the paragraphs and rows of the template, by the numbers
    that the flow's source uses.
    """

    __slots__ = ("_cells", "_fixed", "_line", "_lines", "_rows", "_slots", "_spans", "blocks")

    def __init__(
        self, slots: Sequence[Slot], lines: Sequence[Line], fixed: Sequence[Sequence[int]]
    ) -> None:
        self._slots = slots
        self._lines = lines
        self._fixed = fixed
        self._rows: list[Row] = []
        self._cells: list[int] = []
        self._line = Line((), 0, exact=False, is_header=False, keeps=False, merges=False)
        self._spans: dict[int, list[int]] = {}
        self.blocks: list[Block] = []

    def para(self, value: Any, number: int) -> str:
        """Take a paragraph outside tables."""
        slot = self._slots[number]
        self.blocks.append(Text(slot, slot.measure.lines(text_of(value))))
        return ""

    def rows(self, first: int, count: int) -> str:
        """Take rows of the template whose cells have the heights known beforehand."""
        for number in range(first, first + count):
            self._take(self._lines[number], self._fixed[number])
        return ""

    def begin(self, number: int) -> str:
        """Begin a row whose cells are told one by one."""
        self._line = self._lines[number]
        self._cells = [cell.padding for cell in self._line.cells]
        return ""

    def cell(self, value: Any, number: int, slot: int) -> str:
        """Take a paragraph of a cell of this row."""
        self._cells[number] += self._line.cells[number].slots[slot].height(value)
        return ""

    def end(self, _value: Any) -> str:
        """End this row."""
        self._take(self._line, self._cells)
        return ""

    def row(self, values: Sequence[Any], number: int) -> str:
        """Take a row with one paragraph in each cell."""
        line = self._lines[number]
        cells = zip(line.cells, values, strict=True)
        self._take(line, [cell.padding + cell.slots[0].height(value) for cell, value in cells])
        return ""

    def table(self, _value: Any) -> str:
        """End a table."""
        self._close_spans(())
        self.blocks.append(Table(tuple(self._rows)))
        self._rows = []
        return ""

    def _take(self, line: Line, heights: Sequence[int]) -> None:
        if not (line.merges or self._spans):
            self._rows.append(Row(line, line.least if line.exact else max(line.least, *heights)))
            return
        self._close_spans(tuple(cell.column for cell in line.cells if cell.merge == "continue"))
        own = [h for cell, h in zip(line.cells, heights, strict=True) if not cell.merge]
        height = line.least if line.exact else max(line.least, *own, 0)
        for cell, needed in zip(line.cells, heights, strict=True):
            if cell.merge == "restart":
                self._spans[cell.column] = [needed]
        for left in self._spans.values():
            left[0] -= height
        self._rows.append(Row(line, height))

    def _close_spans(self, going_on: tuple[int, ...]) -> None:
        """Let the last row of a merged cell grow to what the cell needs."""
        for column in [each for each in self._spans if each not in going_on]:
            (lacking,) = self._spans.pop(column)
            if lacking > 0:
                self._rows[-1].height += lacking
                for left in self._spans.values():
                    left[0] -= lacking
