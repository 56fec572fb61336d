"""The report for people at a terminal, or in a log: problems, a summary table, the counts.

Colour and progress appear on a terminal only, and only there long lines are broken; rich honours
``NO_COLOR`` and poorer character sets.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.text import Text

from disclosure.diagnostics import Severity, details, display_width, headline
from disclosure.reporters.folding import folded, is_finished, listed
from disclosure.reporters.summary import counts, ended, summary
from disclosure.reporters.wrapping import broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.reporter import Advance

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
#: A file has no right margin: nothing is wrapped or cut in a log.
_ENDLESS = 10_000
#: The parts of a broken line stand below its first words.
_HANGING = 4
_LABEL = display_width("改法：")


class _Console(Console):
    """A console that leaves a reader who went away to the outermost handler."""

    def on_broken_pipe(self) -> None:
        """Go on raising, where rich would end the program."""
        raise BrokenPipeError


class TextReporter:
    """Speaks Chinese on one console, by default standard output.

    What moves while the work runs stands on ``screen``, by default standard error, so that it is
    seen where the report goes into a file. ``verbose`` shows the notes of finished disclosures.
    ``about`` is what the last line says was looked at; None where that are disclosures.
    """

    def __init__(
        self,
        console: Console | None = None,
        screen: Console | None = None,
        *,
        verbose: bool = False,
        about: str | None = None,
    ) -> None:
        self._console = console or _console()
        self._screen = screen or console or _console(stderr=True)
        self._verbose = verbose
        self._about = about
        # The last column of a terminal stays free: some begin a new line there by themselves.
        self._width = self._console.width - 1 if self._console.is_terminal else _ENDLESS
        if not self._console.is_terminal:
            self._console.width = _ENDLESS

    @contextmanager
    def progress(self, total: int | None, step: str = "正在处理") -> Iterator[Advance]:
        """Say on a terminal which step runs, and count; say nothing elsewhere."""
        counted = () if total is None else (MofNCompleteColumn(),)
        columns = (SpinnerColumn("line"), TextColumn("{task.description}"), *counted)
        hidden = not self._screen.is_terminal or total == 0
        with Progress(*columns, console=self._screen, transient=True, disable=hidden) as bar:
            task = bar.add_task(f"{step}……", total=total)
            yield lambda: bar.advance(task)

    def report(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Print the problems, errors last, then the table, and the counts."""
        outcomes = tuple(outcomes)
        for diagnostic in listed(outcomes, general, verbose=self._verbose):
            for line in self._lines(diagnostic):
                self._say(line)
            self._say(Text())
        if outcomes:
            # What is left to be done stands last: it is on the screen, however long the table.
            self._say(summary(sorted(outcomes, key=is_finished, reverse=True), self._width))
        left_out = folded(outcomes, verbose=self._verbose)
        last = [Text(counts(outcomes, general, left_out, about=self._about))]
        if any(outcome.obligations for outcome in outcomes):
            last.append(ended(outcomes))
        for line in (part for text in last for part in broken(text, self._width, _HANGING)):
            self._say(line)

    def _lines(self, diagnostic: Diagnostic) -> Iterator[Text]:
        """Yield the lines of a problem, broken where the terminal ends."""
        yield from broken(_head(diagnostic), self._width, _HANGING)
        for line in details(diagnostic, self._width):
            if _is_source(line):
                yield Text(line, style="dim")
            else:
                indent = len(line) - len(line.lstrip(" "))
                yield from broken(Text(line), self._width, indent + _LABEL)

    def _say(self, text: RenderableType) -> None:
        """Print without wrapping: a line that an editor or ``grep`` reads stays one line."""
        self._console.print(text, soft_wrap=True)


def _console(*, stderr: bool = False) -> Console:
    return _Console(highlight=False, markup=False, emoji=False, stderr=stderr)


def _head(diagnostic: Diagnostic) -> Text:
    text = Text(headline(diagnostic))
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    start = text.plain.index(label)
    text.stylize("bold", 0, start)
    text.stylize(_STYLE[diagnostic.severity], start, start + len(label))
    return text


def _is_source(line: str) -> bool:
    return line.lstrip(" 0123456789").startswith("|")
