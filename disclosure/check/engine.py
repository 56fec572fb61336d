"""The engine: runs every rule, stamps code and severity, finds the places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.compute import Fact
from disclosure.diagnostics import Diagnostic, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.rule import Case, Finding, Rule
    from disclosure.compute import Figures
    from disclosure.diagnostics import Place
    from disclosure.load import Loaded

Pointer: TypeAlias = tuple[str | int, ...]
#: How many addends a diagnostic lists before it stops.
MOST_RELATED = 12


def run(rules: Iterable[Rule], case: Case, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Run the rules and return their findings as diagnostics, sorted by place."""
    found = [
        _stamped(rule, finding, case, loaded) for rule in rules for finding in rule.check(case)
    ]
    return tuple(sorted(found, key=lambda each: each.order))


def _stamped(rule: Rule, finding: Finding, case: Case, loaded: Loaded) -> Diagnostic:
    at = [place for each in finding.at if (place := place_of(each, case.figures, loaded))]
    related = list(_related(finding.at[1:], case, loaded))[:MOST_RELATED]
    return Diagnostic(
        rule.code,
        rule.severity,
        finding.message,
        at[0] if at else loaded.place(()),
        finding.hint,
        tuple(related),
    )


def _related(paths: Iterable[str | Pointer], case: Case, loaded: Loaded) -> Iterator[Related]:
    for path in paths:
        label = path if isinstance(path, str) else ".".join(map(str, path))
        yield Related(label, place_of(path, case.figures, loaded))


def place_of(path: str | Pointer, figures: Figures, loaded: Loaded) -> Place | None:
    """Return the place of a pointer, or of the first fact that a figure rests on."""
    if isinstance(path, tuple):
        return loaded.place(path)
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
