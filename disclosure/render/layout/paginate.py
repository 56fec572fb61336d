"""Pages: which heading falls on which page.

Room: render, layout. The rules are those of Word as LibreOffice follows them: two lines of a
paragraph at least on either side of a break, headings with what follows, rows whole, header rows
again on each page, space above a paragraph dropped where a page has broken of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.layout.blocks import Page, Row, Table, Text, inner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.render.layout.blocks import Block

#: Lines of a paragraph that stay together at the foot and at the head of a page.
_TOGETHER = 2


def paginate(blocks: Sequence[Block], last: Page) -> dict[str, int]:
    """Return the page number of each bookmark; ``last`` is the page of the last section."""
    press = _Press(blocks, last)
    while press.at < len(blocks):
        press.place()
    return press.numbers


class _Press:
    """The page being filled: its number, and how much of it is used."""

    __slots__ = ("_blocks", "_last", "_natural", "_page", "_used", "at", "number", "numbers")

    def __init__(self, blocks: Sequence[Block], last: Page) -> None:
        self._blocks = blocks
        self._last = last
        self._page = _section(blocks, 0, last)
        self._used = 0
        self._natural = False
        self.at = 0
        self.number = 1 if self._page.start is None else self._page.start
        self.numbers: dict[str, int] = {}

    def place(self) -> None:
        """Place the next block, beginning a new page where it has to."""
        block = self._blocks[self.at]
        if self._used and isinstance(block, Text) and block.slot.look.page_break:
            self._turn(natural=False)
        elif self._used and not self._fits(self._needed(self.at)):
            self._turn(natural=True)
        if isinstance(block, Text):
            self._text(block)
        else:
            self._table(block)
        self.at += 1

    def _text(self, block: Text) -> None:
        slot, look = block.slot, block.slot.look
        if self._used or not self._natural:
            self._used += look.before
        lines = self._first_lines(block)
        for target in slot.targets:
            self.numbers.setdefault(target, self.number)
        left = block.lines
        while left > lines:
            left -= lines
            self._turn(natural=True)
            lines = self._first_lines(Text(slot, left))
        self._used += inner(slot, left) + look.after
        if slot.section is not None:
            self._begin_section()

    def _first_lines(self, block: Text) -> int:
        """Return how many lines of a paragraph go on this page."""
        look, lines = block.slot.look, block.lines
        room = self._page.height - self._used
        if inner(block.slot, lines) <= room or look.drawing or not self._used:
            return lines if inner(block.slot, lines) <= room else max(1, room // look.pitch)
        fitting = room // look.pitch
        if look.control and lines - fitting < _TOGETHER:
            fitting = lines - _TOGETHER
        return max(fitting, 1)

    def _table(self, table: Table) -> None:
        head = sum(row.height for row in table.rows if row.line.is_header)
        start = 0
        while start < len(table.rows):
            stop = self._rows(table.rows, start)
            self._used += sum(row.height for row in table.rows[start:stop])
            start = stop
            if start < len(table.rows):
                self._turn(natural=True)
                self._used = head

    def _rows(self, rows: Sequence[Row], start: int) -> int:
        """Return the row before which the page breaks, from ``start`` on."""
        used, stop = self._used, start
        while stop < len(rows) and used + rows[stop].height <= self._page.height:
            used += rows[stop].height
            stop += 1
        if stop == len(rows):
            return stop
        natural = max(stop, start + 1)
        while stop > start and rows[stop - 1].line.keeps and not rows[stop - 1].line.is_header:
            stop -= 1
        return stop if stop > start and not rows[stop - 1].line.is_header else natural

    def _needed(self, at: int) -> int:
        """Return the least height of a block and of all that it is kept with."""
        needed = 0
        for n in range(at, len(self._blocks)):
            block = self._blocks[n]
            if isinstance(block, Table):
                return needed + _least_of_table(block, self._page.height - needed)
            look = block.slot.look
            if n > at and look.page_break:
                return needed
            whole = look.before + inner(block.slot, block.lines)
            if not look.keep_next:
                return needed + look.before + _least_of_text(block)
            if block.slot.section is not None:
                return needed + whole
            needed += whole + look.after
        return needed

    def _fits(self, height: int) -> bool:
        return self._used + height <= self._page.height

    def _turn(self, *, natural: bool) -> None:
        self.number += 1
        self._used = 0
        self._natural = natural

    def _begin_section(self) -> None:
        if self.at + 1 < len(self._blocks):
            self._turn(natural=False)
            self._page = _section(self._blocks, self.at + 1, self._last)
            if self._page.start is not None:
                self.number = self._page.start


def _section(blocks: Sequence[Block], at: int, last: Page) -> Page:
    """Return the page of the section that a block stands in."""
    for block in blocks[at:]:
        if isinstance(block, Text) and block.slot.section is not None:
            return block.slot.section
    return last


def _least_of_text(block: Text) -> int:
    """Return the least of a paragraph that may stand at the foot of a page."""
    look, lines = block.slot.look, block.lines
    if look.keep_lines or look.drawing or (look.control and lines < 2 * _TOGETHER):
        return inner(block.slot, lines)
    return look.pitch * (_TOGETHER if look.control else 1)


def _least_of_table(table: Table, room: int) -> int:
    """Return the height of the header rows and the first rows that are kept together.

    Rows that are kept together but do not fit on one page are not kept together at all.
    """
    kept, least = 0, 0
    for row in table.rows:
        kept += row.height
        if row.line.is_header:
            continue
        least = least or kept
        if not row.line.keeps:
            break
    return kept if kept <= room else least or kept
