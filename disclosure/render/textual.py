"""What a .docx says, as plain lines: what ``git diff`` compares, and a person reads without Word.

Room: render. A form is told by its shadow, which shows styles and tags; any other document by its
text: a line for each paragraph and each row, then what stands outside of the page (headers,
footers, notes, data of charts). Deletions that are only tracked are not told, bookmarks neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.package.opening import NoForm, opened, text_part
from disclosure.render.package.reading import read
from disclosure.render.template.shadow import shadow_of
from disclosure.render.wordml import RUN, TBL, TC, TEXT, TR, P, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

#: Parts beside the text, by the beginning of their name, and what they are called.
_BESIDE = (("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注"))
_CELLS = "｜"
_IN_CELL = "¶"
_TAGS = (b"{{", b"{%")
_FALLBACK = "{*}Fallback"
_POINTS = ("{*}ser", "{*}tx", "{*}cat", "{*}val")


def textual(package: bytes) -> str | NoForm:
    """Return the text of a .docx with a final line feed, or why it cannot be read."""
    parts = opened(package)
    name = text_part(parts) if isinstance(parts, dict) else parts
    if isinstance(name, NoForm) or isinstance(parts, NoForm):
        return name if isinstance(name, NoForm) else NoForm("不是完整的 .docx 文件")
    if any(tag in parts[name] for tag in _TAGS):
        return shadow_of(parts, name)
    return "".join(f"{line}\n" for line in _document(parts, name))


def _document(parts: Mapping[str, bytes], name: str) -> Iterator[str]:
    yield from _lines(read(parts[name]).find(w("body")))
    folder = name.rpartition("/")[0]
    for each in sorted(parts):
        within = each.removeprefix(f"{folder}/").removesuffix(".xml")
        for start, title in _BESIDE:
            if within.rstrip("0123456789") == start:
                yield from _titled(f"# {title} {within}", _lines(read(parts[each])))
        if within.startswith("charts/chart"):
            yield from _titled(f"# 图 {within.rpartition('/')[2]}", _series(read(parts[each])))


def _titled(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield lines below a title; nothing where there is no text."""
    told = [line for line in lines if line.strip()]
    yield from ("", title, *told) if told else ()


def _lines(parent: _Element | None) -> Iterator[str]:
    """Yield a line for each paragraph and each row below an element, in their order."""
    for block in () if parent is None else parent.iterchildren():
        if block.tag == P:
            yield _text(block)
        elif block.tag == TBL:
            yield from map(_row, block.iter(TR))
        elif block.tag in {w("sdt"), w("sdtContent"), w("footnote"), w("endnote"), w("ins")}:
            yield from _lines(block)


def _row(row: _Element) -> str:
    cells = (each for each in row.iter(TC) if next(each.iterancestors(TR), None) is row)
    return _CELLS.join(_IN_CELL.join(_text(each) for each in _own(cell)) for cell in cells)


def _own(cell: _Element) -> Iterator[_Element]:
    """Yield the paragraphs of a cell, not those of a table in it: that has rows of its own."""
    return (each for each in cell.iter(P) if next(each.iterancestors(TC), None) is cell)


def _text(paragraph: _Element) -> str:
    runs = (run for run in paragraph.iter(RUN) if next(run.iterancestors(_FALLBACK), None) is None)
    return "".join(_piece(child) for run in runs for child in run)


def _piece(child: _Element) -> str:
    if child.tag == TEXT:
        return child.text or ""
    signs = {w("tab"): "\t", w("br"): "↵", w("cr"): "↵", w("noBreakHyphen"): "-"}
    return signs.get(child.tag, "［图］" if child.tag == w("drawing") else "")


def _series(chart: _Element) -> Iterator[str]:
    """Yield a line for each series of a chart: its name, then its points."""
    series, *kinds = _POINTS
    for each in chart.iter(series):
        yield _CELLS.join(" ".join(_points(each, kind)) for kind in kinds)


def _points(series: _Element, kind: str) -> Iterator[str]:
    return (point.text or "" for found in series.iterfind(kind) for point in found.iter("{*}v"))
