"""Exceptions (例外): which finding one covers, and what is said of one that covers nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.check.naming import bare
from disclosure.diagnostics import Diagnostic, Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.model import Waiver

IDLE_WAIVER = Page(
    "T901",
    "例外有所指",
    "“例外”里的每一条，是否真的对应一个问题，规则是否有、是否可以例外。",
    "问题已经改好，或者规则、数写错了，例外就是空的；留着会掩盖以后的错误。",
    "删去这一条；或者照检查结果改正“规则”和“数”。",
)
#: What nobody can approve: a name that is missing or contradictory, what would be printed that is
#: no content, what may not be published, and what makes a check void.
NEVER = frozenset(
    ("T212", "T221", "T222", "T223", "T227", "T228", "T253", "T901", "T902", "N204", "N208")
)
VOID_WAIVER = Page(
    "T902",
    "例外有理由和批准人",
    "例外的“理由”“批准”写的是不是真的理由和批准人，而不是“无”“待定”“××”。",
    "没有人批准的例外不能把错误降为提示；审核的人要看得到谁同意、为什么。",
    "写明理由和批准人的职务；还没有批准的，先删去这一条，改正错误。",
)
_PLACEHOLDER = re.compile(
    "(?:无|没有|暂无|略|同上|待[定补填批].{0,2}|未定|不详|某某?.{0,2}|[xX×*＊?？.．…—_ -]+|(.)\\1*)"
)
#: References to figures: what they name has to exist before it can be printed.
_REFERENCES = "N1"
_MOST_NAMED = 3


def excused(diagnostic: Diagnostic, waiver: Waiver) -> Diagnostic:
    """Return the diagnostic as a note that says why and by whom it is excused."""
    message = f"{diagnostic.message}；已列为例外：{waiver.reason}（{waiver.approver}批准）"
    return replace(diagnostic, severity=Severity.NOTE, message=message, hint="")


@dataclass(frozen=True, slots=True)
class Waivers:
    """The exceptions of one case; remembers which were used, and what could have been excused."""

    case: Case
    _used: set[int] = field(default_factory=set)
    _names: dict[str, list[str]] = field(default_factory=dict)
    _void: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, waiver in enumerate(self.case.accounts.waivers):
            for name, text in (("批准", waiver.approver), ("理由", waiver.reason)):
                if _PLACEHOLDER.fullmatch(text.strip()):
                    self._void[index] = name

    def covering(self, rule: Rule, finding: Finding) -> int | None:
        """Return the index of the exception that covers a finding.

        An exception for one figure covers the findings whose place, addend or side it is; one for
        a list of texts covers its items.
        """
        if rule.code in NEVER:
            return None
        names = [name for at in finding.at for name in _names(at)]
        self._names.setdefault(rule.code, []).extend(names[:1])
        names += [path for _, path in finding.weighed.terms] if finding.weighed else ()
        for index, waiver in enumerate(self.case.accounts.waivers):
            if index in self._void:
                continue
            if waiver.code == rule.code and (not waiver.path or bare(waiver.path) in names):
                self._used.add(index)
                return index
        return None

    def idle(self, rules: Iterable[Rule], loaded: Loaded) -> Iterator[Diagnostic]:
        """Yield a warning for each exception that covered nothing, and say why."""
        known = [rule.code for rule in rules]
        for index, name in sorted(self._void.items()):
            message = f"这条例外没有写明{'批准人' if name == '批准' else name}"
            place = loaded.place(("例外", index, name))
            yield Diagnostic("T902", Severity.ERROR, message, place, VOID_WAIVER.fix)
        for index, waiver in enumerate(self.case.accounts.waivers):
            if index not in self._used and index not in self._void:
                place = loaded.place(("例外", index, "规则"))
                message, hint = self._told(waiver, known)
                yield Diagnostic("T901", Severity.WARNING, message, place, hint)

    def _told(self, waiver: Waiver, known: list[str]) -> tuple[str, str]:
        code = waiver.code
        if code in NEVER or code.startswith(_REFERENCES):
            return f"{code} 不能列为例外", f"照 {code} 的提示改正，并删去这一条。"
        if code not in known:
            near = get_close_matches(code, known, 1)
            hint = f"是否应为 {near[0]}？" if near else "规则的代码写在提示的方括号里。"
            return f"没有 {code} 这条规则", hint
        message = f"例外“{f'{code} {waiver.path}'.strip()}”没有对应的问题"
        names = "、".join(f"“{name}”" for name in self._names.get(code, ())[:_MOST_NAMED])
        hint = f"本文件里这条规则的问题在{names}，“数”可以照此写。" if names else IDLE_WAIVER.fix
        return message, hint


def _names(at: str | Pointer) -> Iterator[str]:
    """Yield the names of a place: its path; of an item of a list also 第1项, and the list's."""
    if isinstance(at, str):
        yield at
        return
    yield ".".join(f"第{step + 1}项" if isinstance(step, int) else step for step in at)
    yield ".".join(map(str, at))
    if isinstance(at[-1], int):
        yield ".".join(map(str, at[:-1]))
