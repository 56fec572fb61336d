"""支出功能分类 and 部门预算支出经济分类 of one year: names by code, as package data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from disclosure.edition.catalog_files import DamagedCatalogError, nearest, rows_of, years_of
from disclosure.edition.renumbering import (
    CodeChange,
    OtherYear,
    changes_of,
    in_year,
    other_year,
    renamed,
)
from disclosure.edition.subject import UNSURE, Subject
from disclosure.workspace import damaged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.diagnostics import Diagnostic

__all__ = ["Catalog", "CodeChange", "DamagedCatalogError", "OtherYear", "Subject", "catalog"]

#: The kinds of 财政拨款 by the words with which the note of a subject begins; the general one
#: needs no note.
GENERAL = "一般公共预算财政拨款"
FUNDS = {
    "政府性基金预算": "政府性基金预算财政拨款",
    "国有资本经营预算": "国有资本经营预算财政拨款",
    "社会保险基金预算": "社会保险基金预算",
}
#: Digits of the code of a 类 and of a 款.
_CLASS, _GROUP = 3, 5
#: The columns of a classification.
COLUMNS = ("code", "name", "level", "confidence", "note")
#: The columns of the short explanations; a line without a code is for every subject of its name.
NOTE_COLUMNS = ("code", "name", "text")


@dataclass(frozen=True, slots=True)
class Catalog:
    """The two classifications of one year.

    ``funds`` is the kind of 财政拨款 in which each functional code is budgeted; a 类 or 款 whose
    items belong to several kinds (类 212) has none. ``notes`` are short explanations of functional
    subjects in our own words, by code, or by name for all that are called so. ``changes`` are what
    is known of other years.
    """

    year: int
    functional: Mapping[str, Subject]
    economic: Mapping[str, Subject]
    funds: Mapping[str, str]
    notes: Mapping[str, str] = field(default_factory=dict, repr=False)
    changes: tuple[CodeChange, ...] = field(default=(), repr=False)

    def note_of(self, code: str) -> str:
        """Return what a functional subject is for, in a few words; empty where nothing says it."""
        subject = self.functional.get(code)
        return self.notes.get(code) or (self.notes.get(subject.name, "") if subject else "")

    def fund_of(self, code: str) -> str:
        """Return the fund in which a functional code is budgeted; empty where nothing says it.

        A code that is not in the catalogue goes with its 款.
        """
        known = code if code in self.functional else code[:5]
        return self.funds.get(known, "")

    def other_year(self, code: str) -> OtherYear | None:
        """Return what is known of a code that this year lacks and another one has."""
        found = other_year(code, self.year, self.changes)
        then = catalog(found.year) if found else None
        named = then and (then.functional.get(code) or then.economic.get(code))
        return replace(found, name=named.name) if found and named else found

    @property
    def renamed(self) -> Mapping[str, tuple[CodeChange, str]]:
        """Names that this year's book has not, with what changed and the right name."""
        return renamed(self.year, self.changes)

    def is_sure_of(self, code: str) -> bool:
        """Whether the catalogue's line of a functional code can be relied upon."""
        subject = self.functional.get(code)
        return subject is not None and subject.confidence != UNSURE


@cache
def catalog(year: int) -> Catalog:
    """Make the classifications of a year of the base and what changed between the two.

    A year after the last change has that one's.

    Raises:
        DamagedCatalogError: a file of the classification is damaged, or nothing is known of a year
            so far back; ``read_edition`` tells it.
    """
    changes = {name: changes_of(name) for name in ("functional", "economic")}
    every = (*changes["functional"], *changes["economic"])
    first = min((each.year - 1 for each in every), default=year)
    functional, economic = (_subjects(name, year, first, changes[name]) for name in changes)
    notes = _notes(year, functional)
    return Catalog(year, functional, economic, _funds(functional), notes, every)


def _subjects(
    name: str, year: int, first: int, changes: tuple[CodeChange, ...]
) -> dict[str, Subject]:
    """Return the subjects of a year; ``first`` is the earliest that the changes reach back to."""
    base = nearest(years_of(name), year)
    if base is None or year < min(base, first):
        raise DamagedCatalogError(_too_early(name, year, base and first))
    subjects = {row[0]: Subject(*row) for row in rows_of(name, base, COLUMNS)}
    return in_year(subjects, base, year, changes)


def _too_early(name: str, year: int, first: int | None) -> Diagnostic:
    since = f"，最早的是 {first} 年的" if first else ""
    shown = f"disclosure/edition/catalog/{name}-{year}.csv"
    return damaged(f"没有 {year} 年的科目目录{since}", shown)


def _notes(year: int, functional: Mapping[str, Subject]) -> dict[str, str]:
    """Return the explanations that fit a year: by name, or by a code that is called so then."""
    base = nearest(years_of("notes"), year)
    rows = rows_of("notes", base, NOTE_COLUMNS) if base else []
    notes = {}
    for code, name, text in rows:
        named = functional.get(code)
        if not code or (named and named.name == name):
            notes[code or name] = text
    return notes


def _funds(subjects: Mapping[str, Subject]) -> dict[str, str]:
    """Return the fund of each code: that of its note, its 款's note, or of all items below it."""
    found: dict[str, set[str]] = {}
    for code in subjects:
        own = _noted(subjects[code]) or _noted(subjects.get(code[:_GROUP]))
        for above in (code[:_CLASS], code) if len(code) > _CLASS else (code,):
            if own or len(code) > _CLASS:
                found.setdefault(above, set()).add(own or GENERAL)
    return {code: next(iter(funds)) for code, funds in found.items() if len(funds) == 1}


def _noted(subject: Subject | None) -> str:
    """Return the fund that a note names; empty without a note, or without a subject."""
    notes = (subject.note,) if subject else ()
    return next((FUNDS[key] for key in FUNDS for note in notes if note.startswith(key)), "")
