"""One paragraph with tracked changes: of two, or of one that came or went."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.wordml import RUN, SPACE, TEXT, w
from disclosure.review.passages import changes
from disclosure.review.redline.atoms import Atom, atoms, text_of
from disclosure.review.redline.pen import DELETED, INSERTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from disclosure.review.redline.pen import Pen

_PROPERTIES, _SECTION = w("pPr"), w("sectPr")
_DELETED_TEXT = w("delText")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece with what happened to it: ``INSERTED``, ``DELETED``, or nothing."""

    atom: Atom
    kind: str = ""


def merge_paragraph(old: _Element, new: _Element, pen: Pen) -> None:
    """Turn the new paragraph into one in which its changes from the old one are tracked."""
    if text_of(old) == text_of(new):
        return
    before = atoms(old)
    theirs = [atom for atom in before if atom.text]
    is_drawn = any(atom.is_drawing for atom in before)
    _write(new, list(_merged(theirs, atoms(new), is_drawn=is_drawn)), pen)


def insert_paragraph(paragraph: _Element, pen: Pen) -> None:
    """Mark all that a paragraph says as inserted; its end is not marked here."""
    _write(paragraph, [_Piece(each, _inserted(each)) for each in atoms(paragraph)], pen)


def delete_paragraph(paragraph: _Element, pen: Pen) -> None:
    """Mark all that a paragraph says as deleted, and leave out what is no text."""
    for properties in paragraph.iterchildren(_PROPERTIES):
        for section in list(properties.iterchildren(_SECTION)):
            properties.remove(section)
    pieces = [_Piece(replace(each, link=None), DELETED) for each in atoms(paragraph) if each.text]
    _write(paragraph, pieces, pen)


def _inserted(atom: Atom, *, is_drawn: bool = False) -> str:
    """Bookmarks stand where they are, whatever comes or goes."""
    return INSERTED if atom.text or (atom.is_drawing and not is_drawn) else ""


def _merged(theirs: Sequence[Atom], ours: Sequence[Atom], *, is_drawn: bool) -> Iterator[_Piece]:
    """Yield the pieces of both: old ones before the new ones in their place."""
    at = 0
    words = [each.text for each in ours if each.text]
    for change in changes([each.text for each in theirs], words):
        if not change.is_equal and change.old.start < change.old.stop:
            while at < len(ours) and not ours[at].text and not ours[at].begins:
                yield _Piece(ours[at], _inserted(ours[at], is_drawn=is_drawn))
                at += 1
            link = _link(ours, at, is_replaced=change.new.start < change.new.stop)
            yield from (_Piece(replace(each, link=link), DELETED) for each in theirs[change.old])
        left = change.new.stop - change.new.start
        while left:
            stays = change.is_equal and ours[at].text
            yield _Piece(ours[at], "" if stays else _inserted(ours[at], is_drawn=is_drawn))
            left -= bool(ours[at].text)
            at += 1
    yield from (_Piece(each, _inserted(each, is_drawn=is_drawn)) for each in ours[at:])


def _link(ours: Sequence[Atom], at: int, *, is_replaced: bool) -> _Element | None:
    """Return the hyperlink in which something deleted stands."""
    if is_replaced:
        return next((each.link for each in ours[at:] if each.text), None)
    return ours[at - 1].link if at else None


def _write(paragraph: _Element, pieces: Sequence[_Piece], pen: Pen) -> None:
    """Put the pieces into a paragraph in place of what it holds."""
    for child in list(paragraph):
        if child.tag != _PROPERTIES:
            paragraph.remove(child)
    place = _Place(paragraph, pen)
    for piece in pieces:
        place.put(piece)


class _Place:
    """Where the next piece is written: the link, the change and the run that stand open."""

    __slots__ = ("_box", "_kind", "_link", "_owner", "_paragraph", "_pen", "_properties", "_run")

    def __init__(self, paragraph: _Element, pen: Pen) -> None:
        self._paragraph, self._pen = paragraph, pen
        self._owner = paragraph
        self._link: _Element | None = None
        self._box, self._kind = paragraph, ""
        self._run: _Element | None = None
        self._properties = b""

    def put(self, piece: _Piece) -> None:
        """Write a piece behind the last one."""
        atom = piece.atom
        self._enter(atom.link, piece.kind)
        if atom.element is not None and not atom.in_run:
            self._box.append(atom.element)
            self._run = None
            return
        run = self._run_with(atom.run)
        if atom.element is not None:
            run.append(deepcopy(atom.element))
            return
        name = _DELETED_TEXT if piece.kind == DELETED else TEXT
        text = run[-1] if len(run) and run[-1].tag == name else etree.SubElement(run, name)
        text.set(SPACE, "preserve")
        text.text = (text.text or "") + atom.text

    def _enter(self, link: _Element | None, kind: str) -> None:
        if link is not self._link:
            self._link, self._owner = link, self._paragraph
            if link is not None:
                self._owner = etree.SubElement(self._paragraph, link.tag)
                self._owner.attrib.update(link.attrib)
            self._open(kind)
        elif kind != self._kind:
            self._open(kind)

    def _open(self, kind: str) -> None:
        self._kind, self._box, self._run = kind, self._owner, None
        if kind:
            self._box = self._pen.change(kind)
            self._owner.append(self._box)

    def _run_with(self, properties: _Element | None) -> _Element:
        """Return the open run, or a new one where its looks are others."""
        looks = b"" if properties is None else etree.tostring(properties)
        if self._run is None or looks != self._properties:
            self._run = etree.SubElement(self._box, RUN)
            self._properties = looks
            if properties is not None:
                self._run.append(deepcopy(properties))
        return self._run
