"""What became of one returned file: all that a report tells.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.review.verify.findings import Discrepancies
from disclosure.review.verify.passage import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.diagnostics import Diagnostic, Place


class Basis(Enum):
    """How a file was compared: figure by figure, by its words alone, or as somebody else's."""

    MARKS = "marks"
    WORDS = "words"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Identified:
    """Which disclosure a file is, and how that is known; ``source`` is the path of its facts."""

    department: str
    year: int
    kind: str
    source: str
    known_by: str


@dataclass(frozen=True, slots=True)
class BuiltFrom:
    """The revision of the facts that a file was built from.

    ``is_current`` tells that the facts are still the same; else ``revision`` is the commit, empty
    where it is not known, and ``why`` says why not.
    """

    is_current: bool = False
    revision: str = ""
    date: str = ""
    subject: str = ""
    why: str = ""
    is_other_edition: bool = False


@dataclass(frozen=True, slots=True)
class TypedAt:
    """Where a figure comes from: a place in the YAML, or in a few words what it is made of."""

    place: Place | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """One file: what it is, and what differs; ``problems`` say why it could not be verified."""

    file: str
    problems: tuple[Diagnostic, ...] = ()
    subject: Identified | None = None
    built: BuiltFrom = field(default_factory=BuiltFrom)
    basis: Basis = Basis.MARKS
    compared: Discrepancies = field(default_factory=Discrepancies)
    tally: Tally = field(default_factory=Tally)
    sources: Mapping[str, TypedAt] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to report."""
        return not self.problems and self.compared.is_same and self.tally == Tally()
