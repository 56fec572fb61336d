"""Work in processes that can be given up: one that takes too long is killed, the others go on.

Nothing else truly ends a step that does not end, on every system and in the code of libraries too;
so even a single work has a process of its own. No worker outlives the process that began it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import wait
from time import monotonic_ns
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from disclosure.pipeline.serving import DefectError, Tried, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.process import BaseProcess

    Context: TypeAlias = ForkContext | SpawnContext

T = TypeVar("T")
Product = TypeVar("Product")
#: So many seconds may one disclosure take, from its YAML to its document; a real one takes a
#: fraction of one.
LONGEST_SECONDS = 60
#: So many may a process take until it can work.
START_SECONDS = 60
_SECOND = 10**9
#: In place of the number of an item: the process begins, or waits for work.
_BEGINS, _IDLE = -2, -1


class Loss(Enum):
    """Why a work has no product: it took too long, its process ended before it, or would not begin.

    REFUSED: the machine that it fell to is not such that it could make the same document.
    """

    LATE = "late"
    ENDED = "ended"
    REFUSED = "refused"


@contextmanager
def shared(
    items: Sequence[T],
    work: Callable[[T], Product],
    lost: Callable[[T, Loss], Product],
    processes: int,
    longest: int,
) -> Iterator[Iterator[Product]]:
    """Open the products of a work in the order of its items; leaving early ends the workers.

    ``lost`` makes the product of an item whose work took longer than so many seconds, or whose
    process ended. What a work raises is raised where its product is asked for. The workers begin
    at once, before the caller starts a thread: a process that forks should not have any.
    """
    crew = _Crew(items, work, lost, longest * _SECOND)
    try:
        crew.begin(min(processes, len(items)))
        yield crew.products()
    finally:
        crew.end()


@dataclass(slots=True)
class _Worker:
    """A process and this end of the pipe to it; ``item`` is the number of what it works on.

    ``until`` is when that is late, in nanoseconds.
    """

    process: BaseProcess
    pipe: Connection[Any, Any]
    until: int
    item: int = _BEGINS


@dataclass(slots=True)
class _Crew(Generic[T, Product]):
    """The workers of one work, and what they have made that nobody has asked for yet."""

    items: Sequence[T]
    work: Callable[[T], Product]
    lost: Callable[[T, Loss], Product]
    longest: int
    _workers: list[_Worker] = field(default_factory=list)
    _begun: int = 0
    _made: dict[int, Tried] = field(default_factory=dict)

    def begin(self, count: int) -> None:
        """Begin so many workers; they are forked where there is such a thing."""
        forks = "fork" in get_all_start_methods()
        for _ in range(count):
            self._add(get_context("fork") if forks else get_context("spawn"))

    def products(self) -> Iterator[Product]:
        """Yield the products in order.

        It ends: each turn begins a work, takes one, or gives one up, or waits until one is late.
        """
        for number in range(len(self.items)):
            while number not in self._made:
                self._turn()
            tried = self._made.pop(number)
            if tried.error is not None:
                raise tried.error from DefectError(tried.said)
            yield tried.product

    def end(self) -> None:
        """Kill the workers: none has anything left that is worth waiting for."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()

    def _add(self, context: Context) -> None:
        """Begin a worker.

        A forked one has copies of this end of every pipe, which it closes: so a worker sees the end
        of its pipe when this process ends.
        """
        own, theirs = context.Pipe()
        forks = context.get_start_method() == "fork"
        copies = [own, *(worker.pipe for worker in self._workers)] if forks else []
        process = context.Process(target=serve, args=(self.work, theirs, copies), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, own, monotonic_ns() + START_SECONDS * _SECOND))

    def _turn(self) -> None:
        """Give work to who has none, take what is ready, and give up what is late."""
        for worker in [each for each in self._workers if each.item == _IDLE]:
            if self._begun < len(self.items):
                self._give(worker)
        busy = {each.pipe: each for each in self._workers if each.item != _IDLE}
        first = min((each.until for each in busy.values()), default=0)
        ready = wait(busy, max(0, first - monotonic_ns()) / _SECOND)
        for pipe, worker in busy.items():
            if pipe in ready:
                self._take(worker)
            elif worker.until <= monotonic_ns():
                self._lose(worker, Loss.LATE)

    def _give(self, worker: _Worker) -> None:
        worker.item, self._begun = self._begun, self._begun + 1
        worker.until = monotonic_ns() + self.longest
        try:
            worker.pipe.send(self.items[worker.item])
        except OSError:
            self._lose(worker, Loss.ENDED)

    def _take(self, worker: _Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, Loss.ENDED)
            return
        if worker.item != _BEGINS:
            self._made[worker.item] = answer
        worker.item = _IDLE

    def _lose(self, worker: _Worker, loss: Loss) -> None:
        """Give up a work and its process; another process takes its place if there is need.

        One that could not even begin loses the next work, so that this comes to an end.
        """
        if worker.item == _BEGINS and self._begun < len(self.items):
            worker.item, self._begun = self._begun, self._begun + 1
        if worker.item != _BEGINS:
            self._made[worker.item] = Tried(self.lost(self.items[worker.item], loss))
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)
        if self._begun < len(self.items):
            # By now the caller may have threads, so that nothing is forked any more.
            self._add(get_context("spawn"))
