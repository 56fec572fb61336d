"""Room authoring: a line of a new file, and how lines and their remarks are set.

What is live is written as it is. What is commented out has ``# `` where its block begins, so that
an editor's way of taking a comment away gives it its right place. A remark stands behind its line
where there is room, else above it behind ``##``, which nobody takes for content.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Columns of a page, and where remarks begin behind short lines.
WIDTH, COLUMN = 100, 34
#: What stands between a remark and its example.
EXAMPLE = "。例："
_OPEN = ("Ps", "Pi")
#: Behind these a remark would be taken for the rest of a text.
_NO_END = "，、：；"


@dataclass(frozen=True, slots=True)
class SkeletonLine:
    """A line: how far it is indented, its text, what is remarked on it.

    ``out`` is where the block begins that is commented out with it, None for what is live. A line
    without text is its remark alone.
    """

    indent: int
    text: str
    remark: str = ""
    out: int | None = None

    @property
    def code(self) -> str:
        """The line without its remark."""
        if self.out is None:
            return " " * self.indent + self.text
        return f"{' ' * self.out}# {' ' * (self.indent - self.out)}{self.text}"

    def set(self) -> Iterator[str]:
        """Yield the line, its remark behind it or above it; nothing at all is an empty line."""
        room = WIDTH - max(COLUMN, display_width(self.code) + 2) - 2
        if not self.remark:
            yield self.code if self.text else ""
        elif self.text and display_width(self.remark) <= room and self.text[-1] not in _NO_END:
            gap = " " * max(2, COLUMN - display_width(self.code))
            yield f"{self.code}{gap}# {self.remark}"
        else:
            yield from self._above()
            if self.text:
                yield self.code

    def _above(self) -> Iterator[str]:
        """Yield the remark on lines of its own, its example on the last where there is no room."""
        mark = self.indent if self.out is None else self.out
        lead = f"{' ' * mark}## {' ' * (self.indent - mark)}"
        width = WIDTH - display_width(lead)
        says, _, shown = self.remark.partition(EXAMPLE)
        parts = (self.remark,) if display_width(self.remark) <= width else (says, shown)
        for number, part in enumerate(filter(None, parts)):
            text = part if not number else EXAMPLE.removeprefix("。") + part
            yield from (f"{lead}{each}".rstrip() for each in folded(text, width))


def page(lines: Iterable[SkeletonLine]) -> str:
    """Return the lines as the text of a file."""
    return "".join(f"{part}\n" for line in lines for part in line.set())


def folded(text: str, width: int) -> Iterator[str]:
    """Yield the parts of a text that fit so many columns; no word or number is broken."""
    begin = end = 0
    for at in range(1, len(text) + 1):
        if display_width(text[begin:at]) > width and end > begin:
            yield text[begin:end]
            begin = end
        if at == len(text) or _may_break(text[at - 1], text[at]):
            end = at
    yield text[begin:]


def _may_break(before: str, after: str) -> bool:
    """Say whether a line may end between two signs."""
    wide = display_width(before) > 1 or display_width(after) > 1
    closes = unicodedata.category(after) in ("Pe", "Pf", "Po") or after == " "
    return (wide or before == " ") and not closes and unicodedata.category(before) not in _OPEN
