"""Who changed it: was the Word file edited, or have the facts changed since it was built.

Room: review. What differs from the facts of its own revision as well was edited.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.review.verify.findings import Cause, PassageChange

if TYPE_CHECKING:
    from collections.abc import Hashable

    from disclosure.review.verify.findings import Discrepancies, Redrawn, Rewritten


def told_apart(now: Discrepancies, then: Discrepancies) -> Discrepancies:
    """Say of each difference to the facts of today where it comes from.

    ``then`` is what differs from the facts that the file was built from.
    """
    figures = {each.mark for each in then.figures}
    numbers = {(each.text, each.near) for each in then.unsourced}
    passages = {key for each in then.passages for key in _passage_keys(each)}
    charts = {_chart_key(each) for each in then.charts}
    return replace(
        now,
        figures=tuple(replace(e, cause=_cause(e.mark in figures)) for e in now.figures),
        unsourced=tuple(
            replace(e, cause=_cause((e.text, e.near) in numbers)) for e in now.unsourced
        ),
        passages=tuple(
            replace(e, cause=_cause(not passages.isdisjoint(_passage_keys(e))))
            for e in now.passages
        ),
        charts=tuple(replace(e, cause=_cause(_chart_key(e) in charts)) for e in now.charts),
    )


def all_edited(found: Discrepancies) -> Discrepancies:
    """Say of all differences that the Word file was edited: the facts are still the same."""
    edited = Cause.EDITED
    return replace(
        found,
        figures=tuple(replace(each, cause=edited) for each in found.figures),
        unsourced=tuple(replace(each, cause=edited) for each in found.unsourced),
        passages=tuple(replace(each, cause=edited) for each in found.passages),
        charts=tuple(replace(each, cause=edited) for each in found.charts),
    )


def _cause(is_edited: bool) -> Cause:  # noqa: FBT001 -- one question, one answer
    return Cause.EDITED if is_edited else Cause.STALE


def _passage_keys(passage: Rewritten) -> tuple[Hashable, ...]:
    """Return by what a passage is known in both comparisons."""
    if passage.turn is PassageChange.REMOVED:
        return (("gone", passage.old), *(("lost", path) for path in passage.lost))
    turn = "moved" if passage.turn is PassageChange.MOVED else "new"
    return ((turn, passage.new),)


def _chart_key(point: Redrawn) -> Hashable:
    return (point.title, point.series, point.category, point.in_book)
