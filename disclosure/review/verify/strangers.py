"""Amounts and percentages that no figure stands behind.

Room: review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.review.verify.findings import Unsourced
from disclosure.review.verify.numerals import has_places, is_money, is_same
from disclosure.review.verify.snippets import snippet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.passport import Passport
    from disclosure.review.verify.findings import TextPlace
    from disclosure.review.verify.numerals import Numeral
    from disclosure.review.verify.passage import CellText, FigureMark

#: So many figures that are printed the same are named; more help nobody.
_MOST_LIKE = 3


class Unmatched:
    """Finds the numbers of a text that the figures of a disclosure do not explain."""

    def __init__(self, passport: Passport) -> None:
        self._figures = passport.figures
        self._printed = {each.bookmark: each.text for each in passport.figures}

    def among(
        self, cell: CellText, where: TextPlace, left: Iterable[Numeral], *, is_row: bool
    ) -> Iterator[Unsourced]:
        """Yield the amounts and percentages among numerals of a text.

        In a table that is a number with decimals that has a cell to itself, in a sentence one that
        counts money or per cent.
        """
        for each in left:
            is_alone = is_row and has_places(each) and len(each.text) == len(cell.text)
            if (is_alone or is_money(cell.text, each)) and not self._is_known(cell, each):
                near = snippet(cell.text, each.start, each.end)
                yield Unsourced(where, each.text, near, self.like(each.text))

    def like(self, text: str) -> tuple[str, ...]:
        """Return the paths of figures that are printed as a numeral."""
        same = (each.path for each in self._figures if is_same(each.text, text))
        return tuple(dict.fromkeys(same))[:_MOST_LIKE]

    def _is_known(self, cell: CellText, numeral: Numeral) -> bool:
        """Whether a numeral stands in a bookmark of a figure, and says what that figure is."""
        return any(self._says(mark, numeral) for mark in cell.marks)

    def _says(self, mark: FigureMark, numeral: Numeral) -> bool:
        is_in = mark.start <= numeral.start < mark.end
        return is_in and is_same(numeral.text, self._printed.get(mark.name, ""))
