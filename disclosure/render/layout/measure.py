"""How many lines a text takes: widths of characters, and where a line may end.

Room: render, layout. Follows what LibreOffice does with Chinese text, because the page numbers in
the contents are held against it: ideographs are one em, Latin letters and figures have the widths
of Times New Roman, a fifth of an em stands between the two, no line begins with a closing mark,
a comma may hang in the margin, and spaces at the end of a line take no room. All lengths are in
1/2048 of a twip or of an em.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from disclosure.passport import CLOSE, OPEN, plain
from disclosure.render.layout.breaks import EDGE, next_start
from disclosure.render.layout.widths import LATIN_FORMS, WIDTHS, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The part of a unit: a width in em times a size in twips gives a length.
UNIT = 2048

#: What stands between a piece of Latin and an ideograph.
_GAP = "\ue004"
_LETTERS = "!-~À-ÖØ-öø-ӿ"
_MARKS = "“”‘’·—…×"
_LATIN = re.compile(f"[{_LETTERS}](?:[ {_LETTERS}{_MARKS}]*[{_LETTERS}{_MARKS}])?")
_FIGURE_THEN_LATIN = re.compile(f"{CLOSE}(?=[!-~])")


@dataclass(frozen=True, slots=True)
class Face:
    """How a paragraph's characters look, as far as widths go: size and extra spacing, in twips."""

    size: int
    spacing: int = 0

    def table(self) -> Mapping[str, int]:
        """Return the width of each character."""
        widths = _Table(self)
        extra = self.spacing * UNIT
        widths.update((char, width * self.size + extra) for char, width in WIDTHS.items())
        widths[_GAP] = self.size * UNIT // 5 - extra
        widths[EDGE] = -extra
        return widths


class _Table(dict[str, int]):
    """Widths of characters; what is not listed is looked up, and is listed then."""

    __slots__ = ("_face",)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> int:
        self[char] = width_of(char) * self._face.size + self._face.spacing * UNIT
        return self[char]


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of text: the widths of its first line and of the others, in twips."""

    face: Face
    first: int
    others: int
    hangs: bool
    widths: Mapping[str, int]

    @property
    def short(self) -> int:
        """How many characters surely stand on one line, whatever they are.

        The widest mixture is a ``W`` between ideographs, with a gap on either side of it.
        """
        return self.first * 5 // (self.face.size * 6 + max(self.face.spacing, 0) * 5)

    def lines(self, text: str) -> int:
        """Return the number of lines that a text takes; an empty text takes one."""
        return sum(map(self._lines, text.split("\n"))) if "\n" in text else self._lines(text)

    def _lines(self, text: str) -> int:
        if OPEN in text:
            text = plain(_FIGURE_THEN_LATIN.sub(f"{CLOSE}{EDGE}", text))
        if len(text) <= self.short:
            return 1
        return len(self._starts(_LATIN.sub(_parted, text)))

    def _starts(self, text: str) -> list[int]:
        """Return where each line begins.

        It ends: each start is greater than the one before and less than the length of the text.
        """
        ends = list(accumulate(map(self.widths.__getitem__, text)))
        slack = self.face.spacing * UNIT
        others = self.others * UNIT + slack
        limit = self.first * UNIT + slack
        starts = [0]
        while limit < ends[-1]:
            start = starts[-1]
            over = max(bisect_right(ends, limit, start), start + 1)
            start = next_start(text, start, over, hangs=self.hangs)
            if start >= len(text):
                break
            starts.append(start)
            limit = ends[start - 1] + others
        return starts


def measure(
    face: Face, first: int, others: int, table: Mapping[str, int], *, hangs: bool = True
) -> Measure:
    """Return the measure of a column, at least one character wide; ``table`` is the face's."""
    narrowest = face.size
    return Measure(face, max(first, narrowest), max(others, narrowest), hangs, table)


def _parted(match: re.Match[str]) -> str:
    """Put the gaps around a Latin piece: a fifth of an em beside an ideograph."""
    text, piece, (start, end) = match.string, match[0], match.span()
    before = _side(text[start - 1 : start], piece[0])
    after = _side(text[end : end + 1], piece[-1])
    return f"{before}{piece if piece.isascii() else piece.translate(LATIN_FORMS)}{after}"


def _side(neighbour: str, edge: str) -> str:
    if not neighbour or neighbour == EDGE:
        return ""
    is_ideograph = "\u3400" <= neighbour <= "\u9fff" or "\uf900" <= neighbour <= "\ufaff"
    return _GAP if is_ideograph and (edge.isalnum() or edge == "%") else EDGE
