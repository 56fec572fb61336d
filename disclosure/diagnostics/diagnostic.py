"""The values of this room: a place in a file, a severity, a diagnostic."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Keys and list indices from the top of a file to a value.
Pointer: TypeAlias = tuple[str | int, ...]


class Severity(Enum):
    """How grave a finding is; the value is the word an official reads."""

    ERROR = "错误"
    WARNING = "警告"
    NOTE = "提示"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note: the order in which they are listed."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one line in a text file.

    ``file`` is the path as shown to the user, relative to the project, with ``/``.
    ``line`` and ``column`` count from 1, in characters; ``length`` is the width of the span in
    characters (at least 1). ``text`` is the whole source line without its end.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    text: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that takes part in a problem, with a few words on its part in it."""

    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: what is wrong, where, and the way out.

    ``code`` is a capital letter of the room and three digits (L load, S schema, T tie-outs,
    N reasons and numbers in prose, E edition and template, R render). ``message`` is one Chinese
    sentence with both sides and the difference where there are two; ``hint`` says what to do.
    ``follows`` is the code of the diagnostic before it, where both are one problem at one place.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    hint: str = ""
    related: tuple[Related, ...] = ()
    follows: str = ""

    @property
    def order(self) -> tuple[str, int, int, int, str, str]:
        """Sort key: by file, line, column, then gravity, then code; a group after its first."""
        at = self.place or Place("")
        lead = f"{self.follows}+" if self.follows else self.code
        return (at.file, at.line, at.column, self.severity.rank, lead, self.code)


Diagnostics: TypeAlias = tuple[Diagnostic, ...]


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """Return the gravest severity among the diagnostics, or None where there are none."""
    return min((d.severity for d in diagnostics), key=lambda s: s.rank, default=None)
