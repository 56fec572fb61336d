"""A rule that reads one text at a time and points at the words that are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.prose.texts import PROSE, Part, Text, glances, texts
from disclosure.check.rule import Paged
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from disclosure.check.case import Case

#: So many slips of one text are looked at; a text with more of them is rewritten anyway.
MOST = 20
#: Longest quotation of a text in a message, in characters.
QUOTED = 24
#: So far an excerpt grows until it is found where it stands and not earlier.
_REACH = 16


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with the characters ``start`` to ``end`` of a text; ``hint`` is the way out."""

    start: int
    end: int
    message: str
    hint: str = ""


@dataclass(frozen=True)
class TextRule(Paged):
    """A rule on single texts: ``look`` yields the slips of one, ``unless`` says why not to ask.

    ``look`` is first given all texts of a part, a line each, and must not see across the lines;
    only where it finds something it is given the texts one by one.
    """

    look: Callable[[Text, Case], Iterable[Slip]]
    page: Page
    severity: Severity = Severity.WARNING
    unless: Callable[[Case], str] | None = None
    parts: Collection[Part] = PROSE

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each slip; the same slip in one text is reported once."""
        for glance in glances(case, self.parts):
            if any(self.look(glance, case)):
                for text in texts(case, (glance.part,)):
                    yield from findings(text, self.look(text, case), self.page.fix)


def findings(text: Text, slips: Iterable[Slip], fix: str) -> Iterator[Finding]:
    """Turn the slips of one text into findings with their excerpts."""
    first: dict[str, Slip] = {}
    times: dict[str, int] = {}
    for slip in islice(slips, MOST):
        first.setdefault(slip.message, slip)
        times[slip.message] = times.get(slip.message, 0) + 1
    for message, slip in first.items():
        more = f"（这段话里有 {times[message]} 处）" if times[message] > 1 else ""
        excerpt = excerpt_of(text.text, slip.start, slip.end)
        yield Finding((text.pointer,), message + more, slip.hint or fix, excerpt)


def excerpt_of(text: str, start: int, end: int) -> str:
    """Return the words at a place, with as much after (or before) them as tells them from others.

    The engine looks for the first occurrence, so the excerpt must not occur earlier.
    """
    for stop in range(end, min(end + _REACH, len(text)) + 1):
        if text.find(text[start:stop]) == start:
            return text[start:stop]
    for begin in range(start - 1, max(start - _REACH, 0) - 1, -1):
        if text.find(text[begin:end]) == begin:
            return text[begin:end]
    return text[start:end]


def quoted(words: str) -> str:
    """Return words for a message, between quotation marks, cut where they are long."""
    return f"“{words if len(words) <= QUOTED else words[:QUOTED] + '…'}”"
