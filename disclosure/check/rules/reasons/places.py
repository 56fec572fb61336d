"""Where reasons stand: not copied between opposite changes, and only where one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.prose.reasons_given import Given, given, no_reasons
from disclosure.check.prose.text_rule import quoted
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Severity
from disclosure.phrases import bare_reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case


def copied(case: Case) -> Iterator[Finding]:
    """Yield a finding for each reason that stood at a change of the other sign before."""
    seen: dict[tuple[str, int], Given] = {}
    for each in given(case):
        if each.sign:
            bare = bare_reason(each.text.text)
            other = seen.get((bare, -each.sign))
            seen.setdefault((bare, each.sign), each)
            if other:
                yield _copied(each, other, bare)


def _copied(one: Given, other: Given, bare: str) -> Finding:
    rise, fall = (one, other) if one.sign > 0 else (other, one)
    message = f"“{rise.name}”增加、“{fall.name}”减少，原因却都是{quoted(bare)}"
    return Finding((one.text.pointer, other.text.pointer), message, _COPIED.fix, one.text.text)


def needless(case: Case) -> Iterator[Finding]:
    """Yield a note for each reason that explains nothing."""
    for each in given(case):
        at = (each.text.pointer,)
        if each.told is None and not _waits_for_its_actual(each, case):
            yield Finding(at, *_untold(each, case), each.text.text)
        elif each.told and each.difference and not each.sign and not each.told.is_due:
            sides = f"“{each.told.change.now}”与“{each.told.change.base}”"
            message = f"{sides}印出来没有差别，不需要原因"
            yield Finding(at, message, _NEEDLESS.fix, each.text.text)


def _untold(reason: Given, case: Case) -> tuple[str, str]:
    """Say why a reason is not printed, and what to do: it may stand at another level of codes."""
    head, _, code = reason.name.rpartition(".")
    told = [name.rpartition(".")[2] for name in case.computed.explanations if name.startswith(head)]
    near = [
        each for each in told if each != code and (each.startswith(code) or code.startswith(each))
    ]
    if code.isdigit() and near:
        codes = "、".join(near)
        message = f"“{reason.name}”已按 {codes} 说明，这一级的原因不会印出来"
        return message, f"把原因写到 {codes} 下，或者删去这一条。"
    return f"“{reason.name}”没有可比的数，这条原因不会印出来", _NEEDLESS.fix


def _waits_for_its_actual(reason: Given, case: Case) -> bool:
    """The schema asks for the actual of 机关运行经费; the reason will have its comparison then."""
    name = "机关运行经费"
    is_missing = case.accounts.has_agency_operations and f"{name}.决算" not in case.figures
    return reason.name == name and is_missing


_COPIED = Page(
    "N305",
    "一增一减不用同一个原因",
    "同一段原因有没有既用在增加的数上，又用在减少的数上。",
    "复制来的原因对其中一处一定说不通（N-4）。方向相同的可以共用。",
    "分别写各自的原因。",
)
_NEEDLESS = Page(
    "N306",
    "写了原因，却没有要说明的变化",
    "“原因”里的每一条，有没有对应的比较；比较的两个数印出来是不是有差别。",
    "没有比较，原因就不会印出来；没有差别，就会印成“持平，主要原因是……”（N-4）。",
    "没有比较的，补上“上年”或“年初预算”里的数，或者删去这一条；持平的，删去这一条。",
)
RULES = (
    Question(copied, _COPIED, Severity.WARNING, no_reasons),
    Question(needless, _NEEDLESS, Severity.NOTE, no_reasons),
)
