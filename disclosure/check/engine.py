"""The engine: runs every rule, stamps code and severity, finds the places, applies exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.blame.grouping import Broken, grouped
from disclosure.check.places import stamped
from disclosure.check.report import Obligation, Report, Status
from disclosure.check.rule import Unread, is_gathering
from disclosure.check.waivers import Waivers, excused
from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
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
        told: list[Finding] = []
        for finding, index in zip(findings, waived, strict=True):
            if index is not None:
                diagnostic = stamped(rule, finding, case, loaded)
                found.append(excused(diagnostic, case.accounts.waivers[index]))
            elif finding.weighed is not None:
                broken.append(Broken(rule, finding, finding.weighed))
            else:
                told.append(finding)
        found += [stamped(rule, each, case, loaded) for each in _as_told(rule, told, case)]
        obligations.append(_obligation(rule, why, waived))
    found += grouped(broken, rules, case, loaded)
    found += waivers.idle(rules, loaded)
    return Report(tuple(sorted(found, key=lambda each: each.order)), tuple(obligations))


def not_run(rules: Iterable[Rule], why: str) -> tuple[Obligation, ...]:
    """Return the obligations of a disclosure that did not get as far as the rules."""
    return tuple(Obligation(r.code, r.page.title, Status.NOT_RUN, why) for r in rules)


def _as_told(rule: Rule, findings: Sequence[Finding], case: Case) -> Sequence[Finding]:
    return rule.gathered(findings, case) if is_gathering(rule) else findings


def _obligation(rule: Rule, why: str, waived: Sequence[int | None]) -> Obligation:
    title, excused = rule.page.title, sum(index is not None for index in waived)
    if why:
        ended = Status.NOT_RUN if isinstance(why, Unread) else Status.NOT_APPLICABLE
        return Obligation(rule.code, title, ended, why)
    # A note, such as a tail, is worth knowing and breaks nothing.
    fails = bool(waived) and rule.severity is not Severity.NOTE
    status = Status.FAILS if fails else Status.HOLDS
    return Obligation(rule.code, title, status, "", len(waived), excused)
