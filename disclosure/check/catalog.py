"""All rules: the RULES of every module of the family, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.engine import IDLE_WAIVER
from disclosure.check.rules import codes, reasons, stated, tie_outs

if TYPE_CHECKING:
    from disclosure.check.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (*tie_outs.RULES, *stated.RULES, *codes.RULES, *reasons.RULES), key=lambda rule: rule.code
    )
)
PAGES = (*(rule.page for rule in RULES), IDLE_WAIVER)
