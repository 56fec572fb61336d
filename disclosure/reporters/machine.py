"""A report for a machine: nothing while the work runs, then one text on standard output.

The text is UTF-8 with line feeds on every system, whatever the console's own character set.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome
    from disclosure.reporters.reporter import Advance

#: A format: everything that became of the disclosures as one text, with its final newline.
Formatter: TypeAlias = "Callable[[Sequence[Outcome], Sequence[Diagnostic]], str]"


class MachineReporter:
    """Writes one format to a stream, by default standard output."""

    def __init__(self, form: Formatter, stream: BinaryIO | None = None) -> None:
        self._form = form
        self._stream = stream

    @contextmanager
    def progress(self, total: int | None, step: str = "") -> Iterator[Advance]:  # noqa: ARG002
        """Say nothing."""
        yield lambda: None

    def report(self, outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Write the whole report at once."""
        sys.stdout.flush()
        stream = self._stream or sys.stdout.buffer
        stream.write(self._form(outcomes, general).encode("utf-8", "replace"))
        stream.flush()
