"""First words on a terminal, which move, before anything large is loaded. Standard library only.

They stand on standard error and are wiped away when the work that they announce is done; a log
never sees them.
"""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How often in a second the words move.
_MOVES = 4
_DOTS = 6
_FIRST = "正在启动"
#: Said while the rooms are loaded, which takes a second and more on an old machine.
LOADING = "正在载入程序"


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """Show on a terminal what is being done until the ``with`` block ends."""
    if not _is_watched():
        yield
        return
    done = threading.Event()
    _show(words, 0)
    mover = threading.Thread(target=_move, args=(words, done), daemon=True)
    mover.start()
    try:
        yield
    finally:
        done.set()
        mover.join()
        _write(f"\r{' ' * _width(words)}\r")


def announce() -> None:
    """Show the very first words; whoever goes on, in this process or another, wipes them away."""
    if _is_watched():
        _show(_FIRST, 0)


def wipe() -> None:
    """Wipe the very first words away."""
    if _is_watched():
        _write(f"\r{' ' * _width(_FIRST)}\r")


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _move(words: str, done: threading.Event) -> None:
    begun, turn = time.monotonic(), 0
    while not done.wait(1 / _MOVES):
        turn += 1
        _show(words, turn, int(time.monotonic() - begun))


def _show(words: str, turn: int, seconds: int = 0) -> None:
    dots = "." * (turn % _DOTS + 1)
    clock = f"{seconds} 秒" if seconds else ""
    _write(f"\r{words} {dots:<{_DOTS}} {clock}")


def _width(words: str) -> int:
    return display_width(f"{words} {' ' * _DOTS} 10000 秒")


def _write(text: str) -> None:
    """Write at once; a terminal that has gone away is noticed by the work itself."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        return
