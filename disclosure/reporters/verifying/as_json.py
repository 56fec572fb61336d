"""Returned files for machines: ``schemas/verify.schema.json`` says what stands in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.diagnostics import Diagnostic, Place
    from disclosure.review.verify import (
        Redrawn,
        Rewritten,
        Strayed,
        TextPlace,
        Unsourced,
        Verified,
    )

VERSION = 1


def as_json(files: Sequence[Verified]) -> Iterator[str]:
    """Yield one object."""
    report = {
        "version": VERSION,
        "clean": all(each.is_clean for each in files),
        "files": [_file(each) for each in files],
    }
    yield json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _file(verified: Verified) -> dict[str, Any]:
    found, tally = verified.compared, verified.tally
    return {
        "file": verified.file,
        "clean": verified.is_clean,
        "problems": [_problem(each) for each in verified.problems],
        "disclosure": _subject(verified),
        "built_from": _built(verified),
        "basis": verified.basis.value,
        "tracked_changes": {
            "insertions": tally.insertions,
            "deletions": tally.deletions,
            "moves": tally.moves,
        },
        "comments": tally.comments,
        "hidden_texts": list(tally.hidden),
        "figures": [_figure(each, verified) for each in found.figures],
        "unsourced": [_unsourced(each) for each in found.unsourced],
        "passages": [_passage(each) for each in found.passages],
        "charts": [_chart(each) for each in found.charts],
    }


def _problem(problem: Diagnostic) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
        "place": _place(problem.place),
    }


def _subject(verified: Verified) -> dict[str, Any] | None:
    subject = verified.subject
    if subject is None:
        return None
    return {
        "department": subject.department,
        "year": subject.year,
        "kind": subject.kind,
        "source": subject.source,
        "known_by": subject.known_by,
    }


def _built(verified: Verified) -> dict[str, Any]:
    built = verified.built
    return {
        "is_current": built.is_current,
        "revision": built.revision,
        "date": built.date,
        "subject": built.subject,
        "why_unknown": built.why,
        "is_other_edition": built.is_other_edition,
    }


def _figure(figure: Strayed, verified: Verified) -> dict[str, Any]:
    typed = verified.sources.get(figure.path)
    return {
        "path": figure.path,
        "where": _where(figure.where),
        "shown": figure.shown,
        "expected": figure.expected,
        "near": figure.near,
        "elsewhere": figure.elsewhere,
        "cause": figure.cause.value,
        "source": _place(typed.place) if typed else None,
        "source_note": typed.said if typed else "",
    }


def _unsourced(number: Unsourced) -> dict[str, Any]:
    return {
        "where": _where(number.where),
        "text": number.text,
        "near": number.near,
        "like": list(number.like),
        "cause": number.cause.value,
    }


def _passage(passage: Rewritten) -> dict[str, Any]:
    return {
        "turn": passage.turn.value,
        "where": _where(passage.where),
        "is_row": passage.is_row,
        "is_copy": passage.is_copy,
        "old": passage.old,
        "new": passage.new,
        "lost_figures": list(passage.lost),
        "cause": passage.cause.value,
    }


def _chart(point: Redrawn) -> dict[str, Any]:
    return {
        "chart": point.title,
        "series": point.series,
        "category": point.category,
        "shown": point.shown,
        "expected": point.expected,
        "in_workbook": point.in_book,
        "cause": point.cause.value,
    }


def _where(where: TextPlace) -> dict[str, str]:
    return {"section": where.section, "table": where.table, "label": where.label}


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}
