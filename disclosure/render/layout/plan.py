"""Reading a template for its flow: which paragraph counts where, and what is known beforehand.

Room: render, layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.layout.blocks import Cell, Line, Page, Slot
from disclosure.render.layout.flow import Flow, compile_flow
from disclosure.render.layout.frames import border, cell_margins
from disclosure.render.layout.looks import Looks
from disclosure.render.layout.pieces import expression, has_statement, is_fixed, known, statement
from disclosure.render.template.contents import entries
from disclosure.render.wordml import TBL, TC, TR, P, W, is_on, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

_STYLES = "word/styles.xml"
_NO_STYLES = f'<w:styles xmlns:w="{W}"/>'.encode()
_A4 = Page(8845, 12756)


class _Plan:
    """The flow while it is read."""

    def __init__(self, looks: Looks, targets: Iterable[str], pages: Iterable[Page]) -> None:
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
        for block in parent.iterchildren():
            if block.tag == P:
                self._paragraph(block)
            elif block.tag == TBL:
                self._table(block)
            elif block.tag == w("sdt"):
                for content in block.iterchildren(w("sdtContent")):
                    self.body(content)

    def _paragraph(self, paragraph: _Element) -> None:
        words = statement(paragraph)
        if words:
            self.source.append(words)
            return
        names = (each.get(w("name"), "") for each in paragraph.iter(w("bookmarkStart")))
        ends = paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None
        here = self.pages.pop(0) if ends else self.pages[0]
        look = self.looks.of(paragraph)
        targets = tuple(name for name in names if name in self.targets)
        self.slots.append(
            Slot(look, self.looks.measure(look, here.width), targets, here if ends else None)
        )
        self.source.append(expression(paragraph, f"para({len(self.slots) - 1})"))

    def _table(self, table: _Element) -> None:
        widths = [whole(each, "w") for each in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
        for row in table.iterchildren(TR):
            words = statement(row)
            if words:
                self.source.append(words)
            else:
                self._row(table, row, widths)
        self.source.append("{{ 0 | table }}")

    def _row(self, table: _Element, row: _Element, widths: list[int]) -> None:
        line = self._line(table, row, widths)
        number = len(self.lines)
        self.lines.append(line)
        cells = list(row.iterchildren(TC))
        paragraphs = [list(cell.iterchildren(P)) for cell in cells]
        if all(is_fixed(paragraph) for each in paragraphs for paragraph in each):
            cells_with = zip(line.cells, paragraphs, strict=True)
            self.fixed.append(tuple(_fixed_height(*each) for each in cells_with))
            self._fixed_row(number)
            return
        self.fixed.append(())
        if all(len(each) == 1 and not has_statement(each[0]) for each in paragraphs):
            values = ", ".join(expression(each[0]) for each in paragraphs)
            self.source.append("{{ " + f"({values},) | row({number})" + " }}")
        else:
            self._told(number, paragraphs)

    def _fixed_row(self, number: int) -> None:
        """Tell a row that no document changes, together with those before it."""
        first = number
        if self.source[-1:] == [self.run[1]]:
            first = self.run[0]
            self.source.pop()
        call = "{{ " + f"{first} | rows({number - first + 1})" + " }}"
        self.run = (first, call)
        self.source.append(call)

    def _told(self, number: int, paragraphs: list[list[_Element]]) -> None:
        """Tell a row paragraph by paragraph, because its cells have conditions or loops in them."""
        self.source.append("{{ " + f"{number} | begin" + " }}")
        for cell, each in enumerate(paragraphs):
            for slot, paragraph in enumerate(each):
                words = statement(paragraph)
                self.source.append(words or expression(paragraph, f"cell({cell}, {slot})"))
        self.source.append("{{ 0 | end }}")

    def _line(self, table: _Element, row: _Element, widths: list[int]) -> Line:
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
        height = properties.find(w("trHeight"))
        cells = self._cells(table, row, widths)
        return Line(
            cells=cells,
            least=whole(height),
            exact=height is not None and height.get(w("hRule")) == "exact",
            is_header=is_on(properties.find(w("tblHeader"))),
            keeps=bool(cells) and bool(cells[0].slots) and cells[0].slots[0].look.keep_next,
            merges=any(cell.merge for cell in cells),
        )

    def _cells(self, table: _Element, row: _Element, widths: list[int]) -> tuple[Cell, ...]:
        across, padding = cell_margins(table, self.looks)
        padding += border(table, self.looks)
        found: list[Cell] = []
        column = 0
        for cell in row.iterchildren(TC):
            span = whole(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), default=1)
            width = sum(widths[column : column + span]) - across
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            looks = [self.looks.of(paragraph) for paragraph in cell.iterchildren(P)]
            found.append(
                Cell(
                    slots=tuple(Slot(look, self.looks.measure(look, width)) for look in looks),
                    padding=padding,
                    column=column,
                    merge="" if merge is None else value(merge, "continue"),
                )
            )
            column += span
        return tuple(found)


def _fixed_height(cell: Cell, paragraphs: list[_Element]) -> int:
    slots = zip(cell.slots, paragraphs, strict=True)
    return cell.padding + sum(slot.height(known(paragraph)) for slot, paragraph in slots)


def plan(root: _Element, parts: Mapping[str, bytes]) -> Flow:
    """Return the flow of a template."""
    targets = tuple(entry.target for entry in entries(root))
    pages = [page(section) for section in root.iter(w("sectPr"))]
    read = _Plan(Looks(etree.fromstring(parts.get(_STYLES, _NO_STYLES))), targets, pages or [_A4])
    for body in root.iterchildren(w("body")):
        read.body(body)
    return Flow(
        source=compile_flow("".join(read.source)),
        slots=tuple(read.slots),
        lines=tuple(read.lines),
        fixed=tuple(read.fixed),
        targets=targets,
        last=pages[-1] if pages else _A4,
    )


def page(section: _Element) -> Page:
    """Return the pages of a section."""
    size, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    start = whole(section.find(w("pgNumType")), "start", default=-1)
    first = start if start >= 0 else None
    if size is None or margin is None:
        return Page(_A4.width, _A4.height, first)
    across = whole(margin, "left") + whole(margin, "right")
    down = whole(margin, "top") + whole(margin, "bottom")
    return Page(whole(size, "w") - across, whole(size, "h") - down, first)
