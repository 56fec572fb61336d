"""Reasons that the form demands (docs/勾稽.md, Y-1 to Y-4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.tie_out import in_ten_thousand
from disclosure.check.finding import Finding
from disclosure.diagnostics import Page, Severity
from disclosure.edition import REASONS
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.compute import Change, Explanation


class MissingReason:
    """N301: a required reason is there."""

    code = "N301"
    severity = Severity.ERROR
    page = Page(
        "N301",
        "增减变化有原因",
        "与上年、年初预算、全年预算相比有变化的数，是否写了原因；“三公”经费为零也要写。",
        "143号文要求对增减变化作说明；年中有追加预算的，或决算数低于年初预算数95%的，"
        "应作原因说明；“三公”经费为零的，要做文字性描述，并说明原因，不可为空。",
        "在“原因”下照提示的名字补写一句话，只写原因，不写金额和增减；程序会接在“主要原因是”后面。",
    )

    def inapplicable(self, _: Case) -> str:
        """Apply to every case."""
        return ""

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each reason that is due and missing, with a draft to start from."""
        for explanation in case.computed.explanations.values():
            if explanation.is_due and not explanation.reason:
                yield _missing(explanation, case)


def _missing(explanation: Explanation, case: Case) -> Finding:
    change = explanation.change
    now, base = (case.figures[path].value for path in (change.now, change.base))
    sides = (
        f"{change.now} {in_ten_thousand(now)}，{change.base} {in_ten_thousand(base)}，"
        f"相差 {in_ten_thousand(now - base)} 万元"
        if now is not None and base is not None
        else change.name
    )
    hint = f"{_where(change)}{_draft(explanation, case)}"
    return Finding((_pointer(change), change.now, change.base), f"缺少原因：{sides}", hint)


def _pointer(change: Change) -> tuple[str, ...]:
    """Return where the caret stands: at the reason, or at the item beside which it stands."""
    at = tuple(change.reason.split("."))
    return at[:-1] if at[-1] == REASONS else at


def _where(change: Change) -> str:
    *above, last = change.reason.split(".")
    return f"在“{' → '.join(above)}”下补写“{last}”，只写原因，不写金额和增减。"


def _draft(explanation: Explanation, case: Case) -> str:
    if not explanation.contributions:
        return ""
    parts = []
    for figure in explanation.contributions:
        code = figure.path.rpartition(".")[2]
        subject = case.edition.function(code)
        moved = figure.value or ZERO
        word = "增加" if moved > 0 else "减少"
        name = subject.name if subject else code
        parts.append(f"{name}{word}{in_ten_thousand(abs(moved))}万元")
    return f"变动最大的是：{'，'.join(parts)}。"


RULES = (MissingReason(),)
