"""The neighbours of a disclosure: last year's file, the files of its units, the other departments.

A neighbour that is missing or broken never breaks this disclosure: its absence is told to the
rules, and its own errors are its own.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from disclosure.check import Absence, Neighbour
from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.corridor import Understood, understand
from disclosure.pipeline.directory import directory_at
from disclosure.workspace import MISSING, FilingRef, fingerprint, read_file

if TYPE_CHECKING:
    from disclosure.check import Case
    from disclosure.pipeline.directory import Directory
    from disclosure.pipeline.house import House

#: How many files a process remembers; a neighbour is asked for by few.
REMEMBERED = 128


def among_neighbours(case: Case, ref: FilingRef, house: House) -> Case:
    """Return the case with its neighbours beside it."""
    directory = directory_at(ref.path.parents[2], ref.year, ref.kind)
    names = {agency.folder: agency.name for agency in case.accounts.agencies if agency.folder}
    units = {
        slug: _unit(beside(ref, slug, ref.year), name, ref, house) for slug, name in names.items()
    }
    last_year = _neighbour(beside(ref, ref.slug, ref.year - 1), "上年文件", house)
    found = {"上年": last_year, **units}
    return replace(
        case,
        last_year=last_year if isinstance(last_year, Neighbour) else None,
        units=tuple(unit for unit in units.values() if isinstance(unit, Neighbour)),
        other_names=directory.other_names(ref.slug),
        absent={
            name: _with_guess(name, each, directory, {ref.slug, *names})
            for name, each in found.items()
            if isinstance(each, Absence)
        },
        rivals={slug: directory.rivals(ref.slug, slug) for slug in names},
    )


def beside(ref: FilingRef, slug: str, year: int) -> FilingRef:
    """Return the disclosure of the same kind of another department or year, there or not."""
    name = f"{year}-{ref.kind}.yaml"
    shown = PurePosixPath(ref.shown).parents[1] / slug / name
    return FilingRef(slug, year, ref.kind, ref.path.parents[1] / slug / name, str(shown))


def _unit(unit: FilingRef, name: str, ref: FilingRef, house: House) -> Neighbour | Absence:
    if unit == ref:
        return Absence("写的是本部门自己的文件夹")
    return _neighbour(unit, name, house)


def _with_guess(folder: str, absence: Absence, directory: Directory, used: set[str]) -> Absence:
    """Add to a folder without the file the most similar one that is not in use."""
    free = [slug for slug in directory.slugs if slug not in used and not absence.is_broken]
    near = get_close_matches(folder, free, 1)
    return replace(absence, why=f"{absence.why}，是否应为“{near[0]}”？") if near else absence


def _neighbour(ref: FilingRef, name: str, house: House) -> Neighbour | Absence:
    data = read_file(ref.path, ref.shown)
    if isinstance(data, Diagnostic):
        is_missing = data.code == MISSING
        why = f"没有文件 {ref.shown}" if is_missing else f"文件 {ref.shown} 读不出来"
        return Absence(why, is_broken=not is_missing)
    understood = _remembered(ref, house, fingerprint(data))
    if understood is None:
        return Absence(f"文件 {ref.shown} 有错误，没有读懂", is_broken=True)
    figures = understood.computed.figures
    return Neighbour(ref.slug, name, understood.accounts, figures, understood.loaded)


@lru_cache(maxsize=REMEMBERED)
def _remembered(ref: FilingRef, house: House, _: str) -> Understood | None:
    """Return what a file says as long as its fingerprint is the same; None with errors."""
    return understand(ref, house)[0]
