"""What a worker does: one work after the other, as they come through a pipe."""

from __future__ import annotations

import gc
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import parent_process
from traceback import format_exception
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection


#: So many new objects may there be before rings among them are looked for, a tenth of the time of a
#: document with Python's own number.
_MANY_OBJECTS = 100_000


class Tried(NamedTuple):
    """What became of a work: its product, or what it raised and what Python said to it."""

    product: Any
    error: BaseException | None = None
    said: str = ""


class DefectError(Exception):
    """What Python said in a worker whose work failed."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


def serve(
    work: Callable[[Any], Any], pipe: Connection[Any, Any], copies: Sequence[Connection[Any, Any]]
) -> None:
    """Work on what comes through a pipe until it ends; ``copies`` are of no use to a worker.

    The first answer only says that it can work. Ctrl-C and SIGTERM are for the process that began
    this one, and this one ends with it.
    """
    for each in copies:
        each.close()
    # -- what was loaded so far stays, and what a document leaves behind is no ring but for a little
    gc.freeze()
    gc.set_threshold(_MANY_OBJECTS, 20, 100)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    pipe.send(None)
    with ThreadPoolExecutor(1) as desk:
        while True:
            try:
                item = pipe.recv()
            except EOFError:
                return
            done = desk.submit(work, item)
            error = done.exception()
            if error is None:
                pipe.send(Tried(done.result()))
            else:
                pipe.send(Tried(None, error, "".join(format_exception(error))))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
