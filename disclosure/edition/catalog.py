"""支出功能分类 and 部门预算支出经济分类 of one year: names by code, as package data."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import damaged, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The kinds of 财政拨款 by the words with which the note of a subject begins; the general one
#: needs no note.
GENERAL = "一般公共预算财政拨款"
FUNDS = {
    "政府性基金预算": "政府性基金预算财政拨款",
    "国有资本经营预算": "国有资本经营预算财政拨款",
    "社会保险基金预算": "社会保险基金预算",
}
_UNSURE = "unsure"
#: Digits of the code of a 类 and of a 款.
_CLASS, _GROUP = 3, 5
#: Where the classifications lie, a file for each and year, and their columns.
FOLDER = Path(__file__).parent / "catalog"
COLUMNS = ("code", "name", "level", "confidence", "note")
#: The columns of the short explanations; a line without a code is for every subject of its name.
NOTE_COLUMNS = ("code", "name", "text")


@dataclass(frozen=True, slots=True)
class Subject:
    """One line of a classification: 类, 款 or 项.

    ``confidence`` is ``evidence`` (code and name read in a source), ``known`` or ``unsure``.
    """

    code: str
    name: str
    level: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """The two classifications of one year.

    ``funds`` is the kind of 财政拨款 in which each functional code is budgeted; a 类 or 款 whose
    items belong to several kinds (类 212) has none. ``notes`` are short explanations of functional
    subjects in our own words, by code, or by name for all that are called so.
    """

    year: int
    functional: Mapping[str, Subject]
    economic: Mapping[str, Subject]
    funds: Mapping[str, str]
    notes: Mapping[str, str] = field(default_factory=dict, repr=False)

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

    def is_sure_of(self, code: str) -> bool:
        """Whether the catalogue's line of a functional code can be relied upon."""
        subject = self.functional.get(code)
        return subject is not None and subject.confidence != _UNSURE


class DamagedCatalogError(Exception):
    """A classification cannot be read; the diagnostic says which and why."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.message)
        self.problem = problem


@cache
def catalog(year: int) -> Catalog:
    """Read the classifications of a year; the latest not after it where it has none of its own.

    Raises:
        DamagedCatalogError: a file of the classification is damaged, or there is none that old;
            ``read_edition`` tells it.
    """
    functional, economic = _subjects("functional", year), _subjects("economic", year)
    notes = {code or name: text for code, name, text in _rows("notes", year, NOTE_COLUMNS)}
    return Catalog(year, functional, economic, _funds(functional), notes)


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


def _subjects(name: str, year: int) -> dict[str, Subject]:
    return {row[0]: Subject(*row) for row in _rows(name, year, COLUMNS)}


def _rows(name: str, year: int, columns: tuple[str, ...]) -> list[list[str]]:
    """Return the lines below the names of the columns, from the latest file not after the year."""
    files = {int(path.stem[-4:]): path for path in FOLDER.glob(f"{name}-[0-9][0-9][0-9][0-9].csv")}
    fitting = [each for each in files if each <= year]
    if not fitting:
        shown = f"disclosure/edition/catalog/{name}-{year}.csv"
        raise DamagedCatalogError(damaged(f"没有 {year} 年的，也没有更早的科目目录", shown))
    path = files[max(fitting)]
    shown = f"disclosure/edition/catalog/{path.name}"
    data = read_file(path, shown)
    if isinstance(data, Diagnostic):
        raise DamagedCatalogError(data)
    rows = _parsed(data, columns)
    if rows is None:
        raise DamagedCatalogError(damaged(f"不是列名为 {'、'.join(columns)} 的 CSV", shown))
    return rows


def _parsed(data: bytes, columns: tuple[str, ...]) -> list[list[str]] | None:
    """Return the lines of a CSV with these columns, or None where it is no such thing."""
    try:
        rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None
    filled = [row for row in rows if row]
    if not filled or tuple(filled[0]) != columns or {len(row) for row in filled} != {len(columns)}:
        return None
    return filled[1:]
