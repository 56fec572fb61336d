"""What the pipeline may say while it works; each report format answers in its own way."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome


class Advance(Protocol):
    """Called once for each disclosure that is done."""

    def __call__(self) -> None:
        """Note that one more is done."""


#: Opens a step of the work: see ``Reporter.progress``.
Progress: TypeAlias = "Callable[[int | None, str], AbstractContextManager[Advance]]"


@contextmanager
def unseen(_total: int | None, _step: str) -> Iterator[Advance]:
    """Be the progress of a work that nobody watches."""
    yield lambda: None


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
