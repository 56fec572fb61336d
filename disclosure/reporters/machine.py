"""A report for a machine: one text on standard output, written piece by piece as the work goes on.

The text is UTF-8 with line feeds on every system, whatever the console's own character set.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.reporter import Advance

#: A format: what became of the disclosures as the pieces of one text, with its final newline.
Formatter: TypeAlias = "Callable[[Iterable[Outcome], Sequence[Diagnostic]], Iterable[str]]"


class MachineReporter:
    """Writes one format to a stream, by default standard output."""

    def __init__(self, form: Formatter, stream: BinaryIO | None = None) -> None:
        self._form = form
        self.stream = stream

    @contextmanager
    def progress(self, total: int | None, step: str = "") -> Iterator[Advance]:  # noqa: ARG002
        """Say nothing."""
        yield lambda: None

    def report(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Write the report while the outcomes come."""
        sys.stdout.flush()
        stream = self.stream or sys.stdout.buffer
        for piece in self._form(outcomes, general):
            stream.write(piece.encode("utf-8", "replace"))
        stream.flush()
