"""A file that this program did not make: numbers are looked up, tables are met by their headings.

Room: review. It tells what can be told without bookmarks and with other words: a number that the
facts do not print, and a row that says another number than the row of the same name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.review.verify.findings import Discrepancies, Strayed, TextPlace, Unsourced
from disclosure.review.verify.numerals import NUMERAL, has_places, is_same, numerals, worth
from disclosure.review.verify.strangers import Unmatched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.review.verify.original import Original
    from disclosure.review.verify.passage import CellText, Manuscript, Passage

#: From so many passages of a hundred on, a file without bookmarks is one of ours all the same.
_OURS = 40
#: Rows that a table of theirs must have in common with one of ours by what names them.
_LEAST_ROWS, _LEAST_SHARE = 2, 40


def is_foreign(ours: Manuscript, theirs: Manuscript) -> bool:
    """Tell whether a file has neither bookmarks of figures nor the text of the made one."""
    if any(passage.names for passage in theirs.passages):
        return False
    own = Counter(_words(each.text) for each in ours.passages)
    other = Counter(_words(each.text) for each in theirs.passages)
    return (own & other).total() < max(1, own.total()) * _OURS // 100


def looked_up(ours: Original, theirs: Manuscript) -> Discrepancies:
    """Return the numbers of a foreign file that differ from the facts or are not among them."""
    tables = _tables(ours.manuscript)
    printed = {
        worth(each.text)
        for passage in ours.manuscript.passages
        for cell in passage.cells
        for each in numerals(cell.text)
    }
    figures: list[Strayed] = []
    unsourced: list[Unsourced] = []
    strangers = Unmatched(ours.passport)
    met = {number: _partner(rows, tables) for number, rows in _tables(theirs).items()}
    for passage in theirs.passages:
        row = _row(passage, met.get(passage.table))
        strayed = tuple(_strayed(passage, row, ours)) if row else ()
        figures += strayed
        told = {each.shown for each in strayed}
        for cell in passage.cells:
            left = [e for e in numerals(cell.text) if e.text not in told]
            left = [e for e in left if worth(e.text) not in printed]
            where = ours.where(row) if row else TextPlace("", "", _label(passage))
            unsourced += strangers.among(cell, where, left, is_row=passage.is_row)
    return Discrepancies(tuple(figures), tuple(unsourced))


@dataclass(frozen=True, slots=True)
class _Table:
    rows: dict[str, Passage]


def _tables(manuscript: Manuscript) -> dict[int, _Table]:
    """Return the tables by number, their rows by what names them, those named once."""
    found: dict[int, dict[str, list[Passage]]] = {}
    for passage in manuscript.passages:
        if passage.is_row and _label(passage):
            found.setdefault(passage.table, {}).setdefault(_label(passage), []).append(passage)
    return {
        number: _Table({label: each[0] for label, each in rows.items() if len(each) == 1})
        for number, rows in found.items()
    }


def _partner(theirs: _Table, ours: dict[int, _Table]) -> _Table | None:
    """Return the table of ours that has most rows and heads of a table in common with it."""
    shared = {number: len(theirs.rows.keys() & each.rows.keys()) for number, each in ours.items()}
    if not shared:
        return None
    best = max(shared, key=lambda number: (shared[number], -len(ours[number].rows)))
    is_enough = shared[best] >= max(_LEAST_ROWS, len(theirs.rows) * _LEAST_SHARE // 100)
    return ours[best] if is_enough else None


def _row(passage: Passage, table: _Table | None) -> Passage | None:
    return table.rows.get(_label(passage)) if table else None


def _strayed(theirs: Passage, ours: Passage, original: Original) -> Iterator[Strayed]:
    """Yield the figures of a row that says other numbers, where both rows have as many."""
    own, other = list(_numbers(ours.cells)), list(_numbers(theirs.cells))
    if len(own) != len(other):
        return
    for (index, cell), (_, shown) in zip(own, other, strict=True):
        mark = next((each for each in cell.marks if each.name in original.paths), None)
        if mark is not None and not is_same(cell.text, shown.text):
            path, where = original.paths[mark.name], original.where(ours, index)
            yield Strayed(path, where, cell.text, shown.text, theirs.text, mark.name)


def _numbers(cells: Sequence[CellText]) -> Iterator[tuple[int, CellText]]:
    for index, cell in enumerate(cells):
        found = numerals(cell.text)
        if len(found) == 1 and found[0].text == cell.text and has_places(found[0]):
            yield index, cell


def _label(passage: Passage) -> str:
    """Return what names a row: its words and codes, without its amounts."""
    words = (cell.text for cell in passage.cells if not _is_amount(cell.text))
    return "".join("".join(words).split())


def _is_amount(text: str) -> bool:
    found = NUMERAL.fullmatch(text)
    return found is not None and ("." in text or "," in text)


def _words(text: str) -> str:
    return re.sub(r"[\d\s,.%％-]", "", text)
