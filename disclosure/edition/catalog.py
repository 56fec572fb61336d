"""支出功能分类 and 部门预算支出经济分类 of one year: names by code, as package data."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    """The two classifications of one year."""

    year: int
    functional: Mapping[str, Subject]
    economic: Mapping[str, Subject]


@cache
def catalog(year: int) -> Catalog:
    """Read the classifications of a year; the latest not after it where it has none of its own.

    Raises:
        LookupError: there is no classification that old, which the edition must not ask for.
    """
    return Catalog(year, _read("functional", year), _read("economic", year))


def _read(name: str, year: int) -> dict[str, Subject]:
    folder = files("disclosure.edition").joinpath("catalog")
    years = {int(item.name[-8:-4]): item for item in folder.iterdir() if item.name.startswith(name)}
    fitting = [each for each in years if each <= year]
    if not fitting:
        raise LookupError(f"no {name} classification for {year}")
    with years[max(fitting)].open(encoding="utf-8") as lines:
        return {row["code"]: Subject(**row) for row in csv.DictReader(lines)}
