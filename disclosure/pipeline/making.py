"""Making one disclosure, up to the bytes of its document; runs in any process, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check import not_run
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.corridor import case_of, judge, pour, tell, understand
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import rules_of
from disclosure.pipeline.neighbours import among_neighbours
from disclosure.reporters import Outcome, Result
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.check import Case, Obligation, Report
    from disclosure.pipeline.corridor import Told, Understood
    from disclosure.workspace import FilingRef

#: Why no rule was looked at.
NOT_READ = "文件有错，没有读到这一步"


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
    obligations: tuple[Obligation, ...] = ()

    @property
    def kind(self) -> str:
        """决算 or 预算."""
        return KINDS[self.ref.kind].printed


def made(ref: FilingRef, making: Making) -> Made:
    """Make one disclosure; errors stop a final document and not a draft."""
    house = house_at(making.root)
    understood, problems = understand(ref, house)
    if understood is None:
        return Made(ref, ref.slug, problems, obligations=not_run(rules_of(ref.kind), NOT_READ))
    case = among_neighbours(case_of(understood, ref), ref, house)
    told, report, findings = _judged(case, understood, ref, draft=making.draft)
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
        report.obligations,
    )


@dataclass(frozen=True, slots=True)
class Examined:
    """One disclosure that was checked and not rendered.

    ``case`` is what the rules saw, None where the file could not be understood.
    """

    outcome: Outcome
    case: Case | None


def checked(ref: FilingRef, root: Path) -> Outcome:
    """Read, compute, check and tell one disclosure, without rendering it."""
    return examined(ref, root).outcome


def examined(ref: FilingRef, root: Path) -> Examined:
    """Check one disclosure, and keep what was understood of it."""
    house = house_at(root)
    understood, problems = understand(ref, house)
    department, obligations, case = ref.slug, not_run(rules_of(ref.kind), NOT_READ), None
    if understood is not None:
        department = understood.accounts.names.official_short
        case = among_neighbours(case_of(understood, ref), ref, house)
        _, report, findings = _judged(case, understood, ref, draft=False)
        obligations, problems = report.obligations, problems + findings
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    result = Result.FAILED if failed else Result.PASSED
    year, kind = str(ref.year), KINDS[ref.kind].printed
    outcome = Outcome(
        department, year, kind, result, problems, obligations=obligations, source=ref.shown
    )
    return Examined(outcome, case)


def _judged(
    case: Case, understood: Understood, ref: FilingRef, *, draft: bool
) -> tuple[Told, Report, tuple[Diagnostic, ...]]:
    report = judge(case, understood, ref)
    told, more = tell(understood, draft=draft)
    return told, report, (*report.diagnostics, *more)
