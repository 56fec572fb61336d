"""``--format gitlab``: a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Severity
from disclosure.reporters.findings import findings, fingerprints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}
#: GitLab demands a path; what belongs to no file belongs to the folder of all of them.
NO_FILE = "departments"


def gitlab_report(outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> str:
    """Return a JSON list with one issue for each finding."""
    found = findings(outcomes, general)
    names = fingerprints(found)
    issues = [_issue(each, name) for each, name in zip(found, names, strict=True)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    place = diagnostic.place
    text = f"{diagnostic.severity.value}[{diagnostic.code}] {diagnostic.message}"
    return {
        "type": "issue",
        "check_name": diagnostic.code,
        "description": f"{text}　改法：{diagnostic.hint}" if diagnostic.hint else text,
        "categories": ["Bug Risk"],
        "severity": _SEVERITY[diagnostic.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": place.file if place else NO_FILE,
            "lines": {"begin": place.line if place else 1},
        },
    }
