"""A line of a report: its text in pieces, each in a style as rich writes it, or in none.

What prints colours is loaded for a terminal alone; a log gets the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    #: A text and its style; the style is empty where there is none.
    from typing import TypeAlias

    Stroke: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class StyledLine:
    """Pieces of one line, in order."""

    strokes: tuple[Stroke, ...] = ()

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self.strokes)

    def __add__(self, other: StyledLine) -> StyledLine:
        return StyledLine((*self.strokes, *other.strokes))

    def divided(self, positions: Sequence[int]) -> Iterator[StyledLine]:
        """Yield the parts between positions of the text."""
        bounds = [0, *positions, len(self.plain)]
        for start, end in pairwise(bounds):
            yield self._cut(start, end)

    def stripped(self) -> StyledLine:
        """Return the line without spaces at its end."""
        return self._cut(0, len(self.plain.rstrip()))

    def _cut(self, start: int, end: int) -> StyledLine:
        kept, at = [], 0
        for text, style in self.strokes:
            piece = text[max(0, start - at) : max(0, end - at)]
            if piece:
                kept.append((piece, style))
            at += len(text)
        return StyledLine(tuple(kept))


def line(*strokes: str | Stroke) -> StyledLine:
    """Return a line of pieces; a text alone has no style."""
    return StyledLine(tuple((each, "") if isinstance(each, str) else each for each in strokes))
