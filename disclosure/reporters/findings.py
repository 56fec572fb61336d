"""What every report begins with: all that was found, in one order, and a name for each finding."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome


def findings(
    outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """Return everything found, by place, then gravity, then code."""
    found = [*general, *(each for outcome in outcomes for each in outcome.diagnostics)]
    return tuple(sorted(found, key=lambda each: (each.order, each.message)))


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
