"""Room load: a problem on its way to a diagnostic, in positions of the text being parsed.

A fault may carry edits: what the author evidently meant. They are applied to the text in memory
only, so that parsing goes on and one run reports all problems; the file is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from disclosure.diagnostics import Severity

#: An event of the parser; both parsers give the untyped classes of ``ruamel.yaml.events``.
Event: TypeAlias = Any
#: Line and column of the first character and of the one behind the last, all from 0.
Stretch: TypeAlias = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of one line; line and column count from 0, in characters."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a stretch of one line by other text."""

    region: Region
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and where; ``related`` is another region with a few words on it."""

    code: str
    message: str
    region: Region
    hint: str = ""
    related: tuple[tuple[str, Region], ...] = ()
    edits: tuple[Edit, ...] = ()
    severity: Severity = Severity.ERROR


def span_of(event: Event) -> Stretch:
    """Return the span of an event alone; thousands of events kept alive would be heavy."""
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


def region_at(span: Stretch) -> Region:
    """Return the region of a span, cut at the end of its first line (length 0 when empty)."""
    line, column, end_line, end_column = span
    return Region(line, column, end_column - column if line == end_line else 1_000_000)


def region_of(event: Event) -> Region:
    """Return the region of an event, cut at the end of its first line (length 0 when empty)."""
    return region_at(span_of(event))
