"""What a Word file says, and what it says once its tracked changes are accepted or rejected."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, TBL, TR, TC = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
INSERTED, DELETED = f"{W}ins", f"{W}del"
_SEEN = {f"{W}tab": "\t", f"{W}br": "\n"}
_TEXTS = (f"{W}t", f"{W}delText")


def parts(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheets(package: bytes) -> dict[str, _Element]:
    """Return what holds the blocks of the document, of each header and of each footer, by part."""
    names = ("word/document.xml", "word/header", "word/footer")
    return {
        name: _story(etree.fromstring(content))
        for name, content in parts(package).items()
        if name.startswith(names)
    }


def _story(root: _Element) -> _Element:
    body = root.find(f"{W}body")
    return root if body is None else body


def said(story: _Element) -> list[object]:
    """Return the text of each paragraph, and of each table the rows, cells and paragraphs."""
    return [
        _text(block)
        if block.tag == P
        else [[said(cell) for cell in row.iterchildren(TC)] for row in block.iterchildren(TR)]
        for block in _blocks(story)
    ]


def settled(story: _Element, goes: str, wanted: _Element) -> None:
    """Hold what is left of a story against what it shall say.

    An empty paragraph more at the end is no fault: a story ends with a paragraph, so it can not go.
    """
    settle(story, goes)
    found, wished = said(story), said(wanted)
    assert (found[:-1] if found == [*wished, ""] else found) == wished


def without_blanks(blocks: list[object]) -> list[object]:
    """Return what is said outside cells without empty paragraphs."""
    return [block for block in blocks if block != ""]


def _blocks(story: _Element) -> Iterator[_Element]:
    """Yield paragraphs and tables, those in the frame that LibreOffice puts around the contents."""
    for child in story:
        if child.tag == f"{W}sdt":
            yield from _blocks(child.find(f"{W}sdtContent"))
        elif child.tag in (P, TBL):
            yield child


def _text(paragraph: _Element) -> str:
    children = (child for run in paragraph.iter(f"{W}r") for child in run)
    return "".join(
        child.text or "" if child.tag in _TEXTS else _SEEN.get(child.tag, "") for child in children
    )


def settle(story: _Element, goes: str) -> None:
    """Take out what goes (``DELETED``: all is accepted, ``INSERTED``: all is rejected)."""
    for row in list(story.iter(TR)):
        if row.find(f"{W}trPr/{goes}") is not None:
            row.getparent().remove(row)
    for table in list(story.iter(TBL)):
        if table.find(TR) is None:
            table.getparent().remove(table)
    for change in list(story.iter(goes)):
        if change.getparent().tag not in (f"{W}rPr", f"{W}trPr"):
            change.getparent().remove(change)
    for paragraph in list(story.iter(P)):
        if paragraph.find(f"{W}pPr/{W}rPr/{goes}") is not None:
            _join(paragraph)


def _join(paragraph: _Element) -> None:
    """Let a paragraph whose end goes flow into the next; before a table it must be empty."""
    after = paragraph.getnext()
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if after is None or after.tag != P:
        assert not _text(paragraph), "the end of a paragraph before a table or a cell's end goes"
        assert after is not None
        assert after.tag == TBL
    else:
        at = 0 if after.find(f"{W}pPr") is None else 1
        after[at:at] = content
    paragraph.getparent().remove(paragraph)
