"""The text shadow of a template: what a pull request shows when somebody has changed the form.

Room: render. Text, tags and style of each paragraph, grid widths and merges of each table,
sections, and hashes of the other parts, as plain lines.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from disclosure.render.package.archive import unpack
from disclosure.render.package.parts import CORE
from disclosure.render.package.reading import read
from disclosure.render.wordml import DOCUMENT, RUN, TBL, TC, TEXT, TR, P, is_on, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_HEAD = (
    "# 模板 document.docx 的文字影子：看得见改了什么。",
    "# 由 python build.py template 生成，不要手改。",
)
_BREAKS = {"page": "［分页］", "column": "［分栏］"}


def shadow(template: bytes) -> str:
    """Return the shadow of a .docx template.

    Raises ``zipfile.BadZipFile`` or ``NotXmlError`` where the bytes are no such
    file; ``prepare`` has said so to the user before.
    """
    return shadow_of(unpack(template), DOCUMENT)


def shadow_of(parts: Mapping[str, bytes], name: str) -> str:
    """Return the shadow of an open .docx; ``name`` is the part that holds its text."""
    root = read(parts[name])
    body = root.find(w("body"))
    lines = [*_HEAD, ""]
    if body is not None:
        lines += _blocks(body)
    lines += ["", "# 其他部件"]
    lines += (
        f"{each} {sha256(parts[each]).hexdigest()[:16]}"
        for each in sorted(parts)
        if each not in {name, CORE}
    )
    return "\n".join((*lines, ""))


def _blocks(parent: _Element) -> Iterator[str]:
    for block in parent.iterchildren():
        if block.tag == P:
            yield _paragraph(block)
            yield from map(_section, block.iterfind(f"{w('pPr')}/{w('sectPr')}"))
        elif block.tag == TBL:
            yield from _table(block)
        elif block.tag == w("sectPr"):
            yield _section(block)
        elif block.tag == w("sdt"):
            yield from (line for each in block.iterfind(w("sdtContent")) for line in _blocks(each))


def _paragraph(paragraph: _Element) -> str:
    style = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"), "正文")
    return f"[{style}] {_text(paragraph)}".rstrip()


def _text(paragraph: _Element) -> str:
    """Return text, breaks, fields and drawings of a paragraph on one line."""
    return "".join(_piece(child) for run in paragraph.iter(RUN) for child in run)


def _piece(child: _Element) -> str:
    if child.tag == TEXT:
        return child.text or ""
    if child.tag == w("tab"):
        return "→"
    if child.tag == w("br"):
        return _BREAKS.get(child.get(w("type"), ""), "↵")
    if child.tag == w("instrText"):
        return "｛" + " ".join((child.text or "").split()) + "｝"
    if child.tag == w("drawing"):
        names = (each.get("name", "") for each in child.iter("{*}docPr"))
        return f"［图 {'、'.join(names)}］"
    return ""


def _table(table: _Element) -> Iterator[str]:
    grid = table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    yield f"表：列宽 {' '.join(each.get(w('w'), '') for each in grid)}"
    for row in table.iterchildren(TR):
        cells = (f"{_merged(cell)}{'¶'.join(_blocks(cell))}" for cell in row.iterchildren(TC))
        yield f"  行{_row(row)}｜{'｜'.join(cells)}"
    yield "表完"


def _row(row: _Element) -> str:
    properties = row.find(w("trPr"))
    if properties is None:
        return ""
    height = properties.find(w("trHeight"))
    words = (
        "表头" if is_on(properties.find(w("tblHeader"))) else "",
        "不跨页" if is_on(properties.find(w("cantSplit"))) else "",
        "" if height is None else f"高{value(height)} {height.get(w('hRule'), '')}".strip(),
    )
    listed = "，".join(word for word in words if word)
    return f"（{listed}）" if listed else ""


def _merged(cell: _Element) -> str:
    span = value(cell.find(f"{w('tcPr')}/{w('gridSpan')}"))
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    down = "" if merge is None else "↓起" if value(merge) == "restart" else "↓续"
    return (f"跨{span}列" if span else "") + down


def _section(section: _Element) -> str:
    page, margin = section.find(w("pgSz")), section.find(w("pgMar"))
    size = "" if page is None else f"{page.get(w('w'))}×{page.get(w('h'))}"
    names = ("top", "right", "bottom", "left", "header", "footer")
    edges = "" if margin is None else " ".join(margin.get(w(name), "") for name in names)
    number = section.find(w("pgNumType"))
    start = "" if number is None else number.get(w("start"), "")
    restart = f"，页码从{start}起" if start else ""
    return f"节：纸 {size}，边 {edges}{restart}"
