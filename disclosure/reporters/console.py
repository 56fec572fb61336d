"""Where a report for people goes: a terminal, with colours and what moves, or a log, with neither.

What knows terminals is loaded for a terminal alone.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from disclosure.reporters.line import StyledLine
    from disclosure.reporters.reporter import Advance

#: With these a person asks for what a terminal gets.
_FORCED = ("FORCE_COLOR", "TTY_COMPATIBLE")
#: A file has no right margin: nothing is wrapped or cut in a log.
ENDLESS = 10_000


class Console(Protocol):
    """Takes the lines of a report."""

    @property
    def width(self) -> int:
        """How many columns a line may have."""
        ...

    def say(self, line: StyledLine) -> None:
        """Print a line as it is: what an editor or ``grep`` reads stays one line."""
        ...

    def progress(self, total: int | None, step: str) -> AbstractContextManager[Advance]:
        """Open a step of the work, as ``Reporter.progress`` does."""
        ...


class Log:
    """A file, or a pipe."""

    width = ENDLESS

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def say(self, line: StyledLine) -> None:
        """Print the text of a line."""
        self._file.write(f"{line.plain}\n")

    @contextmanager
    def progress(self, _total: int | None, _step: str) -> Iterator[Advance]:
        """Say nothing."""
        yield lambda: None


def console_for(*, stderr: bool = False) -> Console:
    """Return what prints on standard output, or on standard error."""
    file = sys.stderr if stderr else sys.stdout
    if not (file.isatty() or any(os.environ.get(name) for name in _FORCED)):
        return Log(file)
    from disclosure.reporters.terminal import terminal  # noqa: PLC0415

    return terminal(stderr=stderr)
