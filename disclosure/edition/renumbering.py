"""What changed in a classification from one year to the next, as data.

The base is one whole book; every other year follows from it by the lines of
``<classification>-changes-<year>.csv``, each said once, in the year in which it came in. Going
forward a line is done, going back it is undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from disclosure.edition.catalog_files import rows_of, years_of
from disclosure.edition.subject import UNSURE, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: ``instead`` is the code that was used before a new one, or is used after an abolished one.
CHANGE_COLUMNS = ("code", "before", "after", "instead", "confidence", "note")
_LEVELS = {3: "类", 5: "款", 7: "项"}


@dataclass(frozen=True, slots=True)
class CodeChange:
    """One change: the name of a code until the year before, and its name from the year on.

    Without ``before`` the code is new, without ``after`` it is abolished; both go for the codes
    below it, too. ``instead`` is the code that took its content, or from which it came, if known.
    """

    year: int
    code: str
    before: str
    after: str
    instead: str
    confidence: str
    note: str

    @property
    def is_renaming(self) -> bool:
        """Whether the code stays and its name changes."""
        return bool(self.before and self.after)


def changes_of(name: str) -> tuple[CodeChange, ...]:
    """Read all changes of a classification, the oldest year first.

    Raises what ``rows_of`` raises.
    """
    series = f"{name}-changes"
    return tuple(
        CodeChange(year, *row)
        for year in years_of(series)
        for row in rows_of(series, year, CHANGE_COLUMNS)
    )


def in_year(
    base: Mapping[str, Subject], base_year: int, year: int, changes: Iterable[CodeChange]
) -> dict[str, Subject]:
    """Return the subjects of a year, by code and in order: the base with changes done or undone."""
    every = tuple(changes)
    forward = [each for each in every if base_year < each.year <= year]
    backward = [each for each in reversed(every) if year < each.year <= base_year]
    subjects = dict(base)
    for each in forward:
        subjects = _named(subjects, each, each.after)
    for each in backward:
        subjects = _named(subjects, each, each.before)
    return {code: subjects[code] for code in sorted(subjects)}


def _named(subjects: dict[str, Subject], change: CodeChange, name: str) -> dict[str, Subject]:
    """Give a code this name; without one it is taken out, with all below it."""
    code = change.code
    if not name:
        return {each: found for each, found in subjects.items() if not each.startswith(code)}
    known = subjects.get(code)
    note = known.note if known else ""
    made = Subject(code, name, _LEVELS.get(len(code), ""), change.confidence, note)
    return {**subjects, code: made}


@dataclass(frozen=True, slots=True)
class OtherYear:
    """A code that a year has not: the nearest year that has it, its name then, and why.

    ``name`` is that of the code itself where it is known, else that of the one above it which the
    change is about; ``instead`` the code that serves in its place, empty where nothing says it.
    """

    change: CodeChange
    year: int
    name: str

    @property
    def is_later(self) -> bool:
        """Whether the code came in later; else it is no longer there."""
        return not self.change.before

    @property
    def instead(self) -> str:
        """The code that serves in its place."""
        return self.change.instead

    @property
    def when(self) -> str:
        """When the code is in use, and what it is called then."""
        above = self.change.after or self.change.before
        named = self.name if self.name == above else f"{above}：{self.name}"
        since = f"{self.year} 年起才有" if self.is_later else f"只用到 {self.year} 年"
        return f"{since}（{named}）"


def other_year(code: str, year: int, changes: Iterable[CodeChange]) -> OtherYear | None:
    """Return what is known of a code that a year lacks and another one has."""
    lines = [each for each in changes if code.startswith(each.code)]
    return next(_other_years(sorted(lines, key=lambda line: abs(line.year - year)), year), None)


def _other_years(lines: Iterable[CodeChange], year: int) -> Iterator[OtherYear]:
    """Yield it from the nearest change; that of a 款 goes for its items, too."""
    for each in lines:
        if not each.before and year < each.year:
            yield OtherYear(each, each.year, each.after)
        elif not each.after and each.year <= year:
            yield OtherYear(each, each.year - 1, each.before)


@cache
def renamed(year: int, changes: tuple[CodeChange, ...]) -> dict[str, tuple[CodeChange, str]]:
    """Return the names that a year's book has not, with what changed and the right name then.

    What was listed from memory is not relied upon.
    """
    sure = [each for each in changes if each.is_renaming and each.confidence != UNSURE]
    old = {each.before: (each, each.after) for each in sure if each.year <= year}
    return old | {each.after: (each, each.before) for each in sure if each.year > year}
