"""From findings to diagnostics: the code and severity of the rule, and the places in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.naming import label
from disclosure.diagnostics import Diagnostic, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.rule import Rule
    from disclosure.compute import Figures
    from disclosure.diagnostics import Place, Pointer
    from disclosure.load import Loaded

#: How many addends a diagnostic lists before it stops.
MOST_RELATED = 12


def stamped(rule: Rule, finding: Finding, case: Case, loaded: Loaded) -> Diagnostic:
    """Make the diagnostic of a finding: the rule's code and severity, the places of its figures."""
    # A suspect in another file has its place among those elsewhere.
    here = [each for each in finding.at if isinstance(each, tuple) or each in case.figures]
    found = (place_of(each, case.figures, loaded, finding.excerpt) for each in here)
    place = next((place for place in found if place), None) or loaded.place(())
    related = tuple(_related(here[1 : MOST_RELATED + 1], case, loaded))
    if len(here) > MOST_RELATED + 1:
        related = (*related, Related(f"等，共 {len(here)} 处"))
    related = (*related, *finding.elsewhere)
    return Diagnostic(rule.code, rule.severity, finding.message, place, finding.hint, related)


def _related(paths: Iterable[str | Pointer], case: Case, loaded: Loaded) -> Iterator[Related]:
    for path in paths:
        yield Related(label(path, case), place_of(path, case.figures, loaded))


def place_of(
    path: str | Pointer, figures: Figures, loaded: Loaded, words: str = ""
) -> Place | None:
    """Return the place of a pointer, or of some words there, or of the first fact of a figure."""
    if isinstance(path, tuple):
        return loaded.place(path, words)
    return next((loaded.place(fact) for fact in figures.facts_below(path)), None)
