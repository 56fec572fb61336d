"""The files of the classifications: tables that are package data, read with a guard."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import damaged, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Where the classifications lie.
FOLDER = Path(__file__).parent / "catalog"
_YEAR = "[0-9][0-9][0-9][0-9]"


class DamagedCatalogError(Exception):
    """A classification cannot be read; the diagnostic says which and why."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.message)
        self.problem = problem


def years_of(name: str) -> tuple[int, ...]:
    """Return the years for which there is a file ``<name>-<year>.csv``, in order."""
    return tuple(sorted(int(path.stem[-4:]) for path in FOLDER.glob(f"{name}-{_YEAR}.csv")))


def nearest(years: Iterable[int], year: int) -> int | None:
    """Return the latest of the years not after this one, else the first one after it."""
    every = sorted(years)
    return max((each for each in every if each <= year), default=next(iter(every), None))


def rows_of(name: str, year: int, columns: tuple[str, ...]) -> list[list[str]]:
    """Return the lines of ``<name>-<year>.csv`` below the names of its columns.

    Raises:
        DamagedCatalogError: the file is not there, or no such table.
    """
    shown = f"disclosure/edition/catalog/{name}-{year}.csv"
    data = read_file(FOLDER / f"{name}-{year}.csv", shown)
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
