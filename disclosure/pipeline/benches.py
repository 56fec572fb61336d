"""What a worker of a cluster does: a batch, each item in a process of its own that can be given up.

Such a process lives as long as one build: what it has read of forms and names is of that build,
while a worker of a cluster may live for weeks. Nothing here knows Dask.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import current_process, get_context
from threading import Lock
from typing import TYPE_CHECKING, Any

from disclosure.pipeline.likeness import Likeness, likeness_at
from disclosure.pipeline.serving import Tried, serve
from disclosure.pipeline.workers import START_SECONDS, Loss

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with items: ``run`` names the build, ``like`` is how its machine is.

    A single item may take ``longest`` seconds.
    """

    run: str
    root: Path
    like: Likeness
    work: Callable[[Any], Any]
    longest: int


@dataclass(frozen=True, slots=True)
class Apprentice:
    """The work of an order; asked for nothing it says how the machine is that it runs on."""

    work: Callable[[Any], Any]
    root: Path

    def __call__(self, item: object) -> Any:
        """Return the product of an item, or what this process makes documents with."""
        return likeness_at(self.root) if item is None else self.work(item)


class Hand:
    """A process that does one item after the other, and is replaced where it is given up.

    ``unfit`` says why it can do nothing: REFUSED where its machine is not like the other, or may
    not begin processes.
    """

    unfit: Loss | None

    def __init__(self, order: Order) -> None:
        self._order = order
        self._begin()

    def tried(self, item: object) -> Tried | Loss:
        """Return what became of an item."""
        if self.unfit is not None:
            return self.unfit
        found = self._asked(item, self._order.longest)
        if isinstance(found, Loss) and self.unfit is None:
            self.end()
            self._begin()
        return found

    def dismiss(self) -> None:
        """End what the process does; whoever waits for it is told that it ENDED."""
        self.unfit = Loss.ENDED
        if self._process.pid is not None:
            self._process.kill()

    def end(self) -> None:
        """Kill the process, which nobody waits for."""
        if self._process.pid is not None:
            self._process.kill()
            self._process.join()
        self._pipe.close()

    def _begin(self) -> None:
        context = get_context("spawn")  # a worker of a cluster has threads: no fork
        self._pipe, theirs = context.Pipe()
        apprentice = Apprentice(self._order.work, self._order.root)
        self._process = context.Process(target=serve, args=(apprentice, theirs, ()), daemon=True)
        self.unfit = Loss.REFUSED if current_process().daemon else None
        if self.unfit is None:
            self._process.start()
            self.unfit = self._welcomed()
        theirs.close()

    def _welcomed(self) -> Loss | None:
        """Wait until the process can work, and see what it would make documents with."""
        begun = self._received(START_SECONDS)
        known = begun if isinstance(begun, Loss) else self._asked(None, START_SECONDS)
        if isinstance(known, Loss):
            return known
        return None if known.product == self._order.like else Loss.REFUSED

    def _asked(self, item: object, longest: int) -> Tried | Loss:
        try:
            self._pipe.send(item)
        except OSError:
            return Loss.ENDED
        found: Tried | Loss = self._received(longest)
        return found

    def _received(self, longest: int) -> Any:
        try:
            return self._pipe.recv() if self._pipe.poll(longest) else Loss.LATE
        except (EOFError, OSError):
            return Loss.ENDED


@dataclass(slots=True)
class Bench:
    """The hands of a worker, all of the last build that it worked for, and those that are idle."""

    _run: str = ""
    _hands: list[Hand] = field(default_factory=list)
    _idle: list[Hand] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def done(self, order: Order, items: Sequence[Any]) -> list[Tried | Loss]:
        """Do a batch, and return what became of each item."""
        with self._hand(order) as hand:
            return [hand.tried(item) for item in items]

    def clear(self, run: str) -> None:
        """Let all go that work for a build, which wants no more of it."""
        with self._lock:
            if run != self._run:
                return
            hands, idle = self._hands, self._idle
            self._run, self._hands, self._idle = "", [], []
        for hand in hands:
            (hand.end if hand in idle else hand.dismiss)()

    @contextmanager
    def _hand(self, order: Order) -> Iterator[Hand]:
        hand = self._turned_to(order.run) or self._begun(order)
        try:
            yield hand
        finally:
            with self._lock:
                is_wanted = self._run == order.run and hand.unfit is None
                (self._idle.append if is_wanted else self._forget)(hand)
            if not is_wanted:
                hand.end()

    def _begun(self, order: Order) -> Hand:
        hand = Hand(order)
        with self._lock:
            if self._run == order.run:
                self._hands.append(hand)
        return hand

    def _forget(self, hand: Hand) -> None:
        if hand in self._hands:
            self._hands.remove(hand)

    def _turned_to(self, run: str) -> Hand | None:
        """Return an idle hand of a build, if there is one; those of another build end."""
        with self._lock:
            others = [] if run == self._run else self._idle
            if run != self._run:
                self._run, self._hands, self._idle = run, [], []
            found = self._idle.pop() if self._idle else None
        for hand in others:
            hand.end()
        return found
