"""Several processes at one work; none of them outlives the process that began it."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import active_children, get_all_start_methods, get_context, parent_process
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Product = TypeVar("Product")
#: A worker's share of the work is cut into so many pieces, so that none waits for another long.
_PIECES = 4


@contextmanager
def shared(
    items: Sequence[Item], work: Callable[[Item], Product], processes: int
) -> Iterator[Iterator[Product]]:
    """Open the products of a work in the order of its items; leaving early ends the workers.

    The workers begin at once, before the caller starts a thread: a process that forks should not
    have any.
    """
    if processes == 1:
        yield map(work, items)
        return
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    piece = max(1, len(items) // (processes * _PIECES))
    pool = ProcessPoolExecutor(processes, mp_context=get_context(method), initializer=_begin)
    with pool, ExitStack() as early:
        early.callback(_end)
        yield pool.map(work, items, chunksize=piece)
        early.pop_all()


def _end() -> None:
    """Kill the workers; the pool then gives up what is left of the work."""
    for worker in active_children():
        worker.kill()


def _begin() -> None:
    """Leave Ctrl-C and SIGTERM to the process that began this one, and end when it has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
