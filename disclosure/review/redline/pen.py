"""What marks a change: who made it, when, and its number."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.wordml import RUN, RUN_PROPERTIES, w
from disclosure.review.redline.atoms import LINK

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "比对"
INSERTED, DELETED = w("ins"), w("del")
#: LibreOffice joins what was changed within one minute.
_APART = timedelta(minutes=2)
_PARAGRAPH_PROPERTIES, _ROW_PROPERTIES = w("pPr"), w("trPr")
#: What may follow the properties of a run among those of a paragraph.
_BEHIND_RUN_PROPERTIES = (w("sectPr"), w("pPrChange"))
#: What may stand before the properties of a row.
_BEFORE_ROW_PROPERTIES = (w("tblPrEx"),)


class Pen:
    """What writes the changes of one part: one author, one moment, numbers counting on."""

    __slots__ = ("_later", "_next", "_when")

    def __init__(self, when: str, first: int) -> None:
        self._when = when
        self._later = _moment(when)
        self._next = first

    def change(self, kind: str) -> _Element:
        """Return a new element of a kind, ``INSERTED`` or ``DELETED``."""
        number = self._next
        self._next = number + 1
        found = etree.Element(kind)
        found.set(w("id"), str(number))
        found.set(w("author"), AUTHOR)
        found.set(w("date"), self._when)
        return found

    def part(self, one: _Element, other: _Element) -> None:
        """Keep apart two changes between which stands an end of a paragraph that stays.

        LibreOffice takes two changes of one kind, author and minute for one, over the end between
        them; so the second bears another minute.
        """
        last, first = _outermost(one, -1), _outermost(other, 0)
        if last is not None and first is not None and last.tag == first.tag:
            is_first = last.get(w("date")) == self._when
            first.set(w("date"), self._later if is_first else self._when)

    def mark_end(self, paragraph: _Element, kind: str) -> None:
        """Say that the end of a paragraph was inserted or deleted."""
        properties = _first(paragraph, _PARAGRAPH_PROPERTIES, ())
        of_run = properties.find(RUN_PROPERTIES)
        if of_run is None:
            of_run = etree.Element(RUN_PROPERTIES)
            behind = next(iter(properties.iterchildren(*_BEHIND_RUN_PROPERTIES)), None)
            if behind is None:
                properties.append(of_run)
            else:
                behind.addprevious(of_run)
        of_run.insert(0, self.change(kind))

    def mark_row(self, row: _Element, kind: str) -> None:
        """Say that a row was inserted or deleted."""
        _first(row, _ROW_PROPERTIES, _BEFORE_ROW_PROPERTIES).append(self.change(kind))


def _first(owner: _Element, name: str, before: tuple[str, ...]) -> _Element:
    """Return the properties of a paragraph or row, made where there are none."""
    found = owner.find(name)
    if found is None:
        found = etree.Element(name)
        at = sum(1 for _ in owner.iterchildren(*before)) if before else 0
        owner.insert(at, found)
    return found


def _outermost(paragraph: _Element, at: int) -> _Element | None:
    """Return the change with which a paragraph begins (0) or ends (-1), None where it does not."""
    content = [
        each
        for child in paragraph
        for each in (child if child.tag == LINK else (child,))
        if each.tag in (RUN, INSERTED, DELETED)
    ]
    return content[at] if content and content[at].tag != RUN else None


def _moment(when: str) -> str:
    """Return a moment some minutes later, written in the same way."""
    later = (datetime.fromisoformat(when) + _APART).isoformat()
    return later.replace("+00:00", "Z") if when.endswith("Z") else later
