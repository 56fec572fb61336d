"""``--format json``: our own format, described in ``schemas/report.schema.json``.

Keys and words are English and never translated; what is said to people stays Chinese.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Severity, Status
from disclosure.reporters.pieces import PackedArray, array, begun, named
from disclosure.reporters.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Diagnostic, Obligation, Place, Related
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.stream import LeftOut

#: Raised when a reader of the old format would misread the new one.
VERSION = 2


def json_report(outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> Iterator[str]:
    """Yield the report as one JSON object, the same for the same outcomes.

    Findings stand first, since they are written as they come; the outcomes wait for their end.
    """
    tally = _Tally()
    stream = Stream(tally.seen(outcomes), general)
    yield f"{{{named('version', VERSION)},{begun('diagnostics')}"
    yield from array((_diagnostic(each) for each in stream.found()), 1)
    yield f",{named('left_out', [_left_out(each) for each in stream.left_out])},{begun('outcomes')}"
    yield from tally.outcomes.read()
    yield f",{named('counts', {**tally.counts(), **_severities(stream.counts)})}\n}}\n"


class _Tally:
    """The counts of the outcomes, and what is told of each; they fill up as outcomes pass."""

    def __init__(self) -> None:
        self.outcomes = PackedArray(1)
        self._disclosures = 0
        self._failed = 0
        self._rules: Counter[Status] = Counter()

    def seen(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes as they come."""
        for outcome in outcomes:
            self._disclosures += 1
            self._failed += not outcome.result.is_good
            self._rules.update(each.status for each in outcome.obligations)
            self.outcomes.add(_outcome(outcome))
            yield outcome

    def counts(self) -> dict[str, Any]:
        """Return how many disclosures there are, how many failed, and how their rules ended."""
        rules = {word(status): self._rules[status] for status in Status}
        return {"disclosures": self._disclosures, "failed": self._failed, "rules": rules}


def word(value: Severity | Status) -> str:
    """Return the English word of a severity or a status."""
    return value.name.lower()


def _severities(counts: Mapping[Severity, int]) -> dict[str, int]:
    return {word(severity): counts.get(severity, 0) for severity in Severity}


def _left_out(left_out: LeftOut) -> dict[str, Any]:
    return {"file": left_out.file or None, **_severities(left_out.counts)}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "department": outcome.department,
        "year": int(outcome.year),
        "kind": outcome.kind,
        "source": outcome.source,
        "result": outcome.result.name.lower(),
        "file": outcome.file,
        "counts": {word(severity): outcome.count(severity) for severity in Severity},
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
