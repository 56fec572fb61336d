"""``build`` and ``check_only``: every disclosure of a selection, whatever becomes of the others."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from os import cpu_count
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.executors import executor
from disclosure.pipeline.lost import unchecked, unmade
from disclosure.pipeline.making import Making, checked, printed
from disclosure.pipeline.options import Executing
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.workspace import Workspace, tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosure.pipeline.making import Printed
    from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection
    from disclosure.reporters import Outcome, Reporter
    from disclosure.workspace import Commit, FilingRef

#: From so many disclosures on, several processes pay off.
WORTH_A_PROCESS = 10
#: What is said while disclosures are made; a format that takes long has words of its own.
_STEP = "正在核对、排版"
_STEPS = {"pdf": "正在核对、排版、转成 PDF"}
#: Seconds that programs of others may take beside ours; they have bounds of their own.
_OUTSIDE = {"pdf": 400}


def _checking(root: Path, against: Commit | None) -> Callable[[FilingRef], Outcome]:
    return partial(checked, root=root, against=against)


def _auditing(root: Path, against: Commit | None) -> Callable[[FilingRef], Outcome]:
    from disclosure.pipeline.auditing import Auditing  # noqa: PLC0415

    return Auditing(root, against)


#: Formats of a report for which a check does more with each disclosure than to look at it.
CHECKS: Mapping[str, Callable[[Path, Commit | None], Callable[[FilingRef], Outcome]]] = {
    "audit": _auditing
}


def build(options: BuildOptions, reporter: Reporter) -> int:
    """Build the selection; return 0 if every disclosure is published as it should be, else 1."""
    # -- before workers are forked, which have it from this process then; a check needs neither --
    from disclosure import render  # noqa: F401, PLC0415
    from disclosure.pipeline.publishing import publish  # noqa: PLC0415

    refs, against, general = asked(options.selection, options.against)
    share, unfit = executor(options.executing, options.selection.root)
    refs, general = (() if unfit else refs), (*general, *unfit)
    how = (options.format, options.draft, options.passports, against)
    work = partial(printed, making=Making(options.selection.root, *how))
    processes, step = _processes(options.jobs, len(refs)), _STEPS.get(options.format, _STEP)
    longest = LONGEST_SECONDS + _OUTSIDE.get(options.format, 0)
    with (
        share(refs, work, unmade, processes, longest) as products,
        reporter.progress(len(refs), step) as advance,
    ):
        outcomes, problems = publish(_counted(products, advance), options)
    reporter.report(outcomes, (*general, *problems))
    return _exit_code(outcomes, (*general, *problems))


def check_only(options: CheckOptions, reporter: Reporter) -> int:
    """Check the selection without rendering; return 0 if nothing has an error, else 1."""
    refs, against, general = asked(options.selection, options.against)
    work = CHECKS.get(options.format, _checking)(options.selection.root, against)
    # Who writes sheets remembers their names, and so works alone, on this machine.
    alone = options.format in CHECKS
    share, unfit = executor(Executing() if alone else options.executing, options.selection.root)
    refs, general = (() if unfit else refs), (*general, *unfit)
    processes = 1 if alone else _processes(None, len(refs))
    tally = _Tally()
    with share(refs, work, unchecked, processes, LONGEST_SECONDS) as products:
        outcomes = _followed(products, reporter, len(refs), tally)
        reporter.report(outcomes, general)
        # What a reporter did not ask for is checked all the same.
        deque(outcomes, maxlen=0)
    return int(tally.failed or _is_broken(general))


@dataclass(slots=True)
class _Tally:
    """Whether anything that came out is not as it should be."""

    failed: bool = False


def _followed(
    products: Iterable[Outcome], reporter: Reporter, count: int, tally: _Tally
) -> Iterator[Outcome]:
    """Yield the outcomes as they come, with progress until the last."""
    with reporter.progress(count, "正在核对") as advance:
        for outcome in products:
            tally.failed |= _has_failed(outcome)
            yield outcome
            advance()


def examined(
    refs: Sequence[FilingRef], options: CheckOptions, against: Commit | None
) -> list[Outcome]:
    """Return what comes of each of these disclosures, checked and not rendered."""
    work = _checking(options.selection.root, against)
    with shared(refs, work, unchecked, _processes(None, len(refs)), LONGEST_SECONDS) as products:
        return list(products)


def _counted(results: Iterable[Printed], advance: Callable[[], None]) -> Iterator[Printed]:
    """Yield the results, and step on once each of them has been dealt with."""
    for result in results:
        yield result
        advance()


def asked(
    selection: Selection, tag: str
) -> tuple[Sequence[FilingRef], Commit | None, tuple[Diagnostic, ...]]:
    """Return the disclosures of a selection, and the files under a tag that they are held against.

    Without the tag nothing is looked at: it would be held against something else.
    """
    refs, problems = selected(selection)
    found = tagged(selection.root, tag) if tag else None
    return (
        ((), None, (*problems, found)) if isinstance(found, Diagnostic) else (refs, found, problems)
    )


def selected(selection: Selection) -> tuple[Sequence[FilingRef], tuple[Diagnostic, ...]]:
    """Return the disclosures of a selection, and what is wrong with files and names."""
    workspace, kind = Workspace(selection.root), selection.kind
    folders, unknown = folders_of(selection.root, selection.departments, selection.year, kind)
    if unknown and not (folders or selection.files):
        return (), unknown
    refs, problems = workspace.filings(selection.year, folders, kind, selection.files)
    return refs, (*unknown, *problems)


def _processes(asked: int | None, count: int) -> int:
    """Return how many processes to use: as asked, or as many as pay off."""
    return min(asked or max(1, min(cpu_count() or 1, count // WORTH_A_PROCESS)), max(1, count))


def _exit_code(outcomes: Sequence[Outcome], general: Sequence[Diagnostic]) -> int:
    return int(any(map(_has_failed, outcomes)) or _is_broken(general))


def _has_failed(outcome: Outcome) -> bool:
    return outcome.has_error or not outcome.result.is_good


def _is_broken(general: Sequence[Diagnostic]) -> bool:
    return any(problem.severity.rank == 0 for problem in general)
