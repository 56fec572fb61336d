"""``build`` and ``check_only``: every disclosure of a selection, whatever becomes of the others."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.crews import auditing, checking, making, staffed
from disclosure.pipeline.directory import directory_at, folders_of
from disclosure.pipeline.notebook import notebook_of
from disclosure.pipeline.outcomes import outcome_of
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.notebook import Notebook
    from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection
    from disclosure.pipeline.shelved import Shelved
    from disclosure.reporters import Outcome, Reporter
    from disclosure.workspace import Commit, FilingRef

#: What is said while disclosures are made; a format that takes long has words of its own.
_STEP = "正在核对、排版"
_STEPS = {"pdf": "正在核对、排版、转成 PDF"}
#: The format of a report for which a check does more with each disclosure than to look at it.
_SHEETS = "audit"
#: Formats whose files are the same whenever they are made of the same.
_STEADY = frozenset(("docx",))


def build(options: BuildOptions, reporter: Reporter) -> int:
    """Build the selection; return 0 if every disclosure is published as it should be, else 1."""
    from disclosure.pipeline.publishing import publish  # noqa: PLC0415 -- a check writes nothing

    root, against_tag = options.selection.root, options.against
    refs, against, general = asked(options.selection, against_tag)
    is_steady = options.format in _STEADY and not against_tag
    how = ("build", options.format, options.draft, options.passports)
    notebook = notebook_of(root, *how) if is_steady else None
    recalled = {} if options.force else _recalled(refs, notebook)
    anew = [ref for ref in refs if ref not in recalled]
    share, unfit = staffed(anew, options.executing, root)
    refs = () if unfit else refs
    years = {ref.year for ref in refs}
    with (
        making(anew, share, options, against) as products,
        reporter.progress(len(refs), _STEPS.get(options.format, _STEP)) as advance,
    ):
        results = _in_order(refs, recalled, products, notebook)
        outcomes, problems = publish(_counted(results, advance), options, years, notebook)
    told = (*general, *unfit, *problems)
    reporter.report(outcomes, told)
    return _exit_code(outcomes, told)


def check_only(options: CheckOptions, reporter: Reporter) -> int:
    """Check the selection without rendering; return 0 if nothing has an error, else 1."""
    refs, against, general = asked(options.selection, options.against)
    tally = _Tally()
    with _judging(refs, options, against) as (products, unfit):
        outcomes = _followed(products, reporter, 0 if unfit else len(refs), tally)
        reporter.report(outcomes, (*general, *unfit))
        # What a reporter did not ask for is checked all the same.
        deque(outcomes, maxlen=0)
    return int(tally.failed or _is_broken((*general, *unfit)))


@contextmanager
def _judging(
    refs: Sequence[FilingRef], options: CheckOptions, against: Commit | None
) -> Iterator[tuple[Iterator[Outcome], Diagnostics]]:
    """Open what comes of a check of disclosures, each looked at or known from the last time.

    With it comes why nobody can be asked; then nothing comes of any.
    """
    root = options.selection.root
    if options.format == _SHEETS:
        with auditing(refs, root, against) as outcomes:
            yield outcomes, ()
        return
    notebook = None if options.against else notebook_of(root, "check")
    recalled = _recalled(refs, notebook)
    anew = [ref for ref in refs if ref not in recalled]
    share, unfit = staffed(anew, options.executing, root)
    if unfit:
        yield iter(()), unfit
        return
    with checking(anew, share, root, against) as products:
        yield map(outcome_of, _in_order(refs, recalled, products, notebook)), ()


def _recalled(refs: Iterable[FilingRef], notebook: Notebook | None) -> dict[FilingRef, Shelved]:
    """Return of which disclosures it is known what came of them, since nothing has changed."""
    found = ((ref, notebook.recalled(ref)) for ref in refs) if notebook else ()
    return {ref: shelved for ref, shelved in found if shelved is not None}


def _in_order(
    refs: Iterable[FilingRef],
    recalled: Mapping[FilingRef, Shelved],
    products: Iterator[Shelved],
    notebook: Notebook | None,
) -> Iterator[Shelved]:
    """Yield what came of all disclosures; what is new is noted once it has been dealt with."""
    for ref in refs:
        known = recalled.get(ref)
        if known is not None:
            yield known
            continue
        fresh = next(products)
        yield fresh
        if notebook is not None:
            notebook.note(fresh)


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
    root = options.selection.root
    with checking(refs, staffed(refs, options.executing, root)[0], root, against) as products:
        return [*map(outcome_of, products)]


def _counted(results: Iterable[Shelved], advance: Callable[[], None]) -> Iterator[Shelved]:
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
    directory_at.cache_clear()
    refs, problems = selected(selection)
    if not tag:
        return refs, None, problems
    from disclosure.workspace import tagged  # noqa: PLC0415 -- only who names a tag asks git

    found = tagged(selection.root, tag)
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


def _exit_code(outcomes: Sequence[Outcome], general: Sequence[Diagnostic]) -> int:
    return int(any(map(_has_failed, outcomes)) or _is_broken(general))


def _has_failed(outcome: Outcome) -> bool:
    return outcome.has_error or not outcome.result.is_good


def _is_broken(general: Sequence[Diagnostic]) -> bool:
    return any(problem.severity.rank == 0 for problem in general)
