"""Tails of equations: two sides that differ by no more than rounding can explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.tie_out import sides
from disclosure.check.equations.weighing import is_weighing
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final import item_balances, three_public, tie_outs
from disclosure.check.unread import partly
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: Rules whose equations may have tails; those of 核对 have their own note.
_RULES: tuple[Rule, ...] = (*tie_outs.RULES, *item_balances.RULES, *three_public.RULES)


def _tails(case: Case) -> Iterator[Finding]:
    for rule in _RULES:
        if not is_weighing(rule) or rule.inapplicable(case):
            continue
        for equation, weighed in rule.weigh(case):
            if equation is not None and weighed.has_tail:
                at = tuple(dict.fromkeys(each.at for each in weighed.addends(case.figures)))
                message = f"尾差：{sides(equation, weighed, rule.page, case)}（{rule.code}）"
                yield Finding(at[:1] or equation.paths, message)


RULES = (
    Question(
        _tails,
        Page(
            "T209",
            "勾稽关系的尾差",
            "勾稽关系两边不等，但相差不超过允许的尾差。",
            "金额由元换算成万元时逐个四舍五入，每个数最多差半个末位；公开01表附注已有说明。",
            "不用改。改用元填写，尾差就会消失。",
        ),
        Severity.NOTE,
        partly,
    ),
)
