"""The document that the facts give, with what is known of it and of no other.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.passport import Shown
from disclosure.review.paper import texts
from disclosure.review.verify.findings import TextPlace
from disclosure.review.verify.opening import open_returned
from disclosure.review.verify.reading import manuscript

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.passport import Passport, Span
    from disclosure.review.paper import PrintedText
    from disclosure.review.verify.passage import CellText, Manuscript, Passage


@dataclass(frozen=True, slots=True)
class Original:
    """A document of ours: what it shows, the path of each bookmark, the place of each passage."""

    manuscript: Manuscript
    passport: Passport
    paths: Mapping[str, str]
    _texts: Mapping[str, PrintedText]

    def where(self, passage: Passage, cell: int | None = None) -> TextPlace:
        """Return where a passage stands, or one cell of it."""
        if not passage.is_row:
            found = self._texts.get(passage.key)
            return TextPlace(found.section if found else "")
        found = self._texts.get(f"{passage.key}/{cell or 0}")
        if found is None:
            return TextPlace()
        return TextPlace(found.section, found.table, found.label if cell is not None else "")

    def spans(self, cell: CellText) -> tuple[Span, ...]:
        """Return a text of the document as words and figures."""
        found: list[Span] = []
        end = 0
        for mark in cell.marks:
            if mark.start < end or mark.name not in self.paths:
                continue
            found += [cell.text[end : mark.start]] if mark.start > end else []
            found.append(Shown(self.paths[mark.name], cell.text[mark.start : mark.end]))
            end = mark.end
        return (*found, cell.text[end:]) if end < len(cell.text) else tuple(found)


def original(document: bytes) -> Original:
    """Read a document that this program made with passports.

    Raises ``ValueError`` where it is none, which is our defect.
    """
    opened = open_returned(document, "")
    if isinstance(opened, Diagnostic) or opened.passport is None:
        raise ValueError("this is no document of ours")
    paths = {figure.bookmark: figure.path for figure in opened.passport.figures}
    places = {text.key: text for text in texts(document)}
    return Original(manuscript(opened), opened.passport, paths, places)
