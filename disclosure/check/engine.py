"""The engine: runs every rule, stamps code and severity, finds the places, applies exceptions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.check.rule import Obligation, Report, Status
from disclosure.compute import Fact
from disclosure.diagnostics import Diagnostic, Page, Place, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.check.rule import Case, Finding, Pointer, Rule
    from disclosure.compute import Figures
    from disclosure.load import Loaded
    from disclosure.model import Waiver

#: How many addends a diagnostic lists before it stops.
MOST_RELATED = 12
IDLE_WAIVER = Page(
    "T901",
    "例外有所指",
    "“例外”里的每一条，是否真的对应一个问题。",
    "问题已经改好，或者规则、数写错了，例外就是空的；留着会掩盖以后的错误。",
    "删去这一条；或者照检查结果改正“规则”和“数”。",
)


def run(rules: Iterable[Rule], case: Case, loaded: Loaded) -> Report:
    """Run the rules: everything found, sorted by place, and how each rule ended."""
    found: list[Diagnostic] = []
    obligations: list[Obligation] = []
    used: set[int] = set()
    for rule in rules:
        why = rule.inapplicable(case)
        findings = [] if why else list(rule.check(case))
        waived = [_waiver(rule, finding, case) for finding in findings]
        used |= {index for index in waived if index is not None}
        for finding, index in zip(findings, waived, strict=True):
            diagnostic = _stamped(rule, finding, case, loaded)
            waiver = None if index is None else case.accounts.waivers[index]
            found.append(diagnostic if waiver is None else _excused(diagnostic, waiver))
        obligations.append(_obligation(rule, why, waived))
    found += _idle_waivers(case, used, loaded)
    return Report(tuple(sorted(found, key=lambda each: each.order)), tuple(obligations))


def not_run(rules: Iterable[Rule], why: str) -> tuple[Obligation, ...]:
    """Return the obligations of a disclosure that did not get as far as the rules."""
    return tuple(Obligation(r.code, r.page.title, Status.NOT_RUN, why) for r in rules)


def _obligation(rule: Rule, why: str, waived: Sequence[int | None]) -> Obligation:
    title, excused = rule.page.title, sum(index is not None for index in waived)
    if why:
        return Obligation(rule.code, title, Status.NOT_APPLICABLE, why)
    # A note, such as a tail, is worth knowing and breaks nothing.
    fails = bool(waived) and rule.severity is not Severity.NOTE
    status = Status.FAILS if fails else Status.HOLDS
    return Obligation(rule.code, title, status, "", len(waived), excused)


def _waiver(rule: Rule, finding: Finding, case: Case) -> int | None:
    """Return the index of the exception that covers a finding."""
    names = {at if isinstance(at, str) else ".".join(map(str, at)) for at in finding.at}
    for index, waiver in enumerate(case.accounts.waivers):
        if waiver.code == rule.code and (not waiver.path or waiver.path in names):
            return index
    return None


def _excused(diagnostic: Diagnostic, waiver: Waiver) -> Diagnostic:
    message = f"{diagnostic.message}；已列为例外：{waiver.reason}（{waiver.approver}批准）"
    return replace(diagnostic, severity=Severity.NOTE, message=message, hint="")


def _idle_waivers(case: Case, used: set[int], loaded: Loaded) -> Iterator[Diagnostic]:
    for index, waiver in enumerate(case.accounts.waivers):
        if index not in used:
            place = loaded.place(("例外", index, "规则"))
            message = f"例外“{waiver.code} {waiver.path}”没有对应的问题".replace(" ”", "”")
            yield Diagnostic("T901", Severity.WARNING, message, place, IDLE_WAIVER.fix)


def _stamped(rule: Rule, finding: Finding, case: Case, loaded: Loaded) -> Diagnostic:
    at = [place for each in finding.at if (place := place_of(each, case.figures, loaded))]
    place = _narrowed(at[0] if at else loaded.place(()), finding.excerpt)
    related = tuple(_related(finding.at[1:], case, loaded))[:MOST_RELATED]
    return Diagnostic(rule.code, rule.severity, finding.message, place, finding.hint, related)


def _narrowed(place: Place, excerpt: str) -> Place:
    """Point at the excerpt within the line, where the line shows it."""
    at = place.text.find(excerpt, place.column - 1) if excerpt else -1
    return place if at < 0 else replace(place, column=at + 1, length=len(excerpt))


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
