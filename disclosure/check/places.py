"""From findings to diagnostics: the code and severity of the rule, and the places in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import Fact
from disclosure.diagnostics import Diagnostic, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.rule import Case, Finding, Pointer, Rule
    from disclosure.compute import Figures
    from disclosure.diagnostics import Place
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
        label = path if isinstance(path, str) else ".".join(map(str, path))
        yield Related(label, place_of(path, case.figures, loaded))


def place_of(
    path: str | Pointer, figures: Figures, loaded: Loaded, words: str = ""
) -> Place | None:
    """Return the place of a pointer, or of some words there, or of the first fact of a figure."""
    if isinstance(path, tuple):
        return loaded.place(path, words)
    return next((loaded.place(fact) for fact in facts_below(path, figures)), None)


def facts_below(path: str, figures: Figures) -> Iterator[Pointer]:
    """Yield the pointers of the facts that a figure rests on, in order, without repeats."""
    seen: set[str] = set()
    waiting = [path]
    while waiting:
        each = waiting.pop(0)
        figure = figures.get(each)
        if figure is None or each in seen:
            continue
        seen.add(each)
        if isinstance(figure.origin, Fact):
            yield figure.origin.pointer
        else:
            waiting.extend(figure.origin.inputs)
