"""Pages: which heading falls on which page.

Room: render, layout. The rules are those of Word as LibreOffice follows them: two lines of a
paragraph at least on either side of a break, headings with what follows, rows whole where they can
be, header rows again on each page, space above a paragraph dropped where a page has broken of
itself. What is kept together begins a new page where it does not fit; there it is placed as if it
were not kept, so that what is longer than a page goes on.

A section goes through its items once; an item that runs over pages has less left on each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.layout.blocks import PageSetup, Paragraph, inner
from disclosure.render.layout.chains import TOGETHER, below, chains, needed, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.render.layout.blocks import Block, Slot
    from disclosure.render.layout.chains import Chain, Link


def paginate(blocks: Sequence[Block], last: PageSetup, *, shares: bool = False) -> dict[str, int]:
    """Return the page number of each bookmark; ``last`` is the page of the last section.

    ``shares`` tells whether of two spaces between paragraphs the larger counts, or both do.
    """
    press = _Press(shares=shares)
    for page, own in _sections(blocks, last):
        press.section(page, own)
    return press.numbers


def _sections(blocks: Sequence[Block], last: PageSetup) -> Iterator[tuple[PageSetup, list[Block]]]:
    """Yield each section that has anything in it: its page and its blocks."""
    own: list[Block] = []
    for block in blocks:
        own.append(block)
        if isinstance(block, Paragraph) and block.slot.section is not None:
            yield block.slot.section, own
            own = []
    if own:
        yield last, own


class _Press:
    """The page being filled: its number, how much of it is used, and how much by header rows.

    ``_below`` is the space below the last item that the next one shares, None where it does not.
    """

    __slots__ = ("_below", "_head", "_natural", "_page", "_shares", "_used", "number", "numbers")

    def __init__(self, *, shares: bool) -> None:
        self._page = PageSetup(0, 0)
        self._shares = shares
        self._used = self._head = 0
        self._below: int | None = None
        self._natural = False
        self.number = 0
        self.numbers: dict[str, int] = {}

    def section(self, page: PageSetup, blocks: Sequence[Block]) -> None:
        """Place a section."""
        if page.begins != "continuous" or not self.number:
            self._page = page
            self._turn(natural=False)
            self._first(page)
        for chain in chains(blocks, self._page.height):
            self._chain(chain)

    def _first(self, page: PageSetup) -> None:
        """Number the first page of a section."""
        if page.start is not None:
            self.number = page.start
        if (page.begins, self.number % 2) in {("oddPage", 0), ("evenPage", 1)}:
            self.number += 1

    def _chain(self, chain: Chain) -> None:
        """Place what is kept together, on a new page where there is no room for it."""
        if chain[0].breaks and not self._is_empty:
            self._turn(natural=False)
        elif not (self._is_empty or self._fits(needed(chain, self._below))):
            self._turn(natural=True, head=chain[0].head)
        is_one = len(chain) == 1
        for item in chain:
            # What is all of its chain has its room by now.
            if not (is_one or self._is_empty or self._fits(needed([item], self._below))):
                self._turn(natural=True, head=item.head)
            self._item(item)
            self._below = below(item.block) if self._shares else None

    def _item(self, item: Link) -> None:
        if isinstance(item.block, Paragraph):
            self._text(item.block)
        else:
            self._row(item)

    def _text(self, block: Paragraph) -> None:
        slot = block.slot
        if self._used or not self._natural:
            self._used += slot.look.before - shared(self._below or 0, block)
        for target in slot.targets:
            self.numbers.setdefault(target, self.number)
        left = block.lines
        # On every page stands a line at least, so that fewer are left after each.
        while left > (lines := self._lines(slot, left)):
            left -= lines
            self._turn(natural=True)
        self._used += inner(slot, left) + slot.look.after

    def _lines(self, slot: Slot, left: int) -> int:
        """Return how many of the lines that are left go on this page, 1 at least."""
        room = self._page.height - self._used
        if inner(slot, left) <= room:
            return left
        fitting = room // slot.look.pitch
        return max(1, min(fitting, left - TOGETHER) if slot.look.control else fitting)

    def _row(self, item: Link) -> None:
        left, leads = item.whole, item.leads and self._is_empty
        # On every page stands a line at least, so that less is left after each.
        while item.pitch and left > (room := self._page.height - self._used):
            fitting = max(1, (room - item.padding) // item.pitch) * item.pitch
            if fitting >= left - item.padding:
                break
            left -= fitting
            self._turn(natural=True, head=item.head)
        self._used += left
        if leads:
            self._head = self._used

    @property
    def _is_empty(self) -> bool:
        """Whether nothing stands on the page but header rows."""
        return self._used <= self._head

    def _fits(self, height: int) -> bool:
        return self._used + height <= self._page.height

    def _turn(self, *, natural: bool, head: int = 0) -> None:
        self.number += 1
        self._used = self._head = head
        self._below = None
        self._natural = natural
