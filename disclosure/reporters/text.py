"""The report for people at a terminal, or in a log: problems, a summary table, the counts.

Colour and progress appear on a terminal only, and only there long lines are broken; rich honours
``NO_COLOR`` and poorer character sets.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, details, display_width, headline
from disclosure.reporters.console import Console, console_for
from disclosure.reporters.folding import folded, is_finished, listed
from disclosure.reporters.line import StyledLine, line
from disclosure.reporters.summary import counts, ended, summary
from disclosure.reporters.wrapping import broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.reporter import Advance

_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
#: The parts of a broken line stand below its first words.
_HANGING = 4
_LABEL = display_width("改法：")


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
        self._console = console or console_for()
        self._screen = screen or console or console_for(stderr=True)
        self._verbose = verbose
        self._about = about

    @contextmanager
    def progress(self, total: int | None, step: str = "正在处理") -> Iterator[Advance]:
        """Say on a terminal which step runs, and count; say nothing elsewhere."""
        with self._screen.progress(total, step) as advance:
            yield advance

    def report(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Print the problems, errors last, then the table, and the counts."""
        outcomes = tuple(outcomes)
        for diagnostic in listed(outcomes, general, verbose=self._verbose):
            self._say(self._lines(diagnostic))
            self._say((StyledLine(),))
        width = self._console.width
        if outcomes:
            # What is left to be done stands last: it is on the screen, however long the table.
            self._say(summary(sorted(outcomes, key=is_finished, reverse=True), width))
        left_out = folded(outcomes, verbose=self._verbose)
        last = [line(counts(outcomes, general, left_out, about=self._about))]
        if any(outcome.obligations for outcome in outcomes):
            last.append(ended(outcomes))
        self._say(part for text in last for part in broken(text, width, _HANGING))

    def _lines(self, diagnostic: Diagnostic) -> Iterator[StyledLine]:
        """Yield the lines of a problem, broken where the terminal ends."""
        width = self._console.width
        yield from broken(_head(diagnostic), width, _HANGING)
        for text in details(diagnostic, width):
            if _is_source(text):
                yield line((text, "dim"))
            else:
                indent = len(text) - len(text.lstrip(" "))
                yield from broken(line(text), width, indent + _LABEL)

    def _say(self, lines: Iterable[StyledLine]) -> None:
        for each in lines:
            self._console.say(each)


def _head(diagnostic: Diagnostic) -> StyledLine:
    text = headline(diagnostic)
    label = f"{diagnostic.severity.value}[{diagnostic.code}]"
    before, _, behind = text.partition(label)
    return line((before, "bold"), (label, _STYLE[diagnostic.severity]), behind)


def _is_source(text: str) -> bool:
    return text.lstrip(" 0123456789").startswith("|")
