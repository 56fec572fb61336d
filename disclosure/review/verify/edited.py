"""Which texts of the made document the returned one shows with other words, cells included.

Room: review. This is what words are taken back from: each text with its key in the made document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.review.verify.pairing import paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.review.verify.passage import Manuscript, Passage


@dataclass(frozen=True, slots=True)
class EditedText:
    """A paragraph or a cell: its key in the made document, what was made and what is shown now.

    ``old`` is None of a paragraph that was added, ``new`` of one that is gone.
    """

    key: str
    old: str | None
    new: str | None


def edited(ours: Manuscript, theirs: Manuscript) -> tuple[EditedText, ...]:
    """Return the texts that differ, in the order of the made document, added paragraphs last.

    Rows that came or went have no words to take; rows whose cells came or went are left out.
    """
    return tuple(_edited(ours, theirs))


def _edited(ours: Manuscript, theirs: Manuscript) -> Iterator[EditedText]:
    old, new = ours.passages, theirs.passages
    pairing = paired(old, new)
    for i, j in sorted(pairing.met.items()):
        if not old[i].is_contents:
            yield from _between(old[i], new[j])
    for i in pairing.gone:
        if _is_text(old[i]):
            yield EditedText(old[i].key, old[i].text, None)
    for j in pairing.come:
        if _is_text(new[j]):
            yield EditedText("", None, new[j].text)


def _between(old: Passage, new: Passage) -> Iterator[EditedText]:
    if len(old.cells) != len(new.cells):
        return
    for number, (one, other) in enumerate(zip(old.cells, new.cells, strict=True)):
        if one.text != other.text:
            key = f"{old.key}/{number}" if old.is_row else old.key
            yield EditedText(key, one.text, other.text)


def _is_text(passage: Passage) -> bool:
    return not passage.is_row and not passage.is_contents and bool(passage.text.strip())
