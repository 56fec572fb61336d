"""Making one disclosure, up to the bytes of its document; runs in any process, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check import RULES
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.corridor import judge, pour, tell, understand
from disclosure.pipeline.house import house_at
from disclosure.reporters import Outcome, Result

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.pipeline.corridor import Told, Understood
    from disclosure.workspace import FilingRef

_KINDS = {"final": "决算", "budget": "预算"}


@dataclass(frozen=True, slots=True)
class Making:
    """How to make: for which project, as a draft or not, with or without figure passports."""

    root: Path
    draft: bool = False
    passports: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """One disclosure as far as it got.

    ``document`` is None where there is nothing to publish; ``name`` is the document's name
    without suffix, empty where the file could not be understood.
    """

    ref: FilingRef
    department: str
    diagnostics: tuple[Diagnostic, ...]
    name: str = ""
    document: bytes | None = None
    facts: str = ""
    edition: str = ""
    rules: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> str:
        """决算 or 预算."""
        return _KINDS[self.ref.kind]


def made(ref: FilingRef, making: Making) -> Made:
    """Make one disclosure; errors stop a final document and not a draft."""
    house = house_at(making.root)
    understood, problems = understand(ref, house)
    if understood is None:
        return Made(ref, ref.slug, problems, rules=_rules((), ran=False))
    told, findings = _judged(understood, ref, draft=making.draft)
    problems += findings
    document = None
    if making.draft or not any(problem.severity is Severity.ERROR for problem in problems):
        document, more = pour(told, passports=making.passports)
        problems += more
    return Made(
        ref,
        understood.accounts.names.official_short,
        problems,
        told.name,
        document,
        understood.facts_digest,
        understood.prepared.digest,
        _rules(findings, ran=True),
    )


def checked(ref: FilingRef, root: Path) -> Outcome:
    """Read, compute, check and tell one disclosure, without rendering it."""
    understood, problems = understand(ref, house_at(root))
    department = ref.slug
    if understood is not None:
        department = understood.accounts.names.official_short
        problems += _judged(understood, ref, draft=False)[1]
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    result = Result.FAILED if failed else Result.PASSED
    return Outcome(department, str(ref.year), _KINDS[ref.kind], result, problems)


def _judged(
    understood: Understood, ref: FilingRef, *, draft: bool
) -> tuple[Told, tuple[Diagnostic, ...]]:
    found = judge(understood, ref)
    told, more = tell(understood, draft=draft)
    return told, (*found, *more)


def _rules(findings: Sequence[Diagnostic], *, ran: bool) -> tuple[tuple[str, str], ...]:
    """Return the outcome of every rule: 成立, so many findings, or 未运行."""
    counts = {rule.code: 0 for rule in RULES}
    for finding in findings:
        if finding.code in counts:
            counts[finding.code] += 1
    if not ran:
        return tuple((code, "未运行") for code in counts)
    return tuple((code, f"{count} 处" if count else "成立") for code, count in counts.items())
