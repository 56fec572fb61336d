"""A cluster of Dask: reached by an address, or begun on this machine; how its workers are."""

from __future__ import annotations

import logging
import signal
from contextlib import contextmanager
from multiprocessing import current_process, get_context
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import dask
from distributed import Client, LocalCluster

from disclosure.pipeline.likeness import likeness_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.pipeline.likeness import Likeness

#: Seconds after which a scheduler does not answer.
CONNECT_SECONDS = 10
#: Any port that is free, for this machine alone; None would ask for a certain one of every network.
_OWN_PORT = "127.0.0.1:0"


class ChildlessError(Exception):
    """A worker was begun in such a way that it may not begin processes."""


@contextmanager
def connected(scheduler: str) -> Iterator[Client]:
    """Open a cluster by the address of its scheduler.

    Raises:
        OSError: nobody answers there.
        ValueError: it is no address.
    """
    with Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False) as client:
        yield client


@contextmanager
def begun(processes: int) -> Iterator[Client]:
    """Begin a cluster of so many workers on this machine, and end it."""
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        dask.config.set({"distributed.worker.daemon": False, "temporary-directory": folder}),
        _local(processes) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def likenesses(client: Client, root: Path) -> dict[str, Likeness | Exception]:
    """Return how each worker is that is there now, by its address, or why it does not say.

    The scheduler, which reads what it passes on, is among them unless it is the only one.
    """
    found: dict[str, Likeness | Exception] = client.run(_described, root, on_error="return")
    if not found or client.scheduler is None:
        return found
    address = str(client.scheduler.address)
    try:
        return {**found, address: client.run_on_scheduler(likeness_at, root)}
    except ImportError as error:
        return {**found, address: error}


def _described(root: Path) -> Likeness:
    if current_process().daemon:
        raise ChildlessError
    return likeness_at(root)


def _local(processes: int) -> Any:
    """Return a cluster of this machine; Ctrl-C reaches this process alone, which then ends it.

    Its threads and processes inherit which signals they do not get. The tracker of multiprocessing
    begins first: where it does so later, it lets signals through.
    """
    get_context("spawn").Lock()
    block = getattr(signal, "pthread_sigmask", lambda *_: ())
    before = block(getattr(signal, "SIG_BLOCK", 0), {signal.SIGINT})
    try:
        return LocalCluster(
            n_workers=processes,
            threads_per_worker=1,
            memory_limit=0,
            dashboard_address=_OWN_PORT,
            worker_dashboard_address=_OWN_PORT,
            silence_logs=logging.CRITICAL,
        )
    finally:
        block(getattr(signal, "SIG_SETMASK", 0), before)
