"""Reasons that the form demands (docs/勾稽.md, Y-1 to Y-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import compared
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.rule import Paged
from disclosure.check.rules.reasons.pasting import Unexplained, pointer_of, to_paste
from disclosure.check.unread import rests_on_unread
from disclosure.compute import is_tail
from disclosure.diagnostics import Page, Severity
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.compute import Explanation
    from disclosure.diagnostics import Pointer

#: So many names stand in the message; the way out has them all.
_MOST_NAMED = 6


class MissingReason(Paged):
    """N301: a required reason is there."""

    severity = Severity.ERROR
    unless = None
    page = Page(
        "N301",
        "增减变化有原因",
        "与上年、年初预算、全年预算相比有变化的数，是否写了原因；“三公”经费为零也要写。"
        "本年数、上年数都相同的几处，写一条就够。",
        "143号文要求对增减变化作说明；年中有追加预算的，或决算数低于年初预算数95%的，"
        "应作原因说明；“三公”经费为零的，要做文字性描述，并说明原因，不可为空。",
        "在“原因”下照提示的名字补写一句话，只写原因，不写金额和增减；程序会接在“主要原因是”后面。",
    )

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each reason that is due and missing, with a draft to start from."""
        for missing in _missing(case):
            yield _finding(missing, case)

    def gathered(self, findings: Sequence[Finding], case: Case) -> Sequence[Finding]:
        """Tell several missing reasons as one list, ready to paste."""
        if len(findings) < 2:
            return findings
        wanted = {finding.at[0] for finding in findings}
        every = [each for each in _missing(case) if pointer_of(each.change, case) in wanted]
        names = "、".join(f"“{named(each.change.name, case)}”" for each in every[:_MOST_NAMED])
        more = "等" if len(every) > _MOST_NAMED else ""
        places = dict.fromkeys(at for finding in findings for at in finding.at)
        return (
            Finding(
                tuple(places), f"缺少 {len(every)} 条原因：{names}{more}", to_paste(every, case)
            ),
        )


def _missing(case: Case) -> list[Unexplained]:
    """Return what lacks a reason; comparisons that one reason serves stand together."""
    found: list[Unexplained] = []
    for each in case.computed.explanations.values():
        if not each.is_due or each.reason or _may_be_served(each, case):
            continue
        index = next((i for i, other in enumerate(found) if _is_same(each, other, case)), None)
        if index is None:
            found.append(Unexplained(each))
        else:
            found[index] = found[index].serving(each)
    return found


def _may_be_served(one: Explanation, case: Case) -> bool:
    """Whether the reason of another comparison may serve it, which could not be read."""
    group = one.change.form.group
    others = (each.change for each in case.computed.explanations.values()) if group else ()
    return any(each.form.group == group and rests_on_unread(each, case) for each in others)


def _is_same(one: Explanation, other: Unexplained, case: Case) -> bool:
    """Whether a reason given for the one serves the other: compute shares it so."""
    mine, theirs = one.change, other.change
    if not mine.form.group or mine.form.group != theirs.form.group:
        return False
    sides = ((mine.now, theirs.now), (mine.base, theirs.base))
    return all(is_tail(*side, case.figures) for side in sides)


def _finding(missing: Unexplained, case: Case) -> Finding:
    change = missing.change
    now, base = (case.figures[path].value for path in (change.now, change.base))
    told = change.name
    if now is not None and base is not None:
        sides = (
            (named(change.now, case), now),
            (named(change.base, case), base),
            ("相差", now - base),
        )
        told = compared(sides, Unit.AMOUNT, case.unit)
    others = "".join(f"“{each.change.name}”" for each in missing.others)
    also = f"；{others}与它的两个数都相同，用同一条原因" if others else ""
    changes = (change, *(each.change for each in missing.others))
    paths = dict.fromkeys(path for each in changes for path in (each.now, each.base))
    at: tuple[str | Pointer, ...] = (pointer_of(change, case), *paths)
    return Finding(at, f"缺少原因：{told}{also}", to_paste([missing], case))


RULES = (MissingReason(),)
