"""Who makes disclosures, on this machine or a cluster, and what each of them is given to do.

What makes is loaded only where there is something to make.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from os import cpu_count
from typing import TYPE_CHECKING

from disclosure.pipeline.options import CLUSTER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.executors import Executor
    from disclosure.pipeline.options import BuildOptions, Executing
    from disclosure.pipeline.shelved import Shelved
    from disclosure.reporters import Outcome
    from disclosure.workspace import Commit, FilingRef

#: From so many disclosures on, several processes pay off.
WORTH_A_PROCESS = 10
#: Seconds that programs of others may take beside ours; they have bounds of their own.
_OUTSIDE = {"pdf": 400}


def staffed(
    refs: Sequence[FilingRef], executing: Executing, root: Path
) -> tuple[Executor | None, Diagnostics]:
    """Return who does the work, None where there is nothing to do or nobody can; and why not."""
    if not refs:
        return None, ()
    from disclosure.pipeline.executors import executor  # noqa: PLC0415

    found, unfit = executor(executing, root)
    return (None if unfit else found), unfit


@contextmanager
def making(
    refs: Sequence[FilingRef],
    share: Executor | None,
    options: BuildOptions,
    against: Commit | None,
) -> Iterator[Iterator[Shelved]]:
    """Open what becomes of disclosures that have to be made.

    Who works on this machine writes the files; from a cluster they are handed back.
    """
    if share is None:
        yield iter(())
        return
    # -- before workers are forked, which have it from this process then
    from disclosure import render  # noqa: F401, PLC0415
    from disclosure.pipeline.lost import unmade  # noqa: PLC0415
    from disclosure.pipeline.making import Making  # noqa: PLC0415
    from disclosure.pipeline.shelving import Printing, Shelving  # noqa: PLC0415
    from disclosure.pipeline.workers import LONGEST_SECONDS  # noqa: PLC0415

    how = (options.format, options.draft, options.passports, against)
    shelving = Shelving(Making(options.selection.root, *how), options.force)
    longest = LONGEST_SECONDS + _OUTSIDE.get(options.format, 0)
    processes = _processes(options.jobs, len(refs))
    bounds = (processes, longest)
    if options.executing.executor != CLUSTER:
        with share(refs, shelving, unmade, *bounds) as products:
            yield products
        return
    with share(refs, Printing(shelving.making), unmade, *bounds) as handed_back:
        yield map(shelving.put, handed_back)


@contextmanager
def checking(
    refs: Sequence[FilingRef], share: Executor | None, root: Path, against: Commit | None
) -> Iterator[Iterator[Shelved]]:
    """Open what is found in disclosures that have to be looked at."""
    if share is None:
        yield iter(())
        return
    from disclosure.pipeline.lost import unmade  # noqa: PLC0415
    from disclosure.pipeline.making import checked  # noqa: PLC0415
    from disclosure.pipeline.workers import LONGEST_SECONDS  # noqa: PLC0415

    work = partial(checked, root=root, against=against)
    with share(refs, work, unmade, _processes(None, len(refs)), LONGEST_SECONDS) as products:
        yield products


@contextmanager
def auditing(
    refs: Sequence[FilingRef], root: Path, against: Commit | None
) -> Iterator[Iterator[Outcome]]:
    """Open what comes of disclosures for which sheets are written.

    Who writes sheets remembers their names, and so works alone, on this machine.
    """
    from disclosure.pipeline.auditing import Auditing  # noqa: PLC0415
    from disclosure.pipeline.lost import unchecked  # noqa: PLC0415
    from disclosure.pipeline.workers import LONGEST_SECONDS, shared  # noqa: PLC0415

    with shared(refs, Auditing(root, against), unchecked, 1, LONGEST_SECONDS) as outcomes:
        yield outcomes


def _processes(asked: int | None, count: int) -> int:
    """Return how many processes to use: as asked, or as many as pay off."""
    return min(asked or max(1, min(cpu_count() or 1, count // WORTH_A_PROCESS)), max(1, count))
