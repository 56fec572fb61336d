"""How a check came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, worst
from disclosure.reporters import Outcome, Result
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from disclosure.pipeline.making import Made
    from disclosure.pipeline.shelved import Shelved


def outcome_of(found: Made | Shelved) -> Outcome:
    """Return how a check of one disclosure came out."""
    ref, diagnostics = found.ref, found.diagnostics
    failed = worst(diagnostics) is Severity.ERROR
    return Outcome(
        found.department,
        str(ref.year),
        KINDS[ref.kind].printed,
        Result.FAILED if failed else Result.PASSED,
        diagnostics,
        obligations=found.obligations,
        source=ref.shown,
    )
