"""What a report for people begins with: all that was found, in one order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.diagnostics import Related

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome


def findings(
    outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return everything found, by place, then gravity, then code.

    What is wrong with a form is wrong for every disclosure on it: it is told once, with how many
    disclosures it concerns.
    """
    told = Counter(each for outcome in outcomes for each in set(outcome.diagnostics))
    own = [each for outcome in outcomes for each in outcome.diagnostics if told[each] == 1]
    shared = [concerning(each, times) for each, times in told.items() if times > 1]
    return tuple(sorted((*general, *own, *shared), key=lambda each: (each.order, each.message)))


def concerning(shared: Diagnostic, times: int) -> Diagnostic:
    """Return a finding of several disclosures with a word on how many they are."""
    return replace(shared, related=(*shared.related, Related(f"影响 {times} 份")))
