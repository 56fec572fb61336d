"""``--format editor``: a line for each finding, as the problem matchers of editors read it.

``file:line:column:endColumn: severity code: text``; the severities are the English words that
editors know, the text is the message and the way out. Columns count from 1; the last one is that
behind the last character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, tamed
from disclosure.reporters.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.stream import LeftOut

_WORD = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}
_LEFT_OUT = "----"


def editor_report(outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> Iterator[str]:
    """Yield a line for each finding, and one for what is left out of a file."""
    stream = Stream(outcomes, general)
    yield from (f"{_line(each)}\n" for each in stream.found())
    yield from (f"{_more_in(each)}\n" for each in stream.left_out)


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    numbers = (place.line, place.column, place.column + place.length) if place else ()
    at = ":".join(map(str, (place.file if place else "", *numbers)))
    head = f"{_WORD[diagnostic.severity]} {diagnostic.code}: {diagnostic.message}"
    hint = f"　改法：{diagnostic.hint}" if diagnostic.hint else ""
    told = " ".join(tamed(f"{head}{hint}", keep="\n").split("\n"))
    return f"{at}: {told}" if place else told


def _more_in(left_out: LeftOut) -> str:
    told = f"{_WORD[left_out.gravest]} {_LEFT_OUT}: {left_out.sentence}"
    return f"{left_out.file}:1:1:2: {told}" if left_out.file else told
