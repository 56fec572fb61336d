"""The engine: runs every rule, stamps code and severity, finds the places, applies exceptions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.check.grouping import Broken, grouped
from disclosure.check.places import stamped
from disclosure.check.rule import Obligation, Report, Status, Unread
from disclosure.diagnostics import Diagnostic, Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.check.rule import Case, Finding, Rule
    from disclosure.load import Loaded
    from disclosure.model import Waiver

IDLE_WAIVER = Page(
    "T901",
    "例外有所指",
    "“例外”里的每一条，是否真的对应一个问题。",
    "问题已经改好，或者规则、数写错了，例外就是空的；留着会掩盖以后的错误。",
    "删去这一条；或者照检查结果改正“规则”和“数”。",
)


def run(rules: Iterable[Rule], case: Case, loaded: Loaded) -> Report:
    """Run the rules: everything found, sorted by place, and how each rule ended."""
    rules = tuple(rules)
    found: list[Diagnostic] = []
    obligations: list[Obligation] = []
    broken: list[Broken] = []
    used: set[int] = set()
    for rule in rules:
        why = rule.inapplicable(case)
        findings = [] if why else list(rule.check(case))
        waived = [_waiver(rule, finding, case) for finding in findings]
        used |= {index for index in waived if index is not None}
        for finding, index in zip(findings, waived, strict=True):
            waiver = None if index is None else case.accounts.waivers[index]
            if waiver is None and finding.weighed is not None:
                broken.append(Broken(rule, finding, finding.weighed))
                continue
            diagnostic = stamped(rule, finding, case, loaded)
            found.append(diagnostic if waiver is None else _excused(diagnostic, waiver))
        obligations.append(_obligation(rule, why, waived))
    found += grouped(broken, rules, case, loaded)
    found += _idle_waivers(case, used, loaded)
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


def _waiver(rule: Rule, finding: Finding, case: Case) -> int | None:
    """Return the index of the exception that covers a finding.

    An exception for one figure covers the findings whose place, addend or side it is.
    """
    names = {at if isinstance(at, str) else ".".join(map(str, at)) for at in finding.at}
    names |= {path for _, path in finding.weighed.terms} if finding.weighed else set()
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
