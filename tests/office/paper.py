"""A PDF as a reader sees it: pages, lines and words with their places, from ``pdftotext -bbox``."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_XHTML = "{http://www.w3.org/1999/xhtml}"
#: Words belong to one line where they share so much of the lower one's height.
_SHARED = 0.5
_FOOTER = re.compile(r"—(\d+)—")
NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Word:
    """What is printed without a gap, and the box around it in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """The words on one baseline from left to right, across all columns."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)


@dataclass(frozen=True)
class Page:
    """One page; ``lines`` from top to bottom, the printed page number not among them."""

    width: float
    height: float
    words: tuple[Word, ...]

    @cached_property
    def _all(self) -> list[Line]:
        return _lines(self.words)

    @cached_property
    def number(self) -> int | None:
        """The number printed at the foot, or None."""
        found = _FOOTER.fullmatch(self._all[-1].text) if self._all else None
        return int(found[1]) if found else None

    @cached_property
    def lines(self) -> list[Line]:
        return self._all if self.number is None else self._all[:-1]

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    @property
    def filled(self) -> float:
        """How many points the page's lines reach from top to bottom."""
        return self.lines[-1].bottom - self.lines[0].top if self.lines else 0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text stands: the index of its page, and its first and last line there."""

    page: int
    first: int
    last: int


@dataclass(frozen=True)
class Paper:
    """All pages of a PDF."""

    pages: tuple[Page, ...]

    @cached_property
    def body(self) -> int:
        """The index of the first page with a printed number."""
        return next(n for n, page in enumerate(self.pages) if page.number is not None)

    def numerals(self) -> Iterator[str]:
        """Yield every numeral of the body as one word holds it, page numbers left out."""
        for page in self.pages[self.body :]:
            for line in page.lines:
                for word in line.words:
                    yield from NUMERAL.findall(word.text)

    def find(self, text: str, after: Spot) -> Spot | None:
        """Return the first place below ``after`` where whole lines say this text, or None."""
        wanted = "".join(text.split())
        for number in range(after.page, len(self.pages)):
            lines = self.pages[number].lines
            start = after.last + 1 if number == after.page else 0
            for first in range(start, len(lines)):
                last = _ends(lines, first, wanted)
                if last is not None:
                    return Spot(number, first, last)
        return None


def _ends(lines: Sequence[Line], first: int, wanted: str) -> int | None:
    """Return the line with which the wanted text ends if it begins here."""
    text = ""
    for last in range(first, len(lines)):
        text += lines[last].text
        if text == wanted:
            return last
        if not wanted.startswith(text):
            return None
    return None


def _lines(words: Sequence[Word]) -> list[Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: (each.top + each.bottom, each.left)):
        if rows and _on_one_line(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda each: each.left))) for row in rows]


def _on_one_line(one: Word, other: Word) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > _SHARED * min(one.bottom - one.top, other.bottom - other.top)


def read(pdf: Path) -> Paper:
    """Return the pages of a PDF."""
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True)
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True, huge_tree=True))
    return Paper(tuple(_page(each) for each in root.iter(f"{_XHTML}page")))


def _page(page: etree._Element) -> Page:
    words = tuple(
        Word(
            (word.text or "").strip(),
            *(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")),
        )
        for word in page.iter(f"{_XHTML}word")
    )
    seen = tuple(word for word in words if word.text)
    return Page(float(page.get("width")), float(page.get("height")), seen)
