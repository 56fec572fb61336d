"""Room authoring: what sheets say of themselves above their tables: which year, whose figures.

Names of offices are written in many ways; one that is the other with signs left out is the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.complaints import other_office, other_year
from disclosure.authoring.importing.words import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.authoring.importing.found_tables import FoundTable
    from disclosure.authoring.importing.grid import CellSpot, Grid
    from disclosure.authoring.importing.readers import Readers
    from disclosure.diagnostics import Diagnostic

_NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_IN_NUMERALS = re.compile(r"二[〇零○一二三四五六七八九]{3}(?=年)")
#: A year, and no date: 2024年3月 is when somebody filled in a form.
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年(?![0-9]{1,2}月)")
#: What stands behind it in the same cell is no part of the name.
_OFFICE = re.compile(
    r"(?:部门|单位|(?:编制|填报|编报|预算|公开)(?:部门|单位)|(?:部门|单位)名称)"
    r"(?:\((?:公章|盖章)\))?:(.{3,}?)(?:(?:金额|货币|计量)?单位:.*|20[0-9]{2}年.*|\((?:公章|盖章)\).*)?"
)
#: What is counted in, and no office.
_MEASURE = re.compile(r"(?:人民币)?[千百十万亿]*元.*|[个辆台套人次批项名件份平方米、,/()%]+")
_ASIDE = re.compile(r"\(.*?\)|^\[?[0-9]+\]?-?")


class _Claim(NamedTuple):
    """What a sheet says: the sheet, the cell, what stands there."""

    grid: Grid
    spot: CellSpot
    text: str


def strangers(tables: Sequence[FoundTable], readers: Readers) -> Iterator[Diagnostic]:
    """Yield, for each workbook, that its tables are another year's or another department's."""
    years: dict[tuple[str, str], list[_Claim]] = {}
    offices: dict[tuple[str, str], list[_Claim]] = {}
    for table in tables:
        year = _year_said(table.grid, table.top)
        if year and readers.year and int(year.text) != readers.year:
            years.setdefault((table.grid.workbook, year.text), []).append(year)
        office = _office_said(table.grid, table.top)
        if office and readers.offices and not _is_one(office.text, readers.offices):
            offices.setdefault((table.grid.workbook, office.text), []).append(office)
    for first, *more in years.values():
        yield other_year(first.grid, first.spot, int(first.text), readers.year or 0, len(more))
    for first, *more in offices.values():
        yield other_office(first.grid, first.spot, first.text, readers.offices[0], len(more))


def _texts(grid: Grid, end: int) -> Iterator[tuple[CellSpot, str]]:
    for row in range(min(end, len(grid.rows))):
        for column in range(len(grid.rows[row])):
            if text := grid.words(row, column):
                yield (row, column), squeezed(text)


def _year_said(grid: Grid, end: int) -> _Claim | None:
    found = ((spot, _YEAR.search(_with_digits(text))) for spot, text in _texts(grid, end))
    return next((_Claim(grid, spot, year[1]) for spot, year in found if year), None)


def _with_digits(text: str) -> str:
    """Return a text with its numerals as digits where they are those of a year."""
    return _IN_NUMERALS.sub(lambda found: found[0].translate(_NUMERALS), text)


def _office_said(grid: Grid, end: int) -> _Claim | None:
    found = ((spot, _OFFICE.fullmatch(text)) for spot, text in _texts(grid, end))
    return next(
        (
            _Claim(grid, spot, said[1])
            for spot, said in found
            if said and not _MEASURE.fullmatch(said[1])
        ),
        None,
    )


def _is_one(name: str, others: Sequence[str]) -> bool:
    """Whether a name is one of an office's, more or less of it left out."""
    own = _ASIDE.sub("", name)
    plain = [_ASIDE.sub("", squeezed(each)) for each in others]
    return any(_is_within(own, each) or _is_within(each, own) for each in plain)


def _is_within(short: str, long: str) -> bool:
    """Whether the signs of a text stand in another one, in their order."""
    signs = iter(long)
    return all(sign in signs for sign in short)
