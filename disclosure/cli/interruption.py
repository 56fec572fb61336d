"""Being told to stop: SIGTERM, and the end of the process that started this one.

Ctrl-C is Python's own. Standard library only: it is used before anything is installed.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

INTERRUPTED, TERMINATED = 130, 143
#: How often in a second a process looks whether the one that started it still lives.
_LOOKS = 5


class Terminated(BaseException):
    """The process was asked to end; like KeyboardInterrupt, nobody but the outermost catches it."""


def terminated() -> NoReturn:
    """Leave by way of ``Terminated``, so that everything on the way is tidied up."""
    raise Terminated


def exit_code(stop: BaseException) -> int:
    """Return the exit code of a process that was stopped: 130 by Ctrl-C, 143 by SIGTERM."""
    return TERMINATED if isinstance(stop, Terminated) else INTERRUPTED


@contextmanager
def on_termination(act: Callable[[], object]) -> Iterator[None]:
    """Call ``act`` when SIGTERM arrives, in place of ending at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: act())
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def follow(parent: int) -> None:
    """End as if by SIGTERM when the process with this number is no longer our parent.

    A parent that was killed cannot tell its child. Windows gives a child no new parent by which it
    could know; there it works on to its end.
    """
    if os.name == "posix":
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1 / _LOOKS)
    os.kill(os.getpid(), signal.SIGTERM)
