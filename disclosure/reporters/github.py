"""``--format github``: workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, tamed
from disclosure.reporters.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic, Place, Related
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.stream import LeftOut

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
#: In a property, what would end it must be escaped as well.
_MORE_ESCAPES = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def github_report(outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> Iterator[str]:
    """Yield one command for each finding, a line each, and one for what is left out of a file."""
    stream = Stream(outcomes, general)
    yield from (f"{_command(each)}\n" for each in stream.found())
    yield from (f"{_more_in(each)}\n" for each in stream.left_out)


def _more_in(left_out: LeftOut) -> str:
    file = [("file", left_out.file)] if left_out.file else []
    properties = _listed([*file, ("title", "没有全部列出")])
    return f"::{_COMMAND[left_out.gravest]} {properties}::{_escaped(left_out.sentence, _ESCAPES)}"


def _command(diagnostic: Diagnostic) -> str:
    label = f"{diagnostic.severity.value} {diagnostic.code}"
    properties = _listed([*_span(diagnostic.place), ("title", label)])
    text = "\n".join((diagnostic.message, *_more(diagnostic)))
    return f"::{_COMMAND[diagnostic.severity]} {properties}::{_escaped(text, _ESCAPES)}"


def _listed(properties: Sequence[tuple[str, str]]) -> str:
    return ",".join(f"{name}={_escaped(value, _MORE_ESCAPES)}" for name, value in properties)


def _span(place: Place | None) -> list[tuple[str, str]]:
    if place is None:
        return []
    numbers = {
        "line": place.line,
        "endLine": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
    }
    return [("file", place.file), *((name, str(number)) for name, number in numbers.items())]


def _more(diagnostic: Diagnostic) -> list[str]:
    """Return the way out and the related places, which an annotation has no field for."""
    hint = [f"改法：{diagnostic.hint}"] if diagnostic.hint else []
    return [*hint, *(f"另见：{_where(each)}{each.message}" for each in diagnostic.related)]


def _where(related: Related) -> str:
    return f"{related.place} " if related.place else ""


def _escaped(text: str, escapes: dict[str, str]) -> str:
    """Escape what would end a command; what nobody sees would deceive who reads the log."""
    return "".join(escapes.get(char, char) for char in tamed(text, keep="\r\n"))
