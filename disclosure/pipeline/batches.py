"""Work on a cluster of Dask: in batches, whose products come back in order.

A batch whose worker is lost is done again by another one: that is Dask's own doing, up to its
``allowed-failures``. Only so many batches are under way, so that neither this process nor a worker
holds the products of all. What is made comes back here: there is one who writes.
"""

from __future__ import annotations

import secrets
from collections import deque
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic

from distributed import Client, Future, KilledWorker, get_worker
from distributed.client import ClosedClientError

from disclosure.pipeline.benches import Bench, Order
from disclosure.pipeline.cluster import begun, connected
from disclosure.pipeline.likeness import likeness_at
from disclosure.pipeline.serving import DefectError, Tried
from disclosure.pipeline.workers import START_SECONDS, Loss, Product, T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

#: So many items go to a worker at once.
BATCH = 25
#: So many batches are begun for each worker: one that it does, one that waits for it.
_AHEAD = 2
#: Seconds between two looks at whether there is still any worker.
_LOOK_SECONDS = 5
#: Where a worker keeps its bench.
_BENCH = "disclosure_bench"
#: What Dask raises where a worker was lost too often, or the scheduler is gone.
_GONE = (KilledWorker, CancelledError, ClosedClientError, OSError)
#: What it raises where somebody does not know this program; what a work raises comes otherwise.
_UNKNOWN = (ImportError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Clustered:
    """The executor of a project on a cluster: see ``executors.Executor``.

    ``scheduler`` is the address of the cluster; where it is empty, one is begun on this machine.
    ``root`` is the project's folder, as the workers see it too.
    """

    root: Path
    scheduler: str = ""

    @contextmanager
    def __call__(
        self,
        items: Sequence[T],
        work: Callable[[T], Product],
        lost: Callable[[T, Loss], Product],
        processes: int,
        longest: int,
    ) -> Iterator[Iterator[Product]]:
        """Open the products of a work in the order of its items: see ``workers.shared``."""
        order = Order(secrets.token_hex(8), self.root, likeness_at(self.root), work, longest)
        if self.scheduler:
            opened = connected(self.scheduler)
        else:
            opened = begun(max(1, min(processes, len(items))))
        with opened as client:
            try:
                yield _Batches(client, order, lost).products(items)
            finally:
                _leave(client, order.run)


@dataclass(slots=True)
class _Batches(Generic[T, Product]):
    """One work on a cluster."""

    client: Client
    order: Order
    lost: Callable[[T, Loss], Product]

    def products(self, items: Sequence[T]) -> Iterator[Product]:
        """Yield the products in order, with a few batches under way."""
        if not items:
            return
        workers = max(1, sum(self.client.nthreads().values()))
        size = min(BATCH, -(-len(items) // (_AHEAD * workers)))
        under_way: deque[tuple[Sequence[T], Future[Any] | None]] = deque()
        for start in range(0, len(items), size):
            batch = items[start : start + size]
            under_way.append((batch, self._begun(batch)))
            if len(under_way) > _AHEAD * workers:
                yield from self._of(*under_way.popleft())
        while under_way:
            yield from self._of(*under_way.popleft())

    def _begun(self, batch: Sequence[T]) -> Future[Any] | None:
        """Begin a batch; None where the cluster is gone."""
        try:
            return self.client.submit(_at_bench, self.order, batch, pure=False)
        except _GONE:
            return None

    def _of(self, batch: Sequence[T], future: Future[Any] | None) -> Iterator[Product]:
        found = Loss.ENDED if future is None else self._waited_for(future, len(batch))
        tried = [found] * len(batch) if isinstance(found, Loss) else found
        for item, each in zip(batch, tried, strict=True):
            if isinstance(each, Loss):
                yield self.lost(item, each)
            elif each.error is not None:
                raise each.error from DefectError(each.said)
            else:
                yield each.product

    def _waited_for(self, future: Future[Any], count: int) -> list[Tried | Loss] | Loss:
        """Wait for a batch: as long as its items may take, those before it too, if anybody works.

        Each item has its own limit where it is made; this one is for a worker that says nothing.
        """
        seen = monotonic()
        until = seen + _AHEAD * (count * self.order.longest + START_SECONDS)
        while monotonic() < until and monotonic() < seen + START_SECONDS:
            try:
                found: list[Tried | Loss] = future.result(timeout=_LOOK_SECONDS)
            except TimeoutError:
                seen = monotonic() if self._is_staffed() else seen
            except _GONE:
                return Loss.ENDED
            except _UNKNOWN:
                return Loss.REFUSED
            else:
                return found
        future.cancel()
        return Loss.LATE if monotonic() >= until else Loss.ENDED

    def _is_staffed(self) -> bool:
        try:
            return bool(self.client.nthreads())
        except _GONE:
            return False


def _at_bench(order: Order, batch: Sequence[Any]) -> list[Tried | Loss]:
    """Do a batch at the bench of the worker that this runs in."""
    bench: Bench = vars(get_worker()).setdefault(_BENCH, Bench())
    return bench.done(order, batch)


def _cleared(run: str, dask_worker: Any) -> None:
    bench: Bench | None = vars(dask_worker).get(_BENCH)
    if bench is not None:
        bench.clear(run)


def _leave(client: Client, run: str) -> None:
    """End what is still done at the benches for this work: nobody waits for it any more."""
    if client.status == "running":
        with suppress(*_GONE):
            client.run(_cleared, run, on_error="ignore")
