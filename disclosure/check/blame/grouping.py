"""Equations that break at one figure are told as one problem, at one place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.check.blame.blame import Verdict, blame
from disclosure.check.blame.carets import carets, may_lack_another
from disclosure.check.blame.mending import mending, slip_of
from disclosure.check.equations.amounts import measured
from disclosure.check.equations.weighing import is_weighing
from disclosure.check.naming import named
from disclosure.check.places import place_of, stamped
from disclosure.check.unread import is_weighable
from disclosure.diagnostics import Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.rule import Rule
    from disclosure.check.scales import Weighed, Where
    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded


@dataclass(frozen=True, slots=True)
class Broken:
    """A finding that is an equation out of balance, with its rule and its two sides."""

    rule: Rule
    finding: Finding
    weighed: Weighed

    @property
    def rank(self) -> tuple[int, bool]:
        """Order in a group: the gravest leads, and an equality says more than a limit."""
        return self.rule.severity.rank, self.weighed.relation != "="


def grouped(
    broken: Sequence[Broken], rules: Sequence[Rule], case: Case, loaded: Loaded
) -> Iterator[Diagnostic]:
    """Yield the diagnostics of broken equations, each group at the place of its first."""
    if not broken:
        return
    # A limit that only warns may be exceeded for a good reason, and is then no evidence.
    doubtful = frozenset(
        index
        for index, each in enumerate(broken)
        if each.rule.severity is not Severity.ERROR and each.weighed.relation != "="
    )
    weighed = [each.weighed for each in broken]
    verdicts = blame(weighed, _witnesses(rules, case), case.figures, doubtful)
    for verdict in verdicts:
        members = sorted((broken[index] for index in verdict.members), key=lambda each: each.rank)
        yield from _told(members, verdict, case, loaded)


def _told(
    members: Sequence[Broken], verdict: Verdict, case: Case, loaded: Loaded
) -> Iterator[Diagnostic]:
    """Yield one problem: its first equation in full, the others at the same place in short.

    Equations of one rule whose differences cancel are two ends of one slip: each keeps its place.
    """
    leader, *others = members
    places = _carets(leader, verdict, case)
    first = stamped(leader.rule, _explained(leader, verdict, members, case), case, loaded)
    yield first
    for other in others:
        if verdict.is_missing and _cancels(leader, members) and other.rule is leader.rule:
            finding = _explained(other, verdict, members, case)
            yield stamped(other.rule, finding, case, loaded)
            continue
        hint = f"与 {first.code} 是同一个问题，改好以后，这一条也会成立。"
        each = stamped(other.rule, replace(other.finding, hint=hint), case, loaded)
        own = [at for at in (places or ())[::-1] if at in other.finding.at]
        shared = place_of(own[0], case.figures, loaded) if own else None
        place = shared or (each.place if places else first.place)
        elsewhere = other.finding.elsewhere
        yield replace(each, place=place, related=elsewhere, follows=first.code)


def _witnesses(rules: Sequence[Rule], case: Case) -> Iterator[Weighed]:
    """Yield the equations that hold and that must hold: a broken warning may be right."""
    for rule in rules:
        if not is_weighing(rule) or rule.severity is not Severity.ERROR:
            continue
        if not rule.inapplicable(case):
            sound = (each for _, each in rule.weigh(case) if is_weighable(each, case))
            yield from (each for each in sound if each.holds)


def _carets(leader: Broken, verdict: Verdict, case: Case) -> tuple[Where, Where] | None:
    weighed = leader.weighed
    is_amount = case.figures[weighed.terms[0][1]].unit is Unit.AMOUNT
    is_exact = is_amount and not weighed.slack
    return carets(weighed.addends(case.figures), verdict, is_exact=is_exact)


def _explained(leader: Broken, verdict: Verdict, members: Sequence[Broken], case: Case) -> Finding:
    """Put the caret first, then the suspects, and say what is likely."""
    at = leader.finding.at
    first: list[Where] = [each.at for each in verdict.named]
    if leader.weighed.relation == "=":
        places = _carets(leader, verdict, case)
        suspected = [each.at for each in verdict.suspects if each.at in at]
        first = [*(places or ())[:1], *first, *suspected]
    hint = _likely(leader, verdict, members, case) + leader.finding.hint
    return replace(leader.finding, at=tuple(dict.fromkeys((*first, *at))), hint=hint)


def _likely(leader: Broken, verdict: Verdict, members: Sequence[Broken], case: Case) -> str:
    """Say what may have happened; empty where nothing is more likely than anything else."""
    unit = case.figures[leader.weighed.terms[0][1]].unit
    is_equal = leader.weighed.relation == "="
    if verdict.is_missing and is_equal:
        if _cancels(leader, members):
            return "这几处差额相加为零，可能把一笔钱记错了科目。"
        out = measured(abs(leader.weighed.difference), unit, case.unit)
        return f"改哪一个数都不能使相关的关系同时成立，可能漏填或多填了一项，金额 {out}。"
    if len(verdict.suspects) == 1 and is_equal:
        (only,) = verdict.suspects
        mended = mending(only, unit, case, is_rounded=bool(leader.weighed.slack))
        codes = "、".join(sorted({each.rule.code for each in members}))
        why = f"（{slip_of(only, case)}）" if only.slip else ""
        lacking = may_lack_another(leader.weighed.addends(case.figures), verdict)
        unless = "如果没有漏填别的项，" if lacking else ""
        if mended:
            name = named(only.label, case)
            return f"{unless}只改“{name}”一个数，改为{mended}{why}，{codes} 就成立。"
    named_ones = (each for each in verdict.named if each.slip)
    return "".join(f"“{named(each.label, case)}”{slip_of(each, case)}。" for each in named_ones)


def _cancels(leader: Broken, members: Sequence[Broken]) -> bool:
    """Tell whether several equations of the leader's rule are out by amounts that cancel."""
    same = [each.weighed for each in members if each.rule.code == leader.rule.code]
    slack = sum((each.slack for each in same), ZERO)
    return len(same) > 1 and abs(sum((each.difference for each in same), ZERO)) <= slack
