"""The returned file against the document of the facts: figures, words, rows, charts.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from disclosure.review.verify.findings import (
    Discrepancies,
    PassageChange,
    Rewritten,
    Strayed,
    TextPlace,
    Unsourced,
)
from disclosure.review.verify.likeness import is_rewritten
from disclosure.review.verify.numerals import around, numerals
from disclosure.review.verify.pairing import paired
from disclosure.review.verify.passage import CellText
from disclosure.review.verify.places import placed
from disclosure.review.verify.redrawn import redrawn
from disclosure.review.verify.snippets import snippet
from disclosure.review.verify.steps import steps
from disclosure.review.verify.strangers import Unmatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.review.verify.original import Original
    from disclosure.review.verify.passage import Manuscript, Passage
    from disclosure.review.verify.places import Placed

_NOTHING = CellText("")
_MARGIN = TextPlace("页眉页脚")


def compared(ours: Original, theirs: Manuscript) -> Discrepancies:
    """Hold a returned file against the document that the facts give."""
    comparison = _Comparison(ours, theirs, Unmatched(ours.passport), _homes(theirs.passages))
    comparison.run()
    margins = _margins(ours.manuscript.margins, theirs.margins)
    return Discrepancies(
        tuple(comparison.figures),
        tuple(comparison.unsourced),
        (*comparison.passages, *margins),
        tuple(redrawn(ours.manuscript.drawings, theirs.drawings)),
    )


@dataclass(slots=True)
class _Comparison:
    """One comparison while it runs; ``homes`` are the texts in which each bookmark stands."""

    ours: Original
    theirs: Manuscript
    strangers: Unmatched
    homes: dict[str, list[str]]
    figures: list[Strayed] = field(default_factory=list)
    unsourced: list[Unsourced] = field(default_factory=list)
    passages: list[Rewritten] = field(default_factory=list)

    def run(self) -> None:
        """Go through the passages of both in the order of the returned file."""
        old, new = self.ours.manuscript.passages, self.theirs.passages
        pairing = paired(old, new)
        back = {j: i for i, j in pairing.met.items()}
        gone = list(pairing.gone)
        last: int | None = None
        for j, passage in enumerate(new):
            i = back.get(j)
            if i is None:
                self._added(passage, last)
                continue
            while gone and gone[0] < i:
                self._removed(gone.pop(0))
            if i in pairing.moved:
                self._say(PassageChange.MOVED, old[i], passage)
            if old[i].cells != passage.cells:
                self._changed(i, passage)
            last = i
        for i in gone:
            self._removed(i)

    def _say(self, turn: PassageChange, old: Passage, new: Passage) -> None:
        where = self.ours.where(old)
        self.passages.append(Rewritten(turn, where, old.text, new.text, old.is_row))

    def _added(self, passage: Passage, last: int | None) -> None:
        """Note a passage that the made document does not have, behind the last one that it has."""
        where = TextPlace()
        if last is not None:
            beside = self.ours.manuscript.passages[last]
            found = self.ours.where(beside)
            where = TextPlace(
                found.section, found.table if passage.is_row and beside.is_row else ""
            )
        known = [name for name in passage.names if name in self.ours.paths]
        is_copy = bool(known) and all(len(self.homes.get(name, ())) > 1 for name in known)
        self.passages.append(
            Rewritten(PassageChange.ADDED, where, "", passage.text, passage.is_row, is_copy)
        )
        for cell in passage.cells:
            self.unsourced += self.strangers.among(
                cell, where, numerals(cell.text), is_row=passage.is_row
            )

    def _removed(self, i: int) -> None:
        passage = self.ours.manuscript.passages[i]
        names = [name for name in passage.names if name in self.ours.paths]
        lost = tuple(self.ours.paths[name] for name in names if name not in self.homes)
        where = self.ours.where(passage)
        self.passages.append(
            Rewritten(PassageChange.REMOVED, where, passage.text, "", passage.is_row, lost=lost)
        )

    def _changed(self, i: int, new: Passage) -> None:
        old = self.ours.manuscript.passages[i]
        is_other = False
        for number, (one, other) in enumerate(_cells(old, new)):
            if one.text != other.text:
                where = self.ours.where(old, number if old.is_row else None)
                found = self._weighed(one, other, where, is_row=old.is_row)
                is_other |= is_rewritten(one, other, found)
        if is_other:
            self._say(PassageChange.CHANGED, old, new)

    def _weighed(
        self, one: CellText, other: CellText, where: TextPlace, *, is_row: bool
    ) -> list[Placed]:
        """Note the figures of a text that differ, and the numbers that are no figures of it."""
        known = [mark for mark in one.marks if mark.name in self.ours.paths]
        figures = [mark for mark in known if any(map(str.isdigit, one.text[mark.start : mark.end]))]
        alignment, found = placed(one, other, figures)
        for each in found:
            if not each.is_kept:
                self.figures.append(self._strayed(each, one, other, where))
        spans = [(each.shown.start, each.shown.end) for each in found if each.shown]
        plain = {each.start for each in alignment.old_numerals()}
        left = (
            each
            for each in numerals(other.text)
            if each.start not in plain and not any(a <= each.start < b for a, b in spans)
        )
        self.unsourced += self.strangers.among(other, where, left, is_row=is_row)
        return found

    def _strayed(self, found: Placed, one: CellText, other: CellText, where: TextPlace) -> Strayed:
        name, shown, expected = found.mark.name, found.shown, found.expected
        near = (
            snippet(other.text, shown.start, shown.end)
            if shown
            else snippet(one.text, expected.start, expected.end)
        )
        away = (text for text in self.homes.get(name, ()) if text != other.text)
        elsewhere = "" if shown else next(away, "")
        text = shown.text if shown else ""
        path = self.ours.paths[name]
        return Strayed(path, where, expected.text, text, near, name, elsewhere)


def _homes(passages: Sequence[Passage]) -> dict[str, list[str]]:
    """Return for each bookmark the texts in which it shows something."""
    found: dict[str, list[str]] = {}
    for cell in (cell for passage in passages for cell in passage.cells):
        for mark in cell.marks:
            if around(cell.text, mark.start, mark.end).text:
                found.setdefault(mark.name, []).append(cell.text)
    return found


def _cells(old: Passage, new: Passage) -> Iterator[tuple[CellText, CellText]]:
    """Pair the cells of a row: by number, or by their texts where cells came or went."""
    if len(old.cells) == len(new.cells):
        yield from zip(old.cells, new.cells, strict=True)
        return
    ours = [cell.text for cell in old.cells]
    theirs = [cell.text for cell in new.cells]
    for _, i1, i2, j1, j2 in steps(ours, theirs):
        yield from zip_longest(old.cells[i1:i2], new.cells[j1:j2], fillvalue=_NOTHING)


def _margins(old: Sequence[str], new: Sequence[str]) -> Iterator[Rewritten]:
    for text in (each for each in old if each not in new):
        yield Rewritten(PassageChange.REMOVED, _MARGIN, text, "")
    for text in (each for each in new if each not in old):
        yield Rewritten(PassageChange.ADDED, _MARGIN, "", text)
