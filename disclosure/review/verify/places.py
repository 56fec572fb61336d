"""Where a figure of the made document is shown in the returned one, within one text.

Room: review. Its bookmark says so where it survived; else the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.review.verify.numerals import Numeral, around, is_same, numerals
from disclosure.review.verify.steps import steps, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.review.verify.passage import CellText, FigureMark


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure of the made text, and what stands in its place; None where nothing does."""

    mark: FigureMark
    expected: Numeral
    shown: Numeral | None

    @property
    def is_kept(self) -> bool:
        """Whether it says what it should."""
        return self.shown is not None and is_same(self.expected.text, self.shown.text)


class Alignment:
    """Two texts side by side, numeral by numeral and sign by sign."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        one, other = tokens(old), tokens(new)
        self._steps = steps(one, other)
        self._olds, self._news = _starts(one), _starts(other)

    def shown(self, expected: Numeral) -> Numeral | None:
        """Return what stands in the place of a numeral, by the words around it."""
        for is_equal, i1, i2, j1, j2 in self._steps:
            start, end = self._olds[i1], self._olds[i2]
            if start <= expected.start < end:
                left, right = self._news[j1], self._news[j2]
                if is_equal:
                    begin = left + expected.start - start
                    return around(self.new, begin, begin + len(expected.text))
                return self._replaced(expected, (start, end), (left, right))
        return None

    def _replaced(
        self, expected: Numeral, was: tuple[int, int], now: tuple[int, int]
    ) -> Numeral | None:
        olds = [each for each in numerals(self.old) if was[0] <= each.start < was[1]]
        news = [each for each in numerals(self.new) if now[0] <= each.start < now[1]]
        at = sum(each.start < expected.start for each in olds)
        if not news:
            return None
        if len(olds) == 1 < len(news) and now[1] - now[0] <= 2 * len(expected.text):
            start, end = news[0].start, news[-1].end
            return Numeral(self.new[start:end], start, end)
        same = [each for each in news if is_same(each.text, expected.text)]
        if len(olds) != len(news) and same:
            return same[0]
        return news[at] if at < len(news) else None

    def old_numerals(self) -> Iterator[Numeral]:
        """Yield the numerals of the new text that the old one has at the same place."""
        for is_equal, _, _, j1, j2 in self._steps:
            if is_equal:
                left, right = self._news[j1], self._news[j2]
                yield from (e for e in numerals(self.new) if left <= e.start < right)


def placed(
    old: CellText, new: CellText, figures: Sequence[FigureMark]
) -> tuple[Alignment, list[Placed]]:
    """Return what stands in the place of each figure of a text."""
    alignment = Alignment(old.text, new.text)
    found = [_placed(each, old, new, alignment) for each in figures]
    if _is_exchanged(found):
        by_words = ((e, alignment.shown(e.expected)) for e in found)
        found = [Placed(e.mark, e.expected, shown) for e, shown in by_words]
    return alignment, found


def _placed(mark: FigureMark, old: CellText, new: CellText, alignment: Alignment) -> Placed:
    expected = around(old.text, mark.start, mark.end)
    by_mark = [each for each in (_within(new, m) for m in new.marks if m.name == mark.name) if each]
    kept = [each for each in by_mark if is_same(each.text, expected.text)]
    shown = next(iter((*kept, *by_mark)), None) or alignment.shown(expected)
    return Placed(mark, expected, shown)


def _within(cell: CellText, mark: FigureMark) -> Numeral | None:
    """Return what a bookmark shows: one numeral, or all from its first to its last; None: none."""
    whole = around(cell.text, mark.start, mark.end)
    inside = [e for e in numerals(cell.text) if whole.start <= e.start < whole.end]
    if not inside:
        return None
    start, end = min(whole.start, inside[0].start), inside[-1].end
    if len(inside) == 1:
        start = inside[0].start
    return Numeral(cell.text[start:end], start, end)


def _is_exchanged(found: Sequence[Placed]) -> bool:
    """Whether figures stand in another order than they did."""
    starts = [each.shown.start for each in found if each.shown]
    return starts != sorted(starts)


def _starts(found: Sequence[str]) -> list[int]:
    """Return where each token begins, and where the last one ends."""
    starts = [0]
    for token in found:
        starts.append(starts[-1] + len(token))
    return starts
