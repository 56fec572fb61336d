"""From WordprocessingML to passages: paragraphs outside tables, and the rows of tables.

Room: review.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.render.wordml import PARA_ID, TBL, TC, TR, P, value, w
from disclosure.review.verify.inline import GONE, PROPERTIES, SILENT, Inline
from disclosure.review.verify.passage import CellText, Passage
from disclosure.review.verify.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

#: A page number in the contents that is no field any more.
_ENTRY = re.compile(r"\t\s*\d{1,4}$")


class Walk(Inline):
    """One part of a file while it is read; ``passages`` fills in the order of reading."""

    def __init__(self, hidden_styles: frozenset[str] = frozenset()) -> None:
        super().__init__(hidden_styles)
        self.passages: list[Passage] = []
        self._table = 0
        self._tables = 0

    def ways(self) -> dict[str, Callable[[_Element], None]]:
        """Return what to do with each kind of element."""
        return {**super().ways(), P: self._paragraph, TBL: self._table_of}

    def over(self, root: _Element) -> None:
        """Read all that stands below an element."""
        self.into(root)
        self._flush("")

    def _paragraph(self, paragraph: _Element) -> None:
        properties = paragraph.find(w("pPr"))
        own = None if properties is None else properties.find(PROPERTIES)
        style = value(None if properties is None else properties.find(w("pStyle")))
        was, self.is_hidden = self.is_hidden, style in self.hidden_styles
        self.into(paragraph)
        self.is_hidden = was
        self.fields.end_paragraph()
        if own is not None and own.find(w("ins")) is not None:
            self.counts["insertions"] += 1
        if own is not None and own.find(w("del")) is not None:
            # Its end is deleted: the next paragraph goes on in the same one.
            self.counts["deletions"] += 1
        elif self._table:
            self.writing.add("\n")
        else:
            self._flush(paragraph.get(PARA_ID, ""))

    def _flush(self, key: str) -> None:
        """End a paragraph outside tables; what stands in its text boxes follows it."""
        cell = self.writing.finished()
        is_contents = self.writing.is_contents or bool(_ENTRY.search(cell.text))
        self.writing = Writing()
        if is_contents:
            cell = CellText(_ENTRY.sub("", cell.text).rstrip(), cell.marks)
        if cell.text:
            self.passages.append(Passage((cell,), key, is_contents=is_contents))
        self._boxes()

    def _boxes(self) -> None:
        """Read the text boxes that were met; others may stand in them."""
        boxes = tuple(self.later)
        self.later.clear()
        table, self._table = self._table, 0
        for box in boxes:
            self.into(box)
        self._table = table

    def _table_of(self, table: _Element) -> None:
        outer, writing = self._table, self.writing
        self._tables += 1
        self._table = number = self._tables
        for row in _below(table, TR):
            self._row(row, number)
        self._table, self.writing = outer, writing

    def _row(self, row: _Element, number: int) -> None:
        properties = row.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            self.counts["deletions"] += 1
            return
        if properties is not None and properties.find(w("ins")) is not None:
            self.counts["insertions"] += 1
        at = len(self.passages)
        cells = tuple(self._cell(cell) for cell in _below(row, TC))
        if any(cell.text for cell in cells):
            # In front of the rows of tables within its cells.
            self.passages.insert(at, Passage(cells, row.get(PARA_ID, ""), number))
        self._boxes()

    def _cell(self, cell: _Element) -> CellText:
        self.writing = Writing()
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            self.counts["deletions"] += 1
        else:
            self.into(cell)
        found, self.writing = self.writing.finished(), Writing()
        return found


def _below(element: _Element, tag: str) -> Iterator[_Element]:
    """Yield rows of a table or cells of a row, those in content controls too."""
    for child in element.iterchildren("{*}*"):
        if child.tag == tag:
            yield child
        elif child.tag not in SILENT and child.tag not in {TBL, P, *GONE}:
            yield from _below(child, tag)
