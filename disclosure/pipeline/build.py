"""``build`` and ``check_only``: every disclosure of a selection, whatever becomes of the others."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from os import cpu_count
from typing import TYPE_CHECKING, TypeVar

from disclosure.pipeline.auditing import Auditing
from disclosure.pipeline.making import Making, checked, printed
from disclosure.pipeline.publishing import publish
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection
    from disclosure.reporters import Outcome, Reporter
    from disclosure.workspace import FilingRef

Product = TypeVar("Product")
#: From so many disclosures on, several processes pay off.
WORTH_A_PROCESS = 10


def _checking(root: Path) -> Callable[[FilingRef], Outcome]:
    return partial(checked, root=root)


#: Formats of a report for which a check does more with each disclosure than to look at it.
CHECKS: Mapping[str, Callable[[Path], Callable[[FilingRef], Outcome]]] = {"audit": Auditing}


def build(options: BuildOptions, reporter: Reporter) -> int:
    """Build the selection; return 0 if every disclosure is published as it should be, else 1."""
    refs, general = _selected(options.selection)
    how = (options.format, options.draft, options.passports)
    work = partial(printed, making=Making(options.selection.root, *how))
    with reporter.progress(len(refs)) as advance:
        results = _each(refs, work, _processes(options.jobs, len(refs)))
        outcomes, problems = publish(_counted(results, advance), options)
    reporter.report(outcomes, (*general, *problems))
    return _exit_code(outcomes, (*general, *problems))


def check_only(options: CheckOptions, reporter: Reporter) -> int:
    """Check the selection without rendering; return 0 if nothing has an error, else 1."""
    refs, general = _selected(options.selection)
    work = CHECKS.get(options.format, _checking)(options.selection.root)
    # Who writes sheets remembers their names, and so works alone.
    processes = 1 if options.format in CHECKS else _processes(None, len(refs))
    outcomes: list[Outcome] = []
    with reporter.progress(len(refs)) as advance:
        for outcome in _each(refs, work, processes):
            outcomes.append(outcome)
            advance()
    reporter.report(outcomes, general)
    return _exit_code(outcomes, general)


def _counted(results: Iterable[Product], advance: Callable[[], None]) -> Iterator[Product]:
    """Yield the results, and step on once each of them has been dealt with."""
    for result in results:
        yield result
        advance()


def _selected(selection: Selection) -> tuple[Sequence[FilingRef], tuple[Diagnostic, ...]]:
    workspace = Workspace(selection.root)
    return workspace.filings(selection.year, selection.departments, selection.kind)


def _processes(asked: int | None, count: int) -> int:
    """Return how many processes to use: as asked, or as many as pay off."""
    return min(asked or max(1, min(cpu_count() or 1, count // WORTH_A_PROCESS)), max(1, count))


def _each(
    refs: Sequence[FilingRef], work: Callable[[FilingRef], Product], processes: int
) -> Iterator[Product]:
    if processes == 1:
        yield from map(work, refs)
        return
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    chunk = max(1, len(refs) // (processes * 4))
    with ProcessPoolExecutor(processes, mp_context=get_context(method)) as pool:
        yield from pool.map(work, refs, chunksize=chunk)


def _exit_code(outcomes: Sequence[Outcome], general: Sequence[Diagnostic]) -> int:
    failed = any(outcome.has_error or not outcome.result.is_good for outcome in outcomes)
    broken = any(problem.severity.rank == 0 for problem in general)
    return int(failed or broken)
