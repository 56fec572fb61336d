"""How many lines a text takes: widths of characters, and where a line may end.

Room: render, layout. Follows what LibreOffice does with Chinese text, because the page numbers in
the contents are held against it: ideographs are one em, Latin letters and figures have the widths
of Times New Roman, a fifth of an em stands between the two, no line begins with a closing mark,
and a comma may hang in the margin. All lengths are in 1/2048 of a twip or of an em.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from disclosure.passport import CLOSE, OPEN, plain
from disclosure.render.layout.widths import FULL, LATIN_FORMS, WIDTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The part of a unit: a width in em times a size in twips gives a length.
UNIT = 2048

_GAP, _EDGE = "\ue004", "\ue005"
_LATIN = re.compile("[!-~](?:[ !-~“”‘’·—…×]*[!-~“”‘’·—…×])?")
_FIGURE_THEN_LATIN = re.compile(f"{CLOSE}(?=[!-~])")
_IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff]")

_NOT_FIRST = frozenset(
    "!%),.:;?]}¢'\"、。〉》」』】〕〗〞﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝～￠’”•·ˇˉ―"
)
_NOT_LAST = frozenset("$([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝﹙﹛﹝‘“")
_HANGS = frozenset("、。！，．：；？")


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
        widths[_EDGE] = -extra
        return widths


class _Table(dict[str, int]):
    """Widths of characters; what is not listed is as wide as an ideograph, and is listed then."""

    __slots__ = ("_full",)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._full = FULL * face.size + face.spacing * UNIT

    def __missing__(self, char: str) -> int:
        self[char] = self._full
        return self._full


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
        """How many characters surely stand on one line, whatever they are."""
        return self.first // (self.face.size + max(self.face.spacing, 0))

    def lines(self, text: str) -> int:
        """Return the number of lines that a text takes; an empty text takes one."""
        return sum(map(self._lines, text.split("\n"))) if "\n" in text else self._lines(text)

    def _lines(self, text: str) -> int:
        if OPEN in text:
            text = plain(_FIGURE_THEN_LATIN.sub(f"{CLOSE}{_EDGE}", text))
        if len(text) <= self.short:
            return 1
        return self._broken(_LATIN.sub(_parted, text))

    def _broken(self, text: str) -> int:
        ends = list(accumulate(map(self.widths.__getitem__, text)))
        slack = self.face.spacing * UNIT
        limit = self.first * UNIT + slack
        total = ends[-1]
        count = 1
        while total > limit:
            stop = bisect_right(ends, limit)
            stop = self._stop(text, stop)
            if stop >= len(text):
                break
            count += 1
            limit = ends[stop - 1] + self.others * UNIT + slack
        return count

    def _stop(self, text: str, stop: int) -> int:
        """Return where the next line begins, if the character at ``stop`` is the first too many."""
        if self.hangs and text[stop] in _HANGS:
            return stop + 1
        at = stop
        while at > 1 and not _may_break(text[at - 1], text[at]):
            at -= 1
        return at if at > 1 else stop


def measure(
    face: Face, first: int, others: int, table: Mapping[str, int], *, hangs: bool = True
) -> Measure:
    """Return the measure of a column, at least one character wide; ``table`` is the face's."""
    narrowest = face.size
    return Measure(face, max(first, narrowest), max(others, narrowest), hangs, table)


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return not (_is_latin(before) and _is_latin(after))


def _is_latin(char: str) -> bool:
    return "!" <= char <= "~" or "\ue005" <= char <= "\ue01f"


def _parted(match: re.Match[str]) -> str:
    """Put the gaps around a Latin piece: a fifth of an em beside an ideograph."""
    text, start, end = match.string, match.start(), match.end()
    before = _side(text[start - 1 : start], match[0][0])
    after = _side(text[end : end + 1], match[0][-1])
    return f"{before}{match[0].translate(LATIN_FORMS)}{after}"


def _side(neighbour: str, edge: str) -> str:
    if not neighbour or neighbour == _EDGE:
        return ""
    if _IDEOGRAPH.match(neighbour) and (edge.isalnum() or edge == "%"):
        return _GAP
    return _EDGE
