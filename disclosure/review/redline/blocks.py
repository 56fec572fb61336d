"""Paragraphs, tables and rows of two documents put into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import PARA_ID, TBL, TC, TR, P, w
from disclosure.review.redline.aligning import Labelled, align, share_keys
from disclosure.review.redline.atoms import text_of
from disclosure.review.redline.ends import mark_ends, settled
from disclosure.review.redline.paragraphs import (
    delete_paragraph,
    insert_paragraph,
    merge_paragraph,
)
from disclosure.review.redline.pen import DELETED, INSERTED

if TYPE_CHECKING:
    from lxml.etree import _Element

    from disclosure.review.redline.aligning import Couple
    from disclosure.review.redline.pen import Pen

_BLOCKS = (P, TBL)
_SECTION = f"{w('pPr')}/{w('sectPr')}"
_SPAN, _CELL_PROPERTIES = w("gridSpan"), w("tcPr")


def merge_story(old: _Element, new: _Element, pen: Pen) -> None:
    """Put the blocks of an old story (a body, a cell, a header) into the new one, as changes."""
    theirs, ours = list(old.iterchildren(*_BLOCKS)), list(new.iterchildren(*_BLOCKS))
    blocks = [_block(each) for each in theirs], [_block(each) for each in ours]
    pairs = settled(align(*blocks), *blocks)
    found = _put_together(theirs, ours, pairs, pen)
    mark_ends(found, pen)


def _put_together(
    theirs: list[_Element], ours: list[_Element], pairs: list[Couple], pen: Pen
) -> list[tuple[_Element, str]]:
    """Return the blocks in order, each with what happened to it; the new story holds them all."""
    found: list[tuple[_Element, str]] = []
    ahead = ours[0]
    for a, b in pairs:
        if a is not None and b is not None:
            _merge(theirs[a], ours[b], pen)
            found.append((ours[b], ""))
        elif b is not None:
            _insert(ours[b], pen)
            found.append((ours[b], INSERTED))
        elif a is not None:
            _delete(theirs[a], pen)
            if found:
                found[-1][0].addnext(theirs[a])
            else:
                ahead.addprevious(theirs[a])
            found.append((theirs[a], DELETED))
    return found


def _block(element: _Element) -> Labelled:
    if element.tag == P:
        kind = "节" if element.find(_SECTION) is not None else "段"
        return Labelled(kind, element.get(PARA_ID, ""), text_of(element))
    first = element.find(TR)
    key = "" if first is None else first.get(PARA_ID, "")
    return Labelled("表", key, _said(element))


def _said(element: _Element) -> str:
    """Return all that a table or a row says, cell by cell."""
    return "\x1f".join(text_of(each) for each in element.iter(P))


def _merge(old: _Element, new: _Element, pen: Pen) -> None:
    if new.tag == P:
        merge_paragraph(old, new, pen)
    elif _said(old) != _said(new) or _shapes(old) != _shapes(new):
        _merge_table(old, new, pen)


def _shapes(table: _Element) -> list[str]:
    return [_shape(row) for row in table.iterchildren(TR)]


def _merge_table(old: _Element, new: _Element, pen: Pen) -> None:
    theirs, ours = list(old.iterchildren(TR)), list(new.iterchildren(TR))
    blocks = [_row(each) for each in theirs], [_row(each) for each in ours]
    pairs = align(*blocks, by_likeness=not share_keys(*blocks))
    last: _Element | None = None
    for a, b in pairs:
        if a is not None and b is not None:
            _merge_row(theirs[a], ours[b], pen)
        elif b is not None:
            _change_row(ours[b], INSERTED, pen)
        elif a is not None:
            _change_row(theirs[a], DELETED, pen)
            if last is None:
                ours[0].addprevious(theirs[a])
            else:
                last.addnext(theirs[a])
        last = ours[b] if b is not None else theirs[a or 0]


def _row(row: _Element) -> Labelled:
    """Rows of other cells are other rows."""
    return Labelled(_shape(row), row.get(PARA_ID, ""), _said(row))


def _shape(row: _Element) -> str:
    """Return over how many columns each cell of a row goes."""
    spans = (cell.find(f"{_CELL_PROPERTIES}/{_SPAN}") for cell in row.iterchildren(TC))
    return " ".join("1" if span is None else span.get(w("val"), "1") for span in spans)


def _merge_row(old: _Element, new: _Element, pen: Pen) -> None:
    for theirs, ours in zip(old.iterchildren(TC), new.iterchildren(TC), strict=True):
        if _said(theirs) != _said(ours):
            merge_story(theirs, ours, pen)


def _insert(block: _Element, pen: Pen) -> None:
    if block.tag == P:
        insert_paragraph(block, pen)
    else:
        for row in block.iterchildren(TR):
            _change_row(row, INSERTED, pen)


def _delete(block: _Element, pen: Pen) -> None:
    if block.tag == P:
        block.attrib.pop(PARA_ID, "")
        delete_paragraph(block, pen)
    else:
        for row in block.iterchildren(TR):
            _change_row(row, DELETED, pen)


def _change_row(row: _Element, kind: str, pen: Pen) -> None:
    """Mark a row and all that it says as inserted or deleted."""
    pen.mark_row(row, kind)
    if kind == DELETED:
        row.attrib.pop(PARA_ID, "")
    for cell in row.iterchildren(TC):
        for block in cell.iterchildren(*_BLOCKS):
            (_insert if kind == INSERTED else _delete)(block, pen)
            if block.tag == P:
                pen.mark_end(block, kind)
