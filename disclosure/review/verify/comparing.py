"""The returned file against the document of the facts: figures, words, rows.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from disclosure.review.verify.changed import ChangedText, Kept
from disclosure.review.verify.findings import Compared, Rewritten, Strayed, Turn, Unsourced, Where
from disclosure.review.verify.numerals import around, has_places, is_money, is_same, numerals
from disclosure.review.verify.pairing import paired
from disclosure.review.verify.passage import Cell
from disclosure.review.verify.places import placed
from disclosure.review.verify.redrawn import redrawn
from disclosure.review.verify.snippets import snippet
from disclosure.review.verify.steps import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.review.verify.numerals import Numeral
    from disclosure.review.verify.original import Original
    from disclosure.review.verify.passage import Manuscript, Mark, Passage
    from disclosure.review.verify.places import Placed

_NOTHING = Cell("")
_MARGIN = Where("页眉页脚")


def compared(ours: Original, theirs: Manuscript) -> Compared:
    """Hold a returned file against the document that the facts give."""
    comparison = _Comparison(ours, theirs)
    comparison.run()
    passages = (*comparison.passages, *_margins(ours.manuscript.margins, theirs.margins))
    return Compared(
        tuple(comparison.figures),
        tuple(comparison.unsourced),
        passages,
        tuple(redrawn(ours.manuscript.drawings, theirs.drawings)),
        tuple(comparison.texts),
    )


@dataclass(slots=True)
class _Comparison:
    ours: Original
    theirs: Manuscript
    figures: list[Strayed] = field(default_factory=list)
    unsourced: list[Unsourced] = field(default_factory=list)
    passages: list[Rewritten] = field(default_factory=list)
    texts: list[ChangedText] = field(default_factory=list)
    _homes: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def run(self) -> None:
        """Go through the passages of both in the order of the returned file."""
        old, new = self.ours.manuscript.passages, self.theirs.passages
        self._homes = _homes(new)
        pairing = paired(old, new)
        back = {j: i for i, j in pairing.met.items()}
        gone = list(pairing.gone)
        for j, passage in enumerate(new):
            i = back.get(j)
            if i is None:
                self._added(passage, self._near(old, back, j), _behind(back, j, old, self.ours))
                continue
            while gone and gone[0] < i:
                self._removed(old[gone[0]], _before(old, gone.pop(0), self.ours))
            if i in pairing.moved:
                where = self.ours.where(old[i])
                self._say(Turn.MOVED, where, old[i].text, passage.text, is_row=passage.is_row)
            if old[i].cells != passage.cells:
                self._changed(old[i], passage, _before(old, i, self.ours))
        for i in gone:
            self._removed(old[i], _before(old, i, self.ours))

    def _say(self, turn: Turn, where: Where, old: str, new: str, **more: bool) -> None:
        self.passages.append(Rewritten(turn, where, old, new, **more))

    def _near(self, old: Sequence[Passage], back: dict[int, int], j: int) -> Where:
        """Return where a passage stands that the made document does not have."""
        new = self.theirs.passages[j]
        for step in range(j - 1, -1, -1):
            if step in back:
                beside = old[back[step]]
                where = self.ours.where(beside)
                same = new.is_row and beside.is_row
                return Where(where.section, where.table if same else "")
        return Where()

    def _added(self, passage: Passage, where: Where, behind: tuple[object, ...]) -> None:
        known = [name for name in passage.names if name in self.ours.paths]
        is_copy = bool(known) and all(len(self._homes[name]) > 1 for name in known)
        self._say(
            Turn.ADDED, where, "", passage.text, is_row=passage.is_row, is_copy=is_copy
        )
        for cell in passage.cells:
            self._unknown(cell, where, numerals(cell.text), is_row=passage.is_row)
        if not passage.is_row and not passage.is_contents:
            self.texts.append(ChangedText(_sections(where), None, passage.text, (), behind))  # type: ignore[arg-type]

    def _removed(self, passage: Passage, behind: tuple[object, ...]) -> None:
        where = self.ours.where(passage)
        names = [name for name in passage.names if name in self.ours.paths]
        lost = tuple(self.ours.paths[name] for name in names if name not in self._homes)
        self.passages.append(
            Rewritten(Turn.REMOVED, where, passage.text, "", passage.is_row, lost=lost)
        )
        if not passage.is_row and not passage.is_contents:
            spans = self.ours.spans(passage.cells[0])
            self.texts.append(ChangedText(_sections(where), spans, None, (), behind))  # type: ignore[arg-type]

    def _changed(self, old: Passage, new: Passage, behind: tuple[object, ...]) -> None:
        is_rewritten = False
        for number, (one, other) in enumerate(_cells(old, new)):
            if one.text == other.text:
                continue
            where = self.ours.where(old, number if old.is_row else None)
            found = self._weighed(one, other, where, is_row=old.is_row)
            is_rewritten |= _masked(one, other, found)
            if not old.is_row and not old.is_contents:
                self._take(one, other, found, where, behind)
        if is_rewritten:
            self._say(Turn.CHANGED, self.ours.where(old), old.text, new.text, is_row=old.is_row)

    def _weighed(self, one: Cell, other: Cell, where: Where, *, is_row: bool) -> list[Placed]:
        known = [mark for mark in one.marks if mark.name in self.ours.paths]
        figures = [mark for mark in known if any(map(str.isdigit, one.text[mark.start : mark.end]))]
        alignment, found = placed(one, other, figures)
        for each in found:
            if not each.is_kept:
                self.figures.append(self._strayed(each, one, other, where))
        covered = {each.shown.start for each in found if each.shown}
        covered |= {each.start for each in alignment.old_numerals()}
        spans = [(e.shown.start, e.shown.end) for e in found if e.shown]
        left = [e for e in numerals(other.text) if e.start not in covered and not _in(e, spans)]
        self._unknown(other, where, left, is_row=is_row)
        return found

    def _strayed(self, found: Placed, one: Cell, other: Cell, where: Where) -> Strayed:
        name, shown = found.mark.name, found.shown
        now = snippet(other.text, shown.start, shown.end) if shown else ""
        was = snippet(one.text, found.expected.start, found.expected.end)
        elsewhere = ""
        if shown is None:
            texts = [text for _, text in self._homes.get(name, ())]
            elsewhere = next((e for e in texts if e != other.text), "")
        path = self.ours.paths[name]
        text = shown.text if shown else ""
        return Strayed(path, where, found.expected.text, text, now or was, name, elsewhere)

    def _unknown(
        self, cell: Cell, where: Where, left: Sequence[Numeral], *, is_row: bool
    ) -> None:
        """Add the amounts and percentages among numerals that no figure stands behind."""
        for each in left:
            whole = is_row and has_places(each) and len(each.text) == len(cell.text)
            if (whole or is_money(cell.text, each)) and not self._is_known(cell, each):
                near = snippet(cell.text, each.start, each.end)
                self.unsourced.append(Unsourced(where, each.text, near, self._like(each)))

    def _is_known(self, cell: Cell, numeral: Numeral) -> bool:
        """Whether a numeral stands in a bookmark of a figure, and says what that figure is."""
        return any(
            mark.start <= numeral.start < mark.end and is_same(numeral.text, self._printed(mark))
            for mark in cell.marks
        )

    def _printed(self, mark: Mark) -> str:
        figures = self.ours.passport.figures
        return next((each.text for each in figures if each.bookmark == mark.name), "")

    def _like(self, numeral: Numeral) -> tuple[str, ...]:
        same = (e.path for e in self.ours.passport.figures if is_same(e.text, numeral.text))
        return tuple(dict.fromkeys(same))[:3]

    def _take(
        self,
        one: Cell,
        other: Cell,
        found: Sequence[Placed],
        where: Where,
        behind: tuple[object, ...],
    ) -> None:
        kept = sorted(_kept(found, self.ours), key=lambda each: each.start)
        spans = self.ours.spans(one)
        self.texts.append(
            ChangedText(_sections(where), spans, other.text, tuple(kept), behind)  # type: ignore[arg-type]
        )


def _kept(found: Sequence[Placed], ours: Original) -> Iterator[Kept]:
    from disclosure.passport import Shown

    for each in found:
        if each.is_kept and each.shown:
            figure = Shown(ours.paths[each.mark.name], each.expected.text)
            yield Kept(figure, each.shown.start, each.shown.end)


def _sections(where: Where) -> tuple[str, ...]:
    return (where.section,) if where.section else ()


def _before(old: Sequence[Passage], i: int, ours: Original) -> tuple[object, ...]:
    return ours.spans(old[i - 1].cells[0]) if i > 0 else ()


def _behind(
    back: dict[int, int], j: int, old: Sequence[Passage], ours: Original
) -> tuple[object, ...]:
    for step in range(j - 1, -1, -1):
        if step in back:
            return ours.spans(old[back[step]].cells[0])
    return ()


def _homes(passages: Sequence[Passage]) -> dict[str, list[tuple[int, str]]]:
    """Return for each bookmark the passages in which it shows something, with that text."""
    found: dict[str, list[tuple[int, str]]] = {}
    for j, passage in enumerate(passages):
        for cell in passage.cells:
            for mark in cell.marks:
                if around(cell.text, mark.start, mark.end).text:
                    found.setdefault(mark.name, []).append((j, cell.text))
    return found


def _cells(old: Passage, new: Passage) -> Iterator[tuple[Cell, Cell]]:
    """Pair the cells of a row: by number, or by their texts where cells came or went."""
    if len(old.cells) == len(new.cells):
        yield from zip(old.cells, new.cells, strict=True)
        return
    ours = [cell.text for cell in old.cells]
    theirs = [cell.text for cell in new.cells]
    for _, i1, i2, j1, j2 in steps(ours, theirs):
        pairs = zip_longest(old.cells[i1:i2], new.cells[j1:j2], fillvalue=_NOTHING)
        yield from pairs


def _masked(one: Cell, other: Cell, found: Sequence[Placed]) -> bool:
    """Whether two texts differ in more than in what their figures are."""
    olds, news = [], []
    for number, each in enumerate(found):
        shown = each.shown
        sign = f"\x00{number}\x00" if shown else ""
        olds.append((each.expected.start, each.expected.end, sign))
        if shown and (not each.is_kept or shown.text == each.expected.text):
            news.append((shown.start, shown.end, sign))
    return _replaced(one.text, olds) != _replaced(other.text, news)


def _replaced(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    parts, end = [], 0
    for start, stop, sign in sorted(spans):
        if start >= end:
            parts += [text[end:start], sign]
            end = stop
    return "".join((*parts, text[end:]))


def _in(numeral: Numeral, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= numeral.start < end for start, end in spans)


def _margins(old: Sequence[str], new: Sequence[str]) -> Iterator[Rewritten]:
    for text in old:
        if text not in new:
            yield Rewritten(Turn.REMOVED, _MARGIN, text, "")
    for text in new:
        if text not in old:
            yield Rewritten(Turn.ADDED, _MARGIN, "", text)
