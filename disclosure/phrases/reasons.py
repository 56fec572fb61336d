"""Room phrases: a department's reason, and the arithmetic that stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.phrases.comparison import direction_phrase
from disclosure.phrases.numbers import DISPLAY, prints_zero, shown_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.compute import Figure
    from disclosure.edition import Display

#: What stands in a draft where a required reason is missing.
BLANK = "【待填】"
_LEAD_IN = re.compile(
    "^(?:(?:其)?(?:主要)?原因(?:是因为|在于|是由于|是|为|有)?|主要是因为|主要是由于|主要是|主要系(?![统列数])|主要由于|主要因为)"
    "[:：，,；;、]?"
)
_STARTS = "，,、：:；;。 　"
_ENDS = "。；;，,、.！!  　"


def bare_reason(text: str) -> str:
    """Return a reason without its own 主要原因是 and without punctuation at its end."""
    text = text.strip()
    shorter = _LEAD_IN.sub("", text).lstrip(_STARTS).strip()
    return (shorter or text).rstrip(_ENDS)


def reason_phrase(
    reason: str | None, *, required: bool = False, lead_in: str = "主要原因是"
) -> str:
    """Return 主要原因是…; 主要原因是【待填】 where a required one is missing; else nothing."""
    bare = bare_reason(reason) if reason else ""
    if bare:
        return lead_in + bare
    return lead_in + BLANK if required else ""


def breakdown_phrase(parts: Iterable[tuple[str, Figure]], display: Display = DISPLAY) -> str:
    """Return 其中：…增加…万元，…减少…万元 from signed changes; nothing where none is to be seen."""
    clauses = [
        f"{name}{direction_phrase(change.value, display)[0]}{shown_size(change, display)}万元"
        for name, change in parts
        if change.value is not None and not prints_zero(change, display)
    ]
    return f"其中：{'，'.join(clauses)}" if clauses else ""
