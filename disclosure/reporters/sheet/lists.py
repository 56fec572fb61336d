"""The lists of the sheet: problems, tails, exceptions, reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check import RULES
from disclosure.diagnostics import Severity
from disclosure.passport import plain
from disclosure.phrases import resolve
from disclosure.reporters.sheet.amounts import printed, titled

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosure.compute import Change, Computed, Explanation, Figure
    from disclosure.diagnostics import Diagnostic
    from disclosure.edition import Edition
    from disclosure.reporters.sheet.evidence import Evidence

#: What stands where a reason is due and was not given.
MISSING = "缺，请补写"
#: Tails and missing reasons stand in lists of their own.
_ELSEWHERE = frozenset({"T209", "T213", "N301"})
_GRAVITY = {rule.code: rule.severity for rule in RULES}


def problems(evidence: Evidence) -> list[dict[str, str]]:
    """Return what was found, the gravest first; without what has a list of its own."""
    found = [
        each
        for each in evidence.outcome.diagnostics
        if each.code not in _ELSEWHERE and not _is_excused(each)
    ]
    found.sort(key=lambda each: (each.severity.rank, each.order))
    return [_problem(each) for each in found]


def _problem(diagnostic: Diagnostic) -> dict[str, str]:
    return {
        "轻重": diagnostic.severity.value,
        "代码": diagnostic.code,
        "行": str(diagnostic.place.line) if diagnostic.place else "",
        "说明": diagnostic.message,
    }


def _is_excused(diagnostic: Diagnostic) -> bool:
    """Tell whether an exception made a note of what its rule calls an error or a warning."""
    graver = _GRAVITY.get(diagnostic.code, Severity.NOTE) is not Severity.NOTE
    return graver and diagnostic.severity is Severity.NOTE


def tails(evidence: Evidence) -> list[str]:
    """Return every total that differs from its rounded parts, with both and the residue (万元)."""
    figures = evidence.case.figures.values() if evidence.case else ()
    return [_tail(each, each.tail) for each in figures if each.tail is not None]


def _tail(figure: Figure, tail: Decimal) -> str:
    parts = None if figure.value is None else figure.value - tail
    summed, out = (printed(figure._replace(value=value)) for value in (parts, tail))
    return f"{figure.path} 印 {printed(figure)}，各项之和 {summed}，相差 {out}"


def exceptions(evidence: Evidence) -> list[dict[str, str]]:
    """Return the exceptions that the file states, with how many findings of the rule they cover."""
    excused = {each.code: each.excused for each in evidence.outcome.obligations}
    return [
        {
            "规则": waiver.code,
            "数": waiver.path,
            "理由": waiver.reason,
            "批准": waiver.approver,
            "对应": f"{excused.get(waiver.code, 0)} 处",
        }
        for waiver in (evidence.case.accounts.waivers if evidence.case else ())
    ]


def reasons(evidence: Evidence) -> list[dict[str, str]]:
    """Return every comparison that needs a reason or has one; the missing ones first.

    Comparisons with the same two sides and the same reason are one row.
    """
    if evidence.case is None:
        return []
    computed = evidence.case.computed
    told = [each for each in computed.explanations.values() if each.is_due or each.reason]
    told.sort(key=lambda each: bool(each.reason))
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    for each in told:
        row = _reason(each, computed, evidence.edition)
        same = rows.setdefault((row["今"], row["昔"], row["比"], row["原因"]), row)
        if same is not row:
            same["名"] += f"、{row['名']}"
    return list(rows.values())


def _reason(explanation: Explanation, computed: Computed, edition: Edition) -> dict[str, str]:
    change, figures = explanation.change, computed.figures
    return {
        "名": _name(change, edition),
        "比": change.against,
        "今": printed(figures.get(change.now)),
        "昔": printed(figures.get(change.base)),
        "差": printed(figures.get(f"增减.{change.name}.差额")),
        "原因": plain(resolve(explanation.reason, figures)[0]),
        "缺": "" if explanation.reason else MISSING,
    }


def _name(change: Change, edition: Edition) -> str:
    """Return what is compared, as people call it."""
    return titled(change.code, edition) if change.code else change.form.title
