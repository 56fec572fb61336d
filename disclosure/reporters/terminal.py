"""A terminal: colours, and a line that moves while the work runs.

Rich honours ``NO_COLOR`` and poorer character sets.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console as RichConsole
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.text import Text

from disclosure.reporters.console import ENDLESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.reporters.line import StyledLine
    from disclosure.reporters.reporter import Advance


class _Terminal(RichConsole):
    """A console that leaves a reader who went away to the outermost handler."""

    def on_broken_pipe(self) -> None:
        """Go on raising, where rich would end the program."""
        raise BrokenPipeError


class Screen:
    """A console of rich, which may turn out to be no terminal."""

    def __init__(self, console: RichConsole) -> None:
        self._console = console
        # The last column of a terminal stays free: some begin a new line there by themselves.
        self.width = console.width - 1 if console.is_terminal else ENDLESS
        if not console.is_terminal:
            console.width = ENDLESS

    def say(self, line: StyledLine) -> None:
        """Print a line without wrapping."""
        self._console.print(Text.assemble(*line.strokes), soft_wrap=True)

    @contextmanager
    def progress(self, total: int | None, step: str) -> Iterator[Advance]:
        """Say which step runs, and count."""
        counted = () if total is None else (MofNCompleteColumn(),)
        columns = (SpinnerColumn("line"), TextColumn("{task.description}"), *counted)
        hidden = not self._console.is_terminal or total == 0
        with Progress(*columns, console=self._console, transient=True, disable=hidden) as bar:
            task = bar.add_task(f"{step}……", total=total)
            yield lambda: bar.advance(task)


def terminal(*, stderr: bool) -> Screen:
    """Return the terminal of standard output, or of standard error."""
    return Screen(_Terminal(highlight=False, markup=False, emoji=False, stderr=stderr))
