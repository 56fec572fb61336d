"""预算 as a word: of an amount that was planned, or in a name that says nothing of the kind."""

from __future__ import annotations

import re

#: 预算 that is no budgeted amount.
_NO_BUDGET = re.compile(
    "(?:一般公共|政府性基金|国有资本经营|零基)预算|(?:执行|编制|硬化)预算|预算(?:绩效|管理|执行|单位|编制|公开|法)"
)


def without_names(words: str) -> str:
    """Return words without the names in which 预算 is no amount."""
    return _NO_BUDGET.sub("", words)
