"""``--format json``: our own format, described in ``schemas/report.schema.json``.

Keys and words are English and never translated; what is said to people stays Chinese.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from disclosure.check import Status
from disclosure.diagnostics import Severity
from disclosure.reporters.findings import findings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.check import Obligation
    from disclosure.diagnostics import Diagnostic, Place, Related
    from disclosure.reporters.outcome import Outcome

#: Raised when a reader of the old format would misread the new one.
VERSION = 1


def json_report(outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> str:
    """Return the report as one JSON object, the same for the same outcomes."""
    found = findings(outcomes, general)
    data = {
        "version": VERSION,
        "counts": {
            "disclosures": len(outcomes),
            "failed": sum(not each.result.is_good for each in outcomes),
            **_counts(found),
            "rules": {word(s): sum(each.ended(s) for each in outcomes) for s in Status},
        },
        "outcomes": [_outcome(each) for each in outcomes],
        "diagnostics": [_diagnostic(each) for each in found],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def word(value: Severity | Status) -> str:
    """Return the English word of a severity or a status."""
    return value.name.lower()


def _counts(found: Sequence[Diagnostic]) -> dict[str, int]:
    return {word(s): sum(each.severity is s for each in found) for s in Severity}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "department": outcome.department,
        "year": int(outcome.year),
        "kind": outcome.kind,
        "source": outcome.source,
        "result": outcome.result.name.lower(),
        "file": outcome.file,
        "counts": _counts(outcome.diagnostics),
        "obligations": [_obligation(each) for each in outcome.obligations],
    }


def _obligation(obligation: Obligation) -> dict[str, Any]:
    return {
        "code": obligation.code,
        "title": obligation.title,
        "status": word(obligation.status),
        "why": obligation.why,
        "findings": obligation.findings,
        "excused": obligation.excused,
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": word(diagnostic.severity),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_place(diagnostic.place),
        "related": [_related(each) for each in diagnostic.related],
    }


def _related(related: Related) -> dict[str, Any]:
    return {"message": related.message, **_place(related.place)}


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"file": None, "line": None, "column": None, "length": None}
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
    }
