"""Reading a template for its flow: which paragraph counts where, and what is known beforehand.

Room: render, layout.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.layout.amounts import amounts
from disclosure.render.layout.blocks import Slot
from disclosure.render.layout.content import children
from disclosure.render.layout.flow import Flow, compile_flow
from disclosure.render.layout.frames import borders
from disclosure.render.layout.lines import columns_of, line
from disclosure.render.layout.looks import Looks
from disclosure.render.layout.pieces import expression, has_statement, is_fixed, known, statement
from disclosure.render.layout.sections import UNSAID, pages, section_of
from disclosure.render.template.contents import entries
from disclosure.render.wordml import TBL, TC, TR, P, W, is_on, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from disclosure.render.layout.blocks import Cell, Line, PageSetup

_STYLES, _SETTINGS = "word/styles.xml", "word/settings.xml"
_NO_STYLES = f'<w:styles xmlns:w="{W}"/>'.encode()


class _Plan:
    """The flow while it is read."""

    def __init__(self, looks: Looks, targets: Iterable[str], pages: Iterable[PageSetup]) -> None:
        self.looks = looks
        self.pages = list(pages)
        self.targets = frozenset(targets)
        self.slots: list[Slot] = []
        self.lines: list[Line] = []
        self.fixed: list[tuple[int, ...]] = []
        self.source: list[str] = []
        self.run = (0, "")

    def body(self, parent: _Element) -> None:
        """Read paragraphs and tables outside cells."""
        for block in children(parent, P, TBL):
            if block.tag == P:
                self._paragraph(block)
            else:
                self._table(block)
                around = borders(block, self.looks)
                edges = (around.top - around.between, around.bottom)
                self.source.append("{{ " + f"{edges} | table" + " }}")

    def _paragraph(self, paragraph: _Element) -> None:
        words = statement(paragraph)
        here = self._page(paragraph)
        if words:
            self.source.append(words)
            return
        names = (each.get(w("name"), "") for each in paragraph.iter(w("bookmarkStart")))
        targets = tuple(name for name in names if name in self.targets)
        look = self.looks.of(paragraph)
        ends = here if section_of(paragraph) is not None else None
        self.slots.append(Slot(look, self.looks.measure(look, here.width), targets, ends))
        self.source.append(expression(paragraph, f"para({len(self.slots) - 1})"))

    def _page(self, paragraph: _Element) -> PageSetup:
        """Return the page of a paragraph; the next ones stand on another where a section ends."""
        page = self.pages[0] if self.pages else UNSAID
        if section_of(paragraph) is not None:
            self.pages.pop(0)
        return page

    def _table(self, table: _Element, outer: int | None = None) -> None:
        """Read the rows of a table; ``outer`` is the cell of a row that is being told, if any."""
        widths = columns_of(table)
        for row in children(table, TR):
            words = statement(row)
            if words:
                self.source.append(words)
            elif outer is None:
                self._row(table, row, widths)
            else:
                cells = _blocks(row)
                self._told(self._number(line(self.looks, table, row, widths)), cells, outer)

    def _row(self, table: _Element, row: _Element, widths: list[int]) -> None:
        own = line(self.looks, table, row, widths)
        cells = _blocks(row)
        blocks = [block for each in cells for block in each]
        nested = any(block.tag == TBL for block in blocks)
        if not nested and all(map(is_fixed, blocks)):
            heights = map(_fixed_height, own.cells, cells)
            self._fixed_row(self._number(own, tuple(heights)))
        elif nested or any(len(each) != 1 or has_statement(each[0]) for each in cells):
            self._told(self._number(own), cells)
        else:
            values = ", ".join(expression(each[0]) for each in cells)
            self.source.append("{{ " + f"({values},) | row({self._number(own)})" + " }}")

    def _number(self, own: Line, fixed: tuple[int, ...] = ()) -> int:
        """Take a row into the flow; ``fixed`` are the heights of its cells if they are known."""
        self.lines.append(own)
        self.fixed.append(fixed)
        return len(self.lines) - 1

    def _fixed_row(self, number: int) -> None:
        """Tell a row that no document changes, together with those before it."""
        first = number
        if self.source[-1:] == [self.run[1]]:
            first = self.run[0]
            self.source.pop()
        call = "{{ " + f"{first} | rows({number - first + 1})" + " }}"
        self.run = (first, call)
        self.source.append(call)

    def _told(self, number: int, cells: list[list[_Element]], outer: int = 0) -> None:
        """Tell a row block by block: conditions, loops and tables stand in its cells."""
        self.source.append("{{ " + f"{number} | begin" + " }}")
        for cell, blocks in enumerate(cells):
            slots = count()
            for block in blocks:
                if block.tag == TBL:
                    self._table(block, cell)
                    continue
                slot = next(slots)
                words = statement(block)
                self.source.append(words or expression(block, f"cell({cell}, {slot})"))
        self.source.append("{{ " + f"{outer} | end" + " }}")


def _blocks(row: _Element) -> list[list[_Element]]:
    """Return the paragraphs and tables of each cell of a row."""
    return [list(children(cell, P, TBL)) for cell in children(row, TC)]


def _fixed_height(cell: Cell, paragraphs: list[_Element]) -> int:
    return cell.padding + sum(
        slot.height(known(paragraph))
        for slot, paragraph in zip(cell.slots, paragraphs, strict=True)
    )


def _shares(settings: bytes | None) -> bool:
    """Tell whether of two spaces between paragraphs the larger counts, as Word's settings say.

    LibreOffice adds them where there are no settings at all.
    """
    if settings is None:
        return False
    adds = etree.fromstring(settings).find(f".//{w('doNotUseHTMLParagraphAutoSpacing')}")
    return not is_on(adds)


def plan(root: _Element, parts: Mapping[str, bytes]) -> Flow:
    """Return the flow of a template."""
    targets = tuple(entry.target for entry in entries(root))
    looks = Looks(etree.fromstring(parts.get(_STYLES, _NO_STYLES)))
    read = _Plan(looks, targets, pages(root))
    for body in root.iterchildren(w("body")):
        read.body(body)
    return Flow(
        source=compile_flow("".join(read.source)),
        slots=tuple(read.slots),
        lines=tuple(read.lines),
        fixed=tuple(read.fixed),
        targets=targets,
        last=read.pages[0] if read.pages else UNSAID,
        amounts=amounts(root, looks),
        shares=_shares(parts.get(_SETTINGS)),
    )
