"""``--format gitlab``: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Severity
from disclosure.reporters.pieces import array
from disclosure.reporters.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.stream import LeftOut

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}
#: GitLab demands a path; what belongs to no file belongs to the folder of all of them.
NO_FILE = "departments"
_LEFT_OUT = "left-out"


def gitlab_report(outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> Iterator[str]:
    """Yield a JSON list with one issue for each finding, and one for what is left out of a file."""
    yield from array(_issues(Stream(outcomes, general)))
    yield "\n"


def _issues(stream: Stream) -> Iterator[dict[str, Any]]:
    yield from (_found(each, name) for each, name in stream.named())
    yield from map(_more_in, stream.left_out)


def _found(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    place = diagnostic.place
    text = f"{diagnostic.severity.value}[{diagnostic.code}] {diagnostic.message}"
    told = f"{text}　改法：{diagnostic.hint}" if diagnostic.hint else text
    at = (place.file, place.line) if place else (NO_FILE, 1)
    return _issue(diagnostic.code, told, diagnostic.severity, fingerprint, at)


def _more_in(left_out: LeftOut) -> dict[str, Any]:
    """Return the issue that counts what of a file is not told; its name is that of the file."""
    name = sha256(f"{_LEFT_OUT}\0{left_out.file}".encode("utf-8", "replace")).hexdigest()
    at = (left_out.file or NO_FILE, 1)
    return _issue(_LEFT_OUT, left_out.sentence, left_out.gravest, name, at)


def _issue(
    check: str, description: str, severity: Severity, fingerprint: str, at: tuple[str, int]
) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": check,
        "description": description,
        "categories": ["Bug Risk"],
        "severity": _SEVERITY[severity],
        "fingerprint": fingerprint,
        "location": {"path": at[0], "lines": {"begin": at[1]}},
    }
