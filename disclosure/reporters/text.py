"""The report for people at a terminal, or in a log: problems, a summary table, the counts.

Colour and progress appear on a terminal only; rich honours ``NO_COLOR`` and poorer character sets.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from disclosure.diagnostics import Severity, details, headline
from disclosure.reporters.findings import findings
from disclosure.reporters.summary import counts, ended, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.reporter import Advance

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
#: A file has no right margin: nothing is wrapped or cut in a log.
_ENDLESS = 10_000


class _Console(Console):
    """A console that leaves a reader who went away to the outermost handler."""

    def on_broken_pipe(self) -> None:
        """Go on raising, where rich would end the program."""
        raise BrokenPipeError


class TextReporter:
    """Speaks Chinese on one console, by default standard output."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or _Console(highlight=False, markup=False, emoji=False)
        if not self._console.is_terminal:
            self._console.width = _ENDLESS

    @contextmanager
    def progress(self, total: int) -> Iterator[Advance]:
        """Count on a terminal; say nothing elsewhere."""
        columns = (TextColumn("正在处理"), MofNCompleteColumn())
        hidden = not self._console.is_terminal or total == 0
        with Progress(*columns, console=self._console, transient=True, disable=hidden) as bar:
            task = bar.add_task("", total=total)
            yield lambda: bar.advance(task)

    def report(self, outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Print the problems in the order of their places, the table, and the counts."""
        for diagnostic in findings(outcomes, general):
            self._say(_coloured(diagnostic))
            self._say(Text())
        if outcomes:
            self._say(summary(outcomes, self._console.width))
        self._say(Text(counts(outcomes, general)))
        if any(outcome.obligations for outcome in outcomes):
            self._say(ended(outcomes))

    def _say(self, text: RenderableType) -> None:
        """Print without wrapping: a line that an editor or ``grep`` reads stays one line."""
        self._console.print(text, soft_wrap=True)


def _coloured(diagnostic: Diagnostic) -> Text:
    text = Text(headline(diagnostic))
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    start = text.plain.index(label)
    text.stylize("bold", 0, start)
    text.stylize(_STYLE[diagnostic.severity], start, start + len(label))
    for line in details(diagnostic):
        text.append(f"\n{line}", style="dim" if _is_source(line) else "")
    return text


def _is_source(line: str) -> bool:
    return line.lstrip(" 0123456789").startswith("|")
