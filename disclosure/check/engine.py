"""The engine: runs every rule, stamps code and severity, finds the places, applies exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.blame.grouping import Broken, grouped
from disclosure.check.places import stamped
from disclosure.check.report import Obligation, Report, Status
from disclosure.check.rule import Unread
from disclosure.check.waivers import Waivers, excused
from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded


def run(rules: Iterable[Rule], case: Case, loaded: Loaded) -> Report:
    """Run the rules: everything found, sorted by place, and how each rule ended."""
    rules = tuple(rules)
    found: list[Diagnostic] = []
    obligations: list[Obligation] = []
    broken: list[Broken] = []
    waivers = Waivers(case)
    for rule in rules:
        why = rule.inapplicable(case)
        findings = [] if why else list(rule.check(case))
        waived = [waivers.covering(rule, finding) for finding in findings]
        for finding, index in zip(findings, waived, strict=True):
            waiver = None if index is None else case.accounts.waivers[index]
            if waiver is None and finding.weighed is not None:
                broken.append(Broken(rule, finding, finding.weighed))
                continue
            diagnostic = stamped(rule, finding, case, loaded)
            found.append(diagnostic if waiver is None else excused(diagnostic, waiver))
        obligations.append(_obligation(rule, why, waived))
    found += grouped(broken, rules, case, loaded)
    found += waivers.idle(rules, loaded)
    return Report(tuple(sorted(found, key=lambda each: each.order)), tuple(obligations))


def not_run(rules: Iterable[Rule], why: str) -> tuple[Obligation, ...]:
    """Return the obligations of a disclosure that did not get as far as the rules."""
    return tuple(Obligation(r.code, r.page.title, Status.NOT_RUN, why) for r in rules)


def _obligation(rule: Rule, why: str, waived: Sequence[int | None]) -> Obligation:
    title, excused = rule.page.title, sum(index is not None for index in waived)
    if why:
        ended = Status.NOT_RUN if isinstance(why, Unread) else Status.NOT_APPLICABLE
        return Obligation(rule.code, title, ended, why)
    # A note, such as a tail, is worth knowing and breaks nothing.
    fails = bool(waived) and rule.severity is not Severity.NOTE
    status = Status.FAILS if fails else Status.HOLDS
    return Obligation(rule.code, title, status, "", len(waived), excused)
