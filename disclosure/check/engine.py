"""The engine: runs every rule, stamps code and severity, finds the places, applies exceptions.

What would be right if one block were in another unit is told as that, and not as what follows
from it: the rules are put to the disclosure a second time, as it would be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from disclosure.check.blame.grouping import Broken, grouped
from disclosure.check.blame.rewriting import recast
from disclosure.check.blame.wrong_units import SIGNS, is_odd, wrong_units
from disclosure.check.equations.weighing import is_weighing
from disclosure.check.places import stamped
from disclosure.check.report import Report
from disclosure.check.rule import Unread, is_gathering
from disclosure.check.unread import PARTLY, is_sound, is_weighable
from disclosure.check.waivers import Waivers, excused
from disclosure.diagnostics import Obligation, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded

#: A finding as it is known again in another run: its code and its places.
_Key: TypeAlias = "tuple[str, frozenset[object]]"


@dataclass(frozen=True)
class _Run:
    """Every rule put to one case: why it does not apply, and its findings, waived or not."""

    rules: tuple[Rule, ...]
    case: Case
    waivers: Waivers
    why: dict[str, str] = field(default_factory=dict)
    findings: dict[str, list[tuple[Finding, int | None]]] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: tuple[Rule, ...], case: Case) -> _Run:
        """Run the rules."""
        run = cls(rules, case, Waivers(case))
        for rule in rules:
            why = run.why[rule.code] = rule.inapplicable(case) or _unread(rule, case)
            found = () if why else rule.check(case)
            run.findings[rule.code] = [
                (each, run.waivers.covering(rule, each)) for each in found if is_sound(each, case)
            ]
        return run

    @property
    def keys(self) -> frozenset[_Key]:
        """The findings that nobody excused."""
        return frozenset(
            _key(code, each)
            for code, found in self.findings.items()
            for each, index in found
            if index is None
        )

    def told(self, loaded: Loaded, known: frozenset[_Key] | None = None) -> Iterator[Diagnostic]:
        """Yield the diagnostics: of all findings, or of those that were found before as well."""
        broken: list[Broken] = []
        for rule in self.rules:
            plain: list[Finding] = []
            for finding, index in self.findings[rule.code]:
                if index is not None:
                    diagnostic = stamped(rule, finding, self.case, loaded)
                    yield excused(diagnostic, self.case.accounts.waivers[index])
                elif known is not None and _key(rule.code, finding) not in known:
                    continue
                elif finding.weighed is not None:
                    broken.append(Broken(rule, finding, finding.weighed))
                else:
                    plain.append(finding)
            for each in _as_told(rule, plain, self.case):
                yield stamped(rule, each, self.case, loaded)
        yield from grouped(broken, self.rules, self.case, loaded)


def run(rules: Iterable[Rule], case: Case, loaded: Loaded) -> Report:
    """Run the rules: everything found, sorted by place, and how each rule ended."""
    first = _Run.of(tuple(rules), case)
    # An exception may be for what could not be read.
    idle = () if case.unread else first.waivers.idle(first.rules, loaded)
    found = [*_told(first, loaded), *idle]
    obligations = tuple(_obligation(rule, first) for rule in first.rules)
    return Report(tuple(sorted(found, key=lambda each: each.order)), obligations)


def not_run(rules: Iterable[Rule], why: str) -> tuple[Obligation, ...]:
    """Return the obligations of a disclosure that did not get as far as the rules."""
    return tuple(Obligation(r.code, r.page.title, Status.NOT_RUN, why) for r in rules)


def _told(first: _Run, loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield what is wrong; what follows from a wrong unit is told as that alone."""
    is_whole = not first.case.unread
    wrong = (
        wrong_units(first.rules, first.case, _approved(first))
        if is_whole and _is_odd(first)
        else ()
    )
    if not wrong:
        yield from first.told(loaded)
        return
    rules = {rule.code: rule for rule in first.rules}
    for each in wrong:
        yield stamped(rules[each.code], each.finding, first.case, loaded)
    second = _Run.of(first.rules, recast(first.case, wrong[-1].facts))
    yield from second.told(loaded, first.keys)


def _unread(rule: Rule, case: Case) -> str:
    """Say that a rule is not asked of a file that it can read in part only.

    A rule makes its equations of the items that are there: where one side of one of them is unread,
    in another a side may be missing.
    """
    if case.unread and is_weighing(rule):
        return "" if all(is_weighable(each, case) for _, each in rule.weigh(case)) else PARTLY
    return ""


def _is_odd(run: _Run) -> bool:
    """Tell whether an amount is out of proportion, or an equation by ten thousand times."""
    for code, found in run.findings.items():
        for each, index in found:
            is_told = code in SIGNS or (each.weighed is not None and is_odd(each.weighed))
            if is_told and index is None:
                return True
    return False


def _approved(run: _Run) -> frozenset[tuple[str, frozenset[str]]]:
    return frozenset(
        (code, frozenset(map(str, each.at)))
        for code, found in run.findings.items()
        for each, index in found
        if index is not None
    )


def _key(code: str, finding: Finding) -> _Key:
    return code, frozenset(finding.at)


def _as_told(rule: Rule, findings: Sequence[Finding], case: Case) -> Sequence[Finding]:
    return rule.gathered(findings, case) if is_gathering(rule) else findings


def _obligation(rule: Rule, run: _Run) -> Obligation:
    title, why = rule.page.title, run.why[rule.code]
    if why:
        ended = Status.NOT_RUN if isinstance(why, Unread) else Status.NOT_APPLICABLE
        return Obligation(rule.code, title, ended, why)
    found = run.findings[rule.code]
    count = sum(index is not None for _, index in found)
    # A note, such as a tail, is worth knowing and breaks nothing.
    fails = bool(found) and rule.severity is not Severity.NOTE
    if not fails and run.case.unread:
        return Obligation(rule.code, title, Status.NOT_RUN, PARTLY)
    status = Status.FAILS if fails else Status.HOLDS
    return Obligation(rule.code, title, status, "", len(found), count)
