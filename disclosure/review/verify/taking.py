"""The changed paragraphs of running text, as those want them who take words back into the facts.

Room: review. Tables, contents and margins have none: their words are the form's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.passport import Shown
from disclosure.review.verify.changed import ChangedText, Kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.passport import Span
    from disclosure.review.verify.findings import Where
    from disclosure.review.verify.original import Original
    from disclosure.review.verify.passage import Cell, Passage
    from disclosure.review.verify.places import Placed


@dataclass(slots=True)
class Taken:
    """Collects what became of the paragraphs of a made document; ``i`` is a passage of it."""

    ours: Original
    texts: list[ChangedText] = field(default_factory=list)

    def changed(self, i: int, new: Cell, figures: Sequence[Placed]) -> None:
        """Note a text that says something else now."""
        old = self.ours.manuscript.passages[i]
        if _is_prose(old):
            kept = tuple(sorted(self._kept(figures), key=lambda each: each.start))
            spans = self.ours.spans(old.cells[0])
            self.texts.append(
                ChangedText(self._section(i), spans, new.text, kept, self._behind(i - 1))
            )

    def added(self, new: Passage, where: Where, last: int | None) -> None:
        """Note a text that is new, behind the last passage that is not."""
        if _is_prose(new):
            section = (where.section,) if where.section else ()
            self.texts.append(ChangedText(section, None, new.text, (), self._behind(last)))

    def removed(self, i: int) -> None:
        """Note a text that is gone."""
        old = self.ours.manuscript.passages[i]
        if _is_prose(old):
            spans = self.ours.spans(old.cells[0])
            self.texts.append(ChangedText(self._section(i), spans, None, (), self._behind(i - 1)))

    def _section(self, i: int) -> tuple[str, ...]:
        section = self.ours.where(self.ours.manuscript.passages[i]).section
        return (section,) if section else ()

    def _behind(self, i: int | None) -> tuple[Span, ...]:
        if i is None or i < 0:
            return ()
        return self.ours.spans(self.ours.manuscript.passages[i].cells[0])

    def _kept(self, figures: Sequence[Placed]) -> Iterator[Kept]:
        for each in figures:
            if each.is_kept and each.shown:
                figure = Shown(self.ours.paths[each.mark.name], each.expected.text)
                yield Kept(figure, each.shown.start, each.shown.end)


def _is_prose(passage: Passage) -> bool:
    return not passage.is_row and not passage.is_contents
