"""A finished document as its reader sees it: texts in order, each with its place and its figures.

Room: review. It reads documents that this program made: every paragraph and row has its key, every
figure its bookmark. A text is a paragraph, or all that stands in one cell of a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from disclosure.passport import Shown, read
from disclosure.passport.names import PREFIX
from disclosure.render.package.archive import unpack
from disclosure.render.package.reading import read as read_xml
from disclosure.render.wordml import DOCUMENT, PARA_ID, TBL, TC, TEXT, TR, P, is_on, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from disclosure.passport import Span

_STYLES = "word/styles.xml"
_FIELD_WORDS = w("instrText")
_MARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_BREAKS = {w("tab"): "\t", w("br"): "\n"}
#: What a table is called in print, such as 公开03表, where its lead-in says so.
_NUMBERED = re.compile(r"\S{1,6}\d{1,2}(?:-\d)?表")
_NUMERAL = re.compile(r"[\d\s,.%％—-]*")
_CODE = re.compile(r"\d{3}|\d{5}|\d{7}")
#: Headings above a text that say where it stands, from the outline of the form (0 is the highest).
_DEEPEST = 1


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A paragraph or a cell in print.

    ``key`` stays the same while the item that it is about does; ``row`` is the key of its row and
    empty outside tables. ``section`` is the heading that it stands under, ``table`` the name of its
    table, ``label`` what names a cell: its row and its column. ``is_contents`` tells an entry of
    the contents, whose page number may change alone.
    """

    key: str
    spans: tuple[Span, ...]
    section: str
    row: str = ""
    table: str = ""
    label: str = ""
    is_heading: bool = False
    is_contents: bool = False

    @property
    def text(self) -> str:
        """What the reader sees."""
        return "".join(each.text if isinstance(each, Shown) else each for each in self.spans)

    @property
    def paths(self) -> tuple[str, ...]:
        """The figures in it, in order."""
        return tuple(each.path for each in self.spans if isinstance(each, Shown))


def texts(document: bytes) -> tuple[PrintedText, ...]:
    """Return the texts of a finished document, in the order in which they are read."""
    parts = unpack(BytesIO(document))
    return tuple(_Reading(parts).texts())


class _Reading:
    """One document while it is read: the headings passed, the lead-in of the next table."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._body = read_xml(parts[DOCUMENT])[0]
        self._levels = _outline(read_xml(parts[_STYLES]))
        found = (read(data) for name, data in parts.items() if name.startswith("customXml/item"))
        passport = next((each for each in found if each), None)
        self._paths = {each.bookmark: each.path for each in passport.figures} if passport else {}
        self._section = ""
        self._lead: list[str] = []

    def texts(self) -> Iterator[PrintedText]:
        for element in self._body.iterchildren(P, TBL):
            if element.tag == P:
                yield self._paragraph(element)
            else:
                yield from self._table(element)
                self._lead.clear()

    def _paragraph(self, paragraph: _Element) -> PrintedText:
        spans, is_contents = _spans(paragraph, self._paths)
        style = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        is_heading = self._levels.get(style, _DEEPEST + 1) <= _DEEPEST
        text = PrintedText(
            paragraph.get(PARA_ID, ""),
            spans,
            self._section,
            is_heading=is_heading,
            is_contents=is_contents,
        )
        if is_heading:
            self._section = re.sub(r"\s+", "", text.text)
            self._lead.clear()
        elif text.text.strip():
            self._lead.append(text.text.strip())
        return text

    def _table(self, table: _Element) -> Iterator[PrintedText]:
        name = next((each for each in self._lead if _NUMBERED.fullmatch(each)), "")
        name = name or self._section or next(iter(self._lead), "")
        heads: dict[int, list[str]] = {}
        for row in table.iterchildren(TR):
            cells = [(column, _cell(cell, self._paths)) for column, cell in _columns(row)]
            plain = [(column, "".join(map(_seen, spans)).strip()) for column, spans in cells]
            is_head = is_on(row.find(f"{w('trPr')}/{w('tblHeader')}"))
            key = row.get(PARA_ID, "")
            for index, (column, spans) in enumerate(cells):
                label = "" if is_head else _label(plain, index, heads.get(column, ()))
                yield PrintedText(f"{key}/{index}", spans, self._section, key, name, label)
            if is_head:
                _remember(heads, row, plain)


def _columns(row: _Element) -> Iterator[tuple[int, _Element]]:
    column = whole(row.find(f"{w('trPr')}/{w('gridBefore')}"))
    for cell in row.iterchildren(TC):
        yield column, cell
        column += _width(cell)


def _width(cell: _Element) -> int:
    return max(1, whole(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), default=1))


def _remember(heads: dict[int, list[str]], row: _Element, plain: Sequence[tuple[int, str]]) -> None:
    """Add the words of a head row to each column that they stand above."""
    widths = [_width(cell) for _, cell in _columns(row)]
    for (column, text), width in zip(plain, widths, strict=True):
        words = re.sub(r"\s", "", text)
        if words and words != "栏次" and not _NUMERAL.fullmatch(words):
            for each in range(column, column + width):
                heads.setdefault(each, []).append(words)


def _label(plain: Sequence[tuple[int, str]], index: int, head: Sequence[str]) -> str:
    """Name a cell: the nearest words to its left, their code, and the words above."""
    before = [text for _, text in plain[:index] if text]
    at = next((n for n in reversed(range(len(before))) if not _NUMERAL.fullmatch(before[n])), None)
    name = before[at] if at is not None else ""
    if at and _CODE.fullmatch(before[at - 1]):
        name = f"{before[at - 1]} {name}"
    return " · ".join(each for each in (name, *head[-1:]) if each)


def _cell(cell: _Element, paths: Mapping[str, str]) -> tuple[Span, ...]:
    found: list[Span] = []
    for number, paragraph in enumerate(cell.iter(P)):
        found += ["\n"] if number else []
        found += _spans(paragraph, paths)[0]
    return _joined(found)


def _spans(paragraph: _Element, paths: Mapping[str, str]) -> tuple[tuple[Span, ...], bool]:
    """Return text and figures of a paragraph, and whether it is an entry of the contents."""
    found: list[Span] = []
    path, is_contents = "", False
    for element in paragraph.iter():
        tag = element.tag
        if tag in _MARKS:
            name = element.get(w("name"), "")
            path = paths.get(name, "") if name.startswith(PREFIX) else ""
        elif tag == _FIELD_WORDS:
            is_contents |= "PAGEREF" in (element.text or "")
        elif tag == TEXT and element.text:
            found.append(Shown(path, element.text) if path else element.text)
        elif tag in _BREAKS and _is_in_run(element):
            found.append(_BREAKS[tag])
    return _joined(found), is_contents


def _is_in_run(element: _Element) -> bool:
    """Whether it is printed: ``w:tab`` is also the name of a stop in a paragraph's properties."""
    parent = element.getparent()
    return parent is not None and parent.tag == w("r")


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join texts that stand side by side: how many runs they are is no matter."""
    found: list[Span] = []
    for each in spans:
        if isinstance(each, str) and found and isinstance(found[-1], str):
            found[-1] += each
        else:
            found.append(each)
    return tuple(found)


def _seen(span: Span) -> str:
    return span.text if isinstance(span, Shown) else span


def _outline(styles: _Element) -> dict[str, int]:
    """Return the level in the outline of each style that has one."""
    levels = ((style, style.find(f"{w('pPr')}/{w('outlineLvl')}")) for style in styles)
    return {
        style.get(w("styleId"), ""): whole(level, default=9)
        for style, level in levels
        if level is not None
    }
