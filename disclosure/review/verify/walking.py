"""From WordprocessingML to passages: what is seen if every tracked change were accepted.

Room: review. What an element means is in one table; one that nobody knows is only passed through,
so that text in content controls, links and smart tags is read like any other.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.render.wordml import MC, PARA_ID, TBL, TC, TR, P, is_on, value, w
from disclosure.review.verify.fields import Fields, is_page
from disclosure.review.verify.passage import Cell, Passage
from disclosure.review.verify.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml.etree import _Element

_CHOICE, _FALLBACK = f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
_RUN, _PROPERTIES = w("r"), w("rPr")
#: Content of these is no text, or no text any more.
_SILENT = frozenset(
    w(name)
    for name in ("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr",
                 "delText", "delInstrText", "rt", "rubyPr", "annotationRef")
)  # fmt: skip
_GONE = {w("del"): "deletions", w("moveFrom"): "moves"}
_COME = {w("ins"): "insertions", w("moveTo"): ""}
#: A page number in the contents that is no field any more.
_ENTRY = re.compile(r"\t\s*\d{1,4}$")
_PLAIN = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}


@dataclass(slots=True)
class Walk:
    """One part of a file while it is read; ``hidden_styles`` are those whose text is not seen."""

    hidden_styles: frozenset[str] = frozenset()
    passages: list[Passage] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)
    _fields: Fields = field(default_factory=Fields)
    _writing: Writing = field(default_factory=Writing)
    _later: list[_Element] = field(default_factory=list)
    _table: int = 0
    _tables: int = 0
    _is_hidden: bool = False

    def over(self, root: _Element) -> None:
        """Read all that stands below an element."""
        self._into(root)
        self._flush("")

    def _into(self, element: _Element) -> None:
        for child in element.iterchildren("{*}*"):
            self._pass(child)

    def _pass(self, element: _Element) -> None:
        tag = element.tag
        if tag in _SILENT:
            return
        if tag in _GONE:
            self.counts[_GONE[tag]] += 1
        elif tag in _PLAIN:
            self._write(_PLAIN[tag])
        else:
            _WAYS.get(tag, Walk._through)(self, element)

    def _through(self, element: _Element) -> None:
        if element.tag in _COME:
            self.counts[_COME[element.tag]] += 1
        self._into(element)

    def _write(self, text: str) -> None:
        if self._fields.is_entry:
            self._writing.is_contents = True
        if not text or not self._fields.are_visible:
            return
        if self._is_hidden:
            self.hidden.append(text)
        else:
            self._writing.add(text)

    def _paragraph(self, paragraph: _Element) -> None:
        properties = paragraph.find(w("pPr"))
        style = value(None if properties is None else properties.find(w("pStyle")))
        was, self._is_hidden = self._is_hidden, style in self.hidden_styles
        self._into(paragraph)
        self._is_hidden = was
        self._fields.end_paragraph()
        if paragraph.find(f"{w('pPr')}/{_PROPERTIES}/{w('ins')}") is not None:
            self.counts["insertions"] += 1
        if paragraph.find(f"{w('pPr')}/{_PROPERTIES}/{w('del')}") is not None:
            # Its end is deleted: the next paragraph goes on in the same one.
            self.counts["deletions"] += 1
        elif self._table:
            self._writing.add("\n")
        else:
            self._flush(paragraph.get(PARA_ID, ""))

    def _flush(self, key: str) -> None:
        """End a paragraph outside tables; what stands in its text boxes follows it."""
        cell = self._writing.finished()
        is_contents = self._writing.is_contents or bool(_ENTRY.search(cell.text))
        self._writing = Writing()
        if is_contents:
            cell = Cell(_ENTRY.sub("", cell.text).rstrip(), cell.marks)
        if cell.text:
            self.passages.append(Passage((cell,), key, is_contents=is_contents))
        self._boxes()

    def _boxes(self) -> None:
        later, self._later = self._later, []
        table, self._table = self._table, 0
        for box in later:
            self._into(box)
        self._table = table

    def _run(self, run: _Element) -> None:
        properties = run.find(_PROPERTIES)
        was = self._is_hidden
        if properties is not None:
            vanish = properties.find(w("vanish"))
            style = value(properties.find(w("rStyle")))
            seen = style not in self.hidden_styles if vanish is None else not is_on(vanish)
            self._is_hidden = not seen or (was and vanish is None)
        self._into(run)
        self._is_hidden = was

    def _text(self, element: _Element) -> None:
        self._write(element.text or "")

    def _break(self, element: _Element) -> None:
        if element.get(w("type")) not in {"page", "column"}:
            self._write("\n")

    def _symbol(self, element: _Element) -> None:
        try:
            letter = chr(int(element.get(w("char"), ""), 16))
        except (ValueError, OverflowError):
            return
        self._write(letter if letter.isprintable() else "□")

    def _field(self, element: _Element) -> None:
        self._fields.step(element.get(w("fldCharType"), ""))

    def _instruction(self, element: _Element) -> None:
        self._fields.say(element.text or "")
        if self._fields.is_entry:
            self._writing.is_contents = True

    def _simple_field(self, element: _Element) -> None:
        if not is_page(element.get(w("instr"), "")):
            self._into(element)

    def _begin(self, element: _Element) -> None:
        self._writing.begin(element.get(w("id"), ""), element.get(w("name"), ""))

    def _end(self, element: _Element) -> None:
        self._writing.end(element.get(w("id"), ""))

    def _alternative(self, element: _Element) -> None:
        chosen = element.find(_CHOICE)
        chosen = element.find(_FALLBACK) if chosen is None else chosen
        if chosen is not None:
            self._into(chosen)

    def _box(self, element: _Element) -> None:
        self._later.append(element)

    def _table_of(self, table: _Element) -> None:
        outer, text, later = self._table, self._writing, self._later
        self._tables += 1
        self._table, self._later = self._tables, []
        rows = list(_below(table, TR))
        for row in rows:
            self._row(row)
        self._table, self._writing, self._later = outer, text, later

    def _row(self, row: _Element) -> None:
        properties = row.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            self.counts["deletions"] += 1
            return
        if properties is not None and properties.find(w("ins")) is not None:
            self.counts["insertions"] += 1
        at, number = len(self.passages), self._table
        cells = tuple(self._cell(cell) for cell in _below(row, TC))
        if any(cell.text for cell in cells):
            # In front of the rows of tables within its cells.
            self.passages.insert(at, Passage(cells, row.get(PARA_ID, ""), number))
        self._boxes()

    def _cell(self, cell: _Element) -> Cell:
        self._writing = Writing()
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            self.counts["deletions"] += 1
        else:
            self._into(cell)
        found, self._writing = self._writing.finished(), Writing()
        return found


def _below(element: _Element, tag: str) -> Iterator[_Element]:
    """Yield rows of a table or cells of a row, those in content controls too."""
    for child in element.iterchildren("{*}*"):
        if child.tag == tag:
            yield child
        elif child.tag not in _SILENT and child.tag not in {TBL, P, *_GONE}:
            yield from _below(child, tag)


_WAYS: Mapping[Any, Callable[[Walk, _Element], None]] = {
    P: Walk._paragraph,
    TBL: Walk._table_of,
    _RUN: Walk._run,
    w("t"): Walk._text,
    w("br"): Walk._break,
    w("sym"): Walk._symbol,
    w("fldChar"): Walk._field,
    w("instrText"): Walk._instruction,
    w("fldSimple"): Walk._simple_field,
    w("bookmarkStart"): Walk._begin,
    w("bookmarkEnd"): Walk._end,
    w("txbxContent"): Walk._box,
    f"{{{MC}}}AlternateContent": Walk._alternative,
}
