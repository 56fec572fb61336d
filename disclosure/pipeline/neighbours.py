"""The neighbours of a disclosure: the files that supply figures, those of its units, the others.

A neighbour that is missing or broken never breaks this disclosure: its absence is told to the
rules, and its own errors are its own. What a supplier (last year's file, the budget) says is asked
of itself alone: what others supply to it is not passed on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from disclosure.check import Absence, Neighbour
from disclosure.compute import Beside, Figures
from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.corridor import Understood, understand
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.inputs import digest_of, together
from disclosure.pipeline.kinds import BUNDLES
from disclosure.workspace import MISSING, FilingRef, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check import Case
    from disclosure.compute import Supplier
    from disclosure.pipeline.directory import Directory
    from disclosure.pipeline.house import House
    from disclosure.pipeline.inputs import Inputs

#: How many files a process remembers; a neighbour is asked for by few.
REMEMBERED = 128


@dataclass(frozen=True, slots=True)
class Sought:
    """A supplier of a disclosure, the file that it would be, and what was found there.

    ``digest`` as in ``Inputs``: with the same content the same is found.
    """

    supplier: Supplier
    there: FilingRef
    digest: str | None
    found: Neighbour | Absence = field(compare=False)

    @property
    def inputs(self) -> Inputs | None:
        """What was read for it."""
        return None if self.digest is None else {self.there.shown: self.digest}


@dataclass(frozen=True, slots=True)
class UnitFile:
    """What the file of a unit says, or why that is not known, and what was read for it."""

    found: Neighbour | Absence
    inputs: Inputs | None


def suppliers_of(ref: FilingRef, house: House) -> tuple[Sought, ...]:
    """Look for the files that supply figures to a disclosure, each read once."""
    return tuple(_sought(ref, house))


def among_neighbours(
    case: Case, ref: FilingRef, house: House, suppliers: Iterable[Sought]
) -> tuple[Case, Inputs | None]:
    """Return the case with its neighbours beside it: its suppliers, its units, the others.

    With it comes what was read for them; what the others are called is the directory's.
    """
    directory = directory_at(ref.path.parents[2], ref.year, ref.kind)
    names = {agency.folder: agency.name for agency in case.accounts.agencies if agency.folder}
    read = {
        slug: _unit(beside(ref, slug, ref.year), name, ref, house) for slug, name in names.items()
    }
    units = {slug: unit.found for slug, unit in read.items()}
    sought = {each.supplier.name: each.found for each in suppliers}
    surrounded = replace(
        case,
        suppliers={name: e for name, e in sought.items() if isinstance(e, Neighbour)},
        units=tuple(unit for unit in units.values() if isinstance(unit, Neighbour)),
        other_names=directory.other_names(ref.slug),
        absent={
            **{name: each for name, each in sought.items() if isinstance(each, Absence)},
            **{
                slug: _with_guess(slug, each, directory, {ref.slug, *names})
                for slug, each in units.items()
                if isinstance(each, Absence)
            },
        },
        rivals={slug: directory.rivals(ref.slug, slug) for slug in names},
    )
    return surrounded, together(
        (*(each.inputs for each in suppliers), *(each.inputs for each in read.values()))
    )


def supplies(suppliers: Iterable[Sought], house: House) -> tuple[Beside, ...]:
    """Return the files that supply figures to a disclosure, or that should and cannot be read.

    A file that is not there is none of them, unless it was to be looked for under a tag.
    """
    every = (_beside(each, house) for each in suppliers)
    return tuple(each for each in every if each is not None)


def _beside(sought: Sought, house: House) -> Beside | None:
    supplier, shown, found = sought.supplier, sought.there.shown, sought.found
    if isinstance(found, Neighbour):
        return Beside(supplier, shown, str(found.accounts.scope), found.figures)
    if found.is_broken or house.against:
        mend = "，先改好它" if found.is_broken and not house.against else ""
        return Beside(supplier, shown, "", Figures({}), f"{found.why}{mend}")
    return None


def beside(ref: FilingRef, slug: str, year: int, kind: str = "") -> FilingRef:
    """Return the disclosure of another department, year or kind, there or not."""
    kind = kind or ref.kind
    name = f"{year}-{kind}.yaml"
    shown = PurePosixPath(ref.shown).parents[1] / slug / name
    return FilingRef(slug, year, kind, ref.path.parents[1] / slug / name, str(shown))


def _sought(ref: FilingRef, house: House) -> Iterator[Sought]:
    for each in BUNDLES[ref.kind].declarations.suppliers:
        kind = each.kind or ref.kind
        there = beside(ref, ref.slug, ref.year - each.years_before, kind)
        if kind in BUNDLES:
            yield _supplier(each, there, house)


def _supplier(supplier: Supplier, there: FilingRef, house: House) -> Sought:
    against = house.against
    data = against.read(there.shown) if against else read_file(there.path, there.shown)
    shown = f"{against.said} 里的 {there.shown}" if against else there.shown
    understood = None if isinstance(data, Diagnostic) else _alone(there, house, data)
    # What stands under a tag is not what stands in the folder.
    digest = None if against else digest_of(data)
    found = _found(there, supplier.name, shown, data, understood)
    return Sought(supplier, there, digest, found)


def _unit(unit: FilingRef, name: str, ref: FilingRef, house: House) -> UnitFile:
    if unit == ref:
        return UnitFile(Absence("写的是本部门自己的文件夹"), {})
    data = read_file(unit.path, unit.shown)
    suppliers = () if isinstance(data, Diagnostic) else suppliers_of(unit, house)
    understood = None if isinstance(data, Diagnostic) else _whole(unit, house, data, suppliers)
    digest = digest_of(data)
    own: Inputs | None = None if digest is None else {unit.shown: digest}
    inputs = together((own, *(each.inputs for each in suppliers)))
    return UnitFile(_found(unit, name, unit.shown, data, understood), inputs)


def _found(
    ref: FilingRef,
    name: str,
    shown: str,
    data: bytes | Diagnostic,
    understood: Understood | None,
) -> Neighbour | Absence:
    """Return what a file says, or why that is not known; ``shown`` is its path in messages."""
    if isinstance(data, Diagnostic):
        is_missing = data.code == MISSING
        why = f"没有文件 {shown}" if is_missing else f"文件 {shown} 读不出来"
        return Absence(why, is_broken=not is_missing)
    if understood is None:
        return Absence(f"文件 {shown} 有错误，没有读懂", is_broken=True)
    figures = understood.computed.figures
    return Neighbour(ref.slug, name, understood.accounts, figures, understood.loaded)


def _with_guess(folder: str, absence: Absence, directory: Directory, used: set[str]) -> Absence:
    """Add to a folder without the file the most similar one that is not in use."""
    free = [slug for slug in directory.slugs if slug not in used and not absence.is_broken]
    near = get_close_matches(folder, free, 1)
    return replace(absence, why=f"{absence.why}，是否应为“{near[0]}”？") if near else absence


@lru_cache(maxsize=REMEMBERED)
def _alone(ref: FilingRef, house: House, data: bytes) -> Understood | None:
    """Return what a file says by itself, as long as it is the same; None with errors."""
    return understand(ref, house, beside=None, text=data)[0]


@lru_cache(maxsize=REMEMBERED)
def _whole(
    ref: FilingRef, house: House, data: bytes, suppliers: tuple[Sought, ...]
) -> Understood | None:
    """Return what a file says with what is supplied to it; None with errors."""
    given = supplies(suppliers, house)
    return understand(ref, house, beside=given, text=data)[0]
