"""``review --format json``: our own format, described in ``schemas/review.schema.json``.

Keys and words are English and never translated; values are exact, amounts in 元, as texts, so that
no reader makes binary floats of them.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Place
from disclosure.reporters.as_json import word
from disclosure.reporters.reviewing.verdict import verdict
from disclosure.review import FactChange, Reviewed, is_material

if TYPE_CHECKING:
    from disclosure.review import Review

#: Raised when a reader of the old format would misread the new one.
VERSION = 1


def data(review: Review) -> str:
    """Return the review as one JSON object, the same for the same review."""
    told = {
        "version": VERSION,
        "base": review.base,
        "head": review.head,
        "verdict": verdict(review),
        "blocked": review.is_blocked,
        "errors": review.errors,
        "count": review.count,
        "office": _plain(review.office),
        "problems": _plain(review.problems),
        "reviewed": _plain(review.reviewed),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    """Return a value of the review in what JSON knows: records by the names of their fields."""
    if isinstance(value, (tuple, frozenset)):
        return [_plain(each) for each in (sorted(value) if isinstance(value, frozenset) else value)]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, Diagnostic):
        return _problem(value)
    return _record(value) if is_dataclass(value) else value


def _record(value: Any) -> dict[str, Any]:
    if isinstance(value, Place):
        return {"file": value.file, "line": value.line, "column": value.column}
    told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, FactChange):
        told |= {"difference": _plain(value.difference), "material": is_material(value)}
    if isinstance(value, Reviewed):
        told |= told.pop("differences")
    return told


def _problem(each: Diagnostic) -> dict[str, Any]:
    return {
        "code": each.code,
        "severity": word(each.severity),
        "message": each.message,
        "hint": each.hint,
        "place": _plain(each.place),
    }
