"""``--format sarif``: SARIF 2.1.0, which code scanning services and editors read.

Paths stay relative to the project; nothing tells where or by whom the report was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from disclosure.check import RULES
from disclosure.diagnostics import Severity
from disclosure.reporters.pieces import array, begun, named
from disclosure.reporters.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Diagnostic, Page, Place, Related
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.stream import LeftOut

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
#: The root to which the paths are relative; the reader knows where it is.
_ROOT = "%SRCROOT%"


def sarif_report(
    pages: Mapping[str, Page], outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()
) -> Iterator[str]:
    """Yield a log with one run; ``pages`` are those of all codes, by code.

    What of a file is not told in full is a notification of the invocation, behind the results.
    """
    stream = Stream(outcomes, general)
    order = {code: index for index, code in enumerate(pages)}
    driver = {"name": "disclosure", "language": "zh-CN", "rules": _rules(pages)}
    yield f"{{{named('$schema', SCHEMA)},{named('version', '2.1.0')},{begun('runs')}[\n    {{"
    yield f"{named('tool', {'driver': driver}, 3)},{named('columnKind', 'utf16CodeUnits', 3)},"
    yield begun("results", 3)
    yield from array((_result(each, order, name) for each, name in stream.named()), 3)
    yield f",{named('invocations', [_invocation(stream.left_out)], 3)}\n    }}\n  ]\n}}\n"


def _invocation(left_out: Sequence[LeftOut]) -> dict[str, Any]:
    told = [_notification(each) for each in left_out]
    more = {"toolExecutionNotifications": told} if told else {}
    return {"executionSuccessful": True, **more}


def _notification(left_out: LeftOut) -> dict[str, Any]:
    """Return what counts the findings of a file that are no results, also as a property."""
    counts = {each.name.lower(): number for each, number in left_out.counts.items()}
    location = {"physicalLocation": {"artifactLocation": _artifact(left_out.file)}}
    return {
        "level": _LEVEL[left_out.gravest],
        "message": {"text": left_out.sentence},
        **({"locations": [location]} if left_out.file else {}),
        "properties": {"leftOut": counts},
    }


def _rules(pages: Mapping[str, Page]) -> list[dict[str, Any]]:
    severities = {rule.code: rule.severity for rule in RULES}
    return [_rule(page, severities.get(code, Severity.ERROR)) for code, page in pages.items()]


def _rule(page: Page, severity: Severity) -> dict[str, Any]:
    return {
        "id": page.code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.what},
        "help": {"text": f"查什么：{page.what}\n为什么：{page.why}\n怎么改：{page.fix}"},
        "defaultConfiguration": {"level": _LEVEL[severity]},
    }


def _result(diagnostic: Diagnostic, order: Mapping[str, int], name: str) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": diagnostic.code}
    if diagnostic.code in order:
        result["ruleIndex"] = order[diagnostic.code]
    result["level"] = _LEVEL[diagnostic.severity]
    result["message"] = {"text": _text(diagnostic)}
    if diagnostic.place:
        result["locations"] = [{"physicalLocation": _physical(diagnostic.place)}]
    related = [each for each in diagnostic.related if each.place]
    if related:
        result["relatedLocations"] = [_related(*each) for each in enumerate(related)]
    result["partialFingerprints"] = {"finding/v1": name}
    return result


def _text(diagnostic: Diagnostic) -> str:
    """Return the message, the way out, and the related remarks that have no place."""
    placeless = [each.message for each in diagnostic.related if not each.place]
    hint = [f"改法：{diagnostic.hint}"] if diagnostic.hint else []
    return "\n".join((diagnostic.message, *hint, *placeless))


def _related(number: int, related: Related) -> dict[str, Any]:
    location: dict[str, Any] = {"id": number, "message": {"text": related.message}}
    if related.place:
        location["physicalLocation"] = _physical(related.place)
    return location


def _physical(place: Place) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(place.file),
        "region": _region(place),
    }


def _artifact(file: str) -> dict[str, Any]:
    return {"uri": quote(file), "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, Any]:
    """Return the span in UTF-16 units; only the line where its text is not known."""
    if not place.text:
        return {"startLine": place.line}
    before, marked = place.text[: place.column - 1], place.text[place.column - 1 :][: place.length]
    start = 1 + _units(before) + max(0, place.column - 1 - len(before))
    return {
        "startLine": place.line,
        "startColumn": start,
        "endColumn": start + max(1, _units(marked)),
    }


def _units(text: str) -> int:
    """Return the length in UTF-16 code units: a character beyond the basic plane takes two."""
    return len(text) + sum(ord(char) > 0xFFFF for char in text)
