"""What came of taking words back from Word, before and while it is written."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.workspace import revise

#: The code of a document whose origin nobody knows.
UNKNOWN_ORIGIN = "R377"

if TYPE_CHECKING:
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class TakenWords:
    """What came of taking words back: the file as it was and as it would be, and what is wrong.

    ``count`` texts are new; ``problems`` say what was not taken, ``findings`` what a check says of
    the new content that it did not say of the old one. Nothing has been written yet.
    """

    ref: FilingRef
    was: bytes = b""
    now: bytes = b""
    count: int = 0
    problems: Diagnostics = ()
    findings: Diagnostics = ()

    @property
    def diff(self) -> tuple[str, ...]:
        """The lines of the file that change, as a unified diff, without line ends."""
        was, now = (each.decode("utf-8-sig").splitlines() for each in (self.was, self.now))
        names = self.ref.shown, f"{self.ref.shown}（取回以后）"
        return tuple(unified_diff(was, now, *names, lineterm="", n=1))

    @property
    def is_certain(self) -> bool:
        """Whether it is known what the document was made of: else a person must look."""
        return all(each.code != UNKNOWN_ORIGIN for each in self.problems)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was changed in Word is taken."""
        return all(each.severity is not Severity.ERROR for each in self.problems)

    def write(self) -> Diagnostic | None:
        """Write the file, if nobody has changed it in between; return what went wrong."""
        return revise(self.ref.path, self.was, self.now, self.ref.shown)
