"""The charts of a file: the numbers that are seen, and those of the workbook behind each.

Room: review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.chart.drawn import drawn
from disclosure.render.package.opening import opened
from disclosure.render.package.reading import read
from disclosure.render.wordml import A, C
from disclosure.review.verify.passage import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
#: Of a workbook behind a chart no more than so many cells are read; ours have some dozen.
_MOST_CELLS = 10_000
_MOST_BOOK = 4 * 1024 * 1024


def drawings(parts: Mapping[str, bytes], root: _Element) -> Iterator[Drawing]:
    """Yield the charts in the order in which they stand in the text."""
    for chart in drawn(parts, root):
        if chart.part in parts:
            book = parts.get(chart.book)
            yield _drawing(read(parts[chart.part]), chart.name, book)


def _drawing(chart: _Element, name: str, book: bytes | None) -> Drawing:
    # Its own: the axes have titles too.
    title = chart.find(f"{{{C}}}chart/{{{C}}}title")
    words = (
        "".join(each.text or "" for each in title.iter(f"{{{A}}}t")) if title is not None else ""
    )
    series = tuple(_series(each) for each in chart.iter(f"{{{C}}}ser"))
    return Drawing(name, words, series, None if book is None else _cells(book))


def _series(series: _Element) -> tuple[str, tuple[tuple[str, str], ...]]:
    names, values = _points(series, "cat"), _points(series, "val")
    points = tuple((names.get(index, ""), text) for index, text in sorted(values.items()))
    return "".join(_points(series, "tx").values()), points


def _points(series: _Element, kind: str) -> dict[int, str]:
    """Return the cached points of names or values by their turn."""
    found: dict[int, str] = {}
    for point in series.iterfind(f"{{{C}}}{kind}//{{{C}}}pt"):
        index = point.get("idx", "")
        text = point.findtext(f"{{{C}}}v") or ""
        if index.isascii() and index.isdigit() and len(index) < 7 and text:
            found[int(index)] = text
    return found


def _cells(book: bytes) -> dict[str, str]:
    """Return the cells of the first sheet of a workbook; none of one that cannot be read."""
    parts = opened(book) if len(book) <= _MOST_BOOK else None
    if not isinstance(parts, dict) or _SHEET not in parts:
        return {}
    shared = _shared(parts)
    found: dict[str, str] = {}
    for cell in read(parts[_SHEET]).iterfind(".//{*}c"):
        inline = cell.find("{*}is")
        text = "".join(map(str, inline.itertext())) if inline is not None else ""
        text = text or cell.findtext("{*}v") or ""
        if cell.get("t") == "s":
            text = shared[int(text)] if text.isdigit() and int(text) < len(shared) else ""
        if text and len(found) < _MOST_CELLS:
            found[cell.get("r", "")] = text
    return found


def _shared(parts: Mapping[str, bytes]) -> list[str]:
    if _STRINGS not in parts:
        return []
    return ["".join(map(str, item.itertext())) for item in read(parts[_STRINGS]).iterfind("{*}si")]
