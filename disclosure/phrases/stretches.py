"""Room phrases: a typed prose stretch by stretch, and what is printed for each.

For who holds printed words against the way they were typed; nothing is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.passport import plain
from disclosure.phrases.numbers import DISPLAY
from disclosure.phrases.prose import REFERENCE, path_of, printed_reference
from disclosure.phrases.reasons import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.compute import Figure
    from disclosure.edition import Display

#: Blanks at the edges and line ends, of which nothing is printed.
_UNPRINTED = re.compile(r"\A\s+|\s+\Z|[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class PrintedStretch:
    """What is printed for ``begin`` to ``end`` of a typed text, as a reader sees it.

    ``path`` is the figure of a reference, printed with its unit; without one the words are printed
    as they were typed, character by character.
    """

    begin: int
    end: int
    printed: str
    path: str = ""


def stretches(
    text: str, figures: Mapping[str, Figure], display: Display = DISPLAY
) -> tuple[PrintedStretch, ...]:
    """Return what is printed for each stretch of a prose; what prints nothing is left out.

    Together they say what ``resolve`` says. A reference that cannot be resolved is words.
    """
    return tuple(_found(text, figures, display))


def _found(text: str, figures: Mapping[str, Figure], display: Display) -> Iterator[PrintedStretch]:
    line, at = _in_one_line(text)
    begin = 0
    for match in REFERENCE.finditer(line):
        figure = None if match[0] == BLANK else figures.get(path_of(match[1]))
        printed = printed_reference(match, figure, display) if figure else ""
        if figure is None or not printed:
            continue
        yield from _words(line, at, begin, match.start())
        first, last = at[match.start()], at[match.end() - 1]
        yield PrintedStretch(first, last + 1, plain(printed), figure.path)
        begin = match.end()
    yield from _words(line, at, begin, len(line))


def _in_one_line(text: str) -> tuple[str, list[int]]:
    """Return the characters that are printed, and where each was typed."""
    gone = {n for match in _UNPRINTED.finditer(text) for n in range(match.start(), match.end())}
    at = [n for n in range(len(text)) if n not in gone]
    return "".join(text[n] for n in at), at


def _words(line: str, at: list[int], begin: int, end: int) -> Iterator[PrintedStretch]:
    """Yield words, broken where something between them is not printed."""
    start = begin
    for n in range(begin + 1, end + 1):
        if n == end or at[n] != at[n - 1] + 1:
            yield PrintedStretch(at[start], at[n - 1] + 1, line[start:n])
            start = n
