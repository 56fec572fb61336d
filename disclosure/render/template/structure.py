"""How a form is built: sections, tables and cells as every office program needs them.

Room: render. An office program writes them so; a program that edits the file may not. A table
without rows or a cell without a paragraph is a file that Word does not open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.render.template.branches import fill
from disclosure.render.template.spots import Spot, spot_at, spots
from disclosure.render.wordml import TBL, TC, TR, P, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic

_Wrong: TypeAlias = "tuple[_Element, str, str, str]"
_SECTION, _BODY = w("sectPr"), w("body")
_MARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_PAGE = "在 Word 里打开“布局（页面设置）”，定好纸张和页边距，再保存"
_DRAW = "用 Word 或 WPS 打开，重画这张表（这一段），再保存"
#: Properties stand first in what they belong to, once.
_PROPERTIES = {
    w(name): w(properties)
    for name, properties in (
        ("p", "pPr"), ("r", "rPr"), ("tc", "tcPr"), ("tbl", "tblPr"),
    )
}  # fmt: skip
_TEXTS = (w("txbxContent"), w("hdr"), w("ftr"), w("footnote"), w("endnote"))


def lint_structure(root: _Element, file: str, part: str = "") -> Iterator[Diagnostic]:
    """Yield what keeps a part from being opened; ``part`` is what people call it."""
    known: Mapping[_Element, Spot] = dict(spots(root, part))
    for element, code, message, hint in (*_sections(root), *_holders(root), *_properties(root)):
        spot = spot_at(element, known) or Spot(1, "", "正文")
        yield spot.complaint(code, file, message, hint)


def _sections(root: _Element) -> Iterator[_Wrong]:
    """Yield sections in the wrong place, and a body that does not end with one."""
    body = root.find(_BODY)
    if body is None:
        return
    last = [each for each in body if each.tag not in _MARKS][-1:]
    if not last or last[0].tag != _SECTION:
        yield body, "E117", "模板最后没有页面设置（纸张、页边距）", _PAGE
    for section in root.iter(_SECTION):
        holder = next(section.iterancestors(P), section)
        if holder.getparent() is not body or (holder is section and [section] != last):
            yield section, "E117", "分节符不在正文的段落里", "分节符不能放在表格、文本框、页眉里"


def _holders(root: _Element) -> Iterator[_Wrong]:
    """Yield tables, rows and cells that may be printed without anything in them."""
    for table in root.iter(TBL):
        if table.find(w("tblGrid")) is None or table.find(w("tblPr")) is None:
            yield table, "E118", "这张表没有列宽或者格式", _DRAW
        if table.find(TR) is None:
            yield table, "E118", "这张表一行也没有", _DRAW
    for row in root.iter(TR):
        if row.find(TC) is None:
            yield row, "E118", "这一行没有格", _DRAW
    for holder in root.iter(TC, *_TEXTS):
        if holder.find(P) is None:
            yield holder, "E118", "这里一个段落也没有", _DRAW
        elif [each.tag for each in holder if each.tag in {P, TBL}][-1:] != [P]:
            yield (
                holder,
                "E118",
                "格里最后是一张小表，后面没有段落",
                "在小表后面留一个空段",
            )


def fill_holders(root: _Element) -> None:
    """Give every table and text that may be left empty something empty to print."""
    for table in list(root.iter(TBL)):
        fill(table, TR)
    for holder in list(root.iter(TC, *_TEXTS)):
        fill(holder, P)


def _properties(root: _Element) -> Iterator[_Wrong]:
    for element in root.iter(*_PROPERTIES):
        found = [n for n, each in enumerate(element) if each.tag == _PROPERTIES[element.tag]]
        if found not in ([], [0]):
            yield element, "E118", "格式写在了内容后面，或者写了两次", _DRAW
