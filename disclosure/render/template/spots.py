"""Where in the form something stands: table with its title, row and cell, or the paragraph.

Room: render. A form keeper finds a tag by what is seen in Word, not by XML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.render.wordml import TBL, TC, TR, P, text_of, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_SERIAL = re.compile("公开[0-9]+表")
_LONGEST_QUOTE = 24
_BOX = w("txbxContent")
_NOTES = (w("footnote"), w("endnote"))


@dataclass(frozen=True, slots=True)
class Spot:
    """One paragraph of the template, in the words of someone who looks at it in Word.

    ``number`` counts the paragraphs of the part from 1; ``where`` is empty for a paragraph
    outside tables and text boxes; ``part`` is what people call the part, empty for the document.
    """

    number: int
    text: str
    where: str = ""
    part: str = ""

    def __str__(self) -> str:
        here = self.where or f"第{self.number}段“{_quote(self.text)}”"
        return f"{self.part}{here}"

    def place(self, file: str, start: int = 0, length: int = 1) -> Place:
        """Return the place of a piece of this paragraph; ``start`` counts from 0."""
        return Place(file, self.number, start + 1, max(1, length), self.text)

    def complaint(
        self, code: str, file: str, message: str, hint: str, mark: str = ""
    ) -> Diagnostic:
        """Return an error that names the spot first; the caret goes under ``mark``."""
        start = max(self.text.find(mark), 0)
        place = self.place(file, start, len(mark) or len(self.text))
        return Diagnostic(code, Severity.ERROR, f"{self}：{message}", place, hint)


def spots(root: _Element, part: str = "") -> Iterator[tuple[_Element, Spot]]:
    """Yield every paragraph below ``root`` with its spot, in the order of the document.

    ``part`` is what people call the part, empty for the document itself.
    """
    titles = _titles(root)
    for number, paragraph in enumerate(root.iter(P), 1):
        text = text_of(paragraph)
        yield paragraph, Spot(number, text, _where(paragraph, text, titles), part)


def spot_at(element: _Element, known: Mapping[_Element, Spot]) -> Spot | None:
    """Return the spot of what holds, is held by, or follows an element; None in a part of none."""
    inside = element if element.tag == P else next(element.iterancestors(P), None)
    if inside is None:
        inside = next(element.iter(P), None)
    if inside is None:
        holder = next(element.iterancestors(TC, TR, TBL), None)
        inside = None if holder is None else next(holder.iter(P), None)
    if inside is None:
        inside = next(reversed(tuple(known)), None)
    return None if inside is None else known.get(inside)


def _titles(root: _Element) -> dict[_Element, str]:
    """Number the outer tables and give each the last title-like line that stands before it."""
    titles: dict[_Element, str] = {}
    title = ""
    for element in root.iter(P, TBL):
        if next(element.iterancestors(TBL), None) is not None:
            continue
        if element.tag == TBL:
            number = len(titles) + 1
            name = " ".join(dict.fromkeys(filter(None, (_caption(element), title))))
            titles[element] = f"第{number}张表（{name}）" if name else f"第{number}张表"
            title = ""
        else:
            line = _TAG.sub("", text_of(element)).strip().removeprefix("年度")
            title = line if _is_title(line) else title
    return titles


def _caption(table: _Element) -> str:
    """Return the title that the table's properties hold in Word, if they do."""
    return value(table.find(f"{w('tblPr')}/{w('tblCaption')}"))


def _is_title(line: str) -> bool:
    """Tell whether a line before a table names it; its number in the series does not."""
    return 1 < len(line) <= 40 and line.endswith("表") and not _SERIAL.fullmatch(line)


def _where(paragraph: _Element, text: str, titles: dict[_Element, str]) -> str:
    note = next(paragraph.iterancestors(*_NOTES), None)
    if note is not None:
        earlier = (each.get(w("type")) for each in note.itersiblings(note.tag, preceding=True))
        return f"第{sum(each is None for each in earlier) + 1}条“{_quote(text)}”"
    cell = next(paragraph.iterancestors(TC, _BOX), None)
    if cell is not None and cell.tag == _BOX:
        return f"文本框里的“{_quote(text)}”"
    row = None if cell is None else next(cell.iterancestors(TR), None)
    table = None if row is None else next(row.iterancestors(TBL), None)
    if cell is None or row is None or table is None:
        return ""
    inner = "里的小表" if table not in titles else ""
    outer = list(table.iterancestors(TBL))[-1] if inner else table
    at_row = sum(1 for _ in row.itersiblings(TR, preceding=True)) + 1
    at_cell = sum(1 for _ in cell.itersiblings(TC, preceding=True)) + 1
    return f"{titles.get(outer, '表')}{inner}第{at_row}行第{at_cell}格"


def _quote(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
