"""``--format github``: workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, tamed
from disclosure.reporters.findings import findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.diagnostics import Diagnostic, Place, Related
    from disclosure.reporters.outcome import Outcome

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
#: In a property, what would end it must be escaped as well.
_MORE_ESCAPES = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def github_report(outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> str:
    """Return one command for each finding, a line each."""
    return "".join(f"{_command(each)}\n" for each in findings(outcomes, general))


def _command(diagnostic: Diagnostic) -> str:
    label = f"{diagnostic.severity.value} {diagnostic.code}"
    properties = [*_span(diagnostic.place), ("title", label)]
    listed = ",".join(f"{name}={_escaped(value, _MORE_ESCAPES)}" for name, value in properties)
    text = "\n".join((diagnostic.message, *_more(diagnostic)))
    return f"::{_COMMAND[diagnostic.severity]} {listed}::{_escaped(text, _ESCAPES)}"


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
