"""What the pipeline may say while it works; each report format answers in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome


class Advance(Protocol):
    """Called once for each disclosure that is done."""

    def __call__(self) -> None:
        """Note that one more is done."""


class Reporter(Protocol):
    """A report in the making: progress while the work runs, and what came of it."""

    def progress(self, total: int | None, step: str = "") -> AbstractContextManager[Advance]:
        """Open a step of the work; it closes with the ``with`` block.

        ``total`` is how many disclosures it has, None where that is not counted; ``step`` says in
        Chinese what is being done.
        """

    def report(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Print everything found, and what became of each disclosure.

        The outcomes may be in the making: a reporter takes them all, and prints nothing for people
        before their end, since until then progress is shown. ``general`` are findings that belong
        to no disclosure (a broken edition, an empty year).
        """
