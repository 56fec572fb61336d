"""What a person is shown first and last: notes of finished disclosures fold, errors come last.

The last lines are what is on the screen when the work is done; there belongs what must be mended.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity
from disclosure.reporters.findings import findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome


def listed(
    outcomes: Sequence[Outcome], general: Sequence[Diagnostic], *, verbose: bool
) -> tuple[Diagnostic, ...]:
    """Return what is to be shown: notes, then warnings, then errors, each in the order of places.

    Problems that are one at one place stay together, with the gravest of them.
    """
    kept = outcomes if verbose else [_without_notes(outcome) for outcome in outcomes]
    groups = sorted(_groups(findings(kept, general)), key=_gravity, reverse=True)
    return tuple(each for group in groups for each in group)


def folded(outcomes: Sequence[Outcome], *, verbose: bool) -> int:
    """Return how many notes are not shown."""
    finished = (outcome for outcome in outcomes if not verbose and is_finished(outcome))
    return sum(outcome.count(Severity.NOTE) for outcome in finished)


def is_finished(outcome: Outcome) -> bool:
    """Tell whether nothing of a disclosure is left to be done."""
    return outcome.result.is_good and not outcome.has_error


def _without_notes(outcome: Outcome) -> Outcome:
    if not is_finished(outcome):
        return outcome
    graver = (each for each in outcome.diagnostics if each.severity is not Severity.NOTE)
    return replace(outcome, diagnostics=tuple(graver))


def _groups(found: Sequence[Diagnostic]) -> Iterator[list[Diagnostic]]:
    group: list[Diagnostic] = []
    for each in found:
        if group and not each.follows:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _gravity(group: Sequence[Diagnostic]) -> int:
    """Return the rank of the gravest of a group, 0 for an error."""
    return min(each.severity.rank for each in group)
