"""What every report begins with: all that was found, in one order, and a name for each finding."""

from __future__ import annotations

import hashlib
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
    shared = [_concerning(each, times) for each, times in told.items() if times > 1]
    return tuple(sorted((*general, *own, *shared), key=lambda each: (each.order, each.message)))


def _concerning(shared: Diagnostic, times: int) -> Diagnostic:
    """Return a finding of several disclosures with a word on how many they are."""
    return replace(shared, related=(*shared.related, Related(f"影响 {times} 份")))


def fingerprints(found: Sequence[Diagnostic]) -> tuple[str, ...]:
    """Return a hash for each finding: no two alike, the same when lines above it come or go.

    A finding is known by its file, code, message and source line; of several that agree in all of
    these, by its turn.
    """
    turns: Counter[tuple[str, ...]] = Counter()
    names = []
    for each in found:
        file, text = (each.place.file, each.place.text.strip()) if each.place else ("", "")
        key = (file, each.code, each.message, text)
        turns[key] += 1
        parts = "\0".join((*key, str(turns[key])))
        names.append(hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest())
    return tuple(names)
