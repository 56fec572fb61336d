"""Figures that another file of the department holds, and that need not be typed again.

What was published last year is this year's 上年, what the budget said is 年初预算 (X-17). Which
figure serves as which is a table of the kind (``compute/<kind>/suppliers.py``); what was typed all
the same stays, and the rules hold it against the other file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from disclosure.compute.codes import TOTAL
from disclosure.compute.facts import Typed
from disclosure.compute.figure import Figure, Supplied
from disclosure.compute.figures import Figures
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosure.edition import Pattern


@dataclass(frozen=True, slots=True)
class Supply:
    """One figure, or one for each subject where the paths hold ``{编码}``, and where it is from.

    ``beside`` are blocks (a path, or one with a dot behind it for all below): where something is
    typed in one of them, the file has said it in its own way and is not supplied.
    """

    ours: Pattern
    theirs: Pattern
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Supplier:
    """A file of the same department that supplies figures.

    ``name`` is how messages call it; ``kind`` its kind, empty for the same; it is the file of
    ``years_before`` years before.
    """

    name: str
    supplies: tuple[Supply, ...]
    kind: str = ""
    years_before: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """A supplier's file: how it is called, its path, its 口径, its figures.

    ``why`` says why it supplies nothing although it could be expected to; empty where it does.
    """

    supplier: Supplier
    shown: str
    scope: str
    figures: Figures = field(repr=False)
    why: str = ""

    @property
    def paths(self) -> frozenset[str]:
        """The paths that it could supply, whatever is typed."""
        return frozenset(each.figure.path for each in supplied(self, ()))

    def without_figures(self, why: str) -> Beside:
        """Return the file as one that supplies nothing, and why."""
        return replace(self, figures=Figures({}), why=why)


def supplied(beside: Beside, typed: Collection[str]) -> Iterator[Typed]:
    """Yield the figures that a file is spared, as exact as they are known there (元).

    ``typed`` are the paths that it says itself.
    """
    for supply in beside.supplier.supplies:
        if not _is_told(supply, typed):
            yield from _taken(supply, beside)


def with_supplies(
    typed: dict[str, Typed], beside: Iterable[Beside], linked: frozenset[str] = frozenset()
) -> dict[str, Typed]:
    """Return what was typed, and what the files beside it supply.

    ``linked`` are paths at which a file names another of its figures: it has said them too.
    """
    said = linked.union(typed)
    given = (each for file in beside for each in supplied(file, said))
    return {each.figure.path: each for each in given} | typed


def without_supplies(
    typed: dict[str, Typed], suppliers: Iterable[Supplier], linked: frozenset[str] = frozenset()
) -> dict[str, Typed]:
    """Return what was typed, and as unknown what the suppliers would be asked for, but were not."""
    said = linked.union(typed)
    asked = (
        (each.ours.text, Supplied(supplier.name, "", each.theirs.text))
        for supplier in suppliers
        for each in supplier.supplies
        if not each.ours.has_code and not _is_told(each, said)
    )
    unknown = (Figure(path, None, Unit.AMOUNT, origin) for path, origin in asked)
    return {figure.path: Typed(figure) for figure in unknown} | typed


def _is_told(supply: Supply, typed: Collection[str]) -> bool:
    """Whether a file says in its own way what could be supplied to it."""
    return any(_is_in(path, block) for block in supply.beside for path in typed)


def _is_in(path: str, block: str) -> bool:
    return path.startswith(block) if block.endswith(".") else path == block


def _taken(supply: Supply, beside: Beside) -> Iterator[Typed]:
    figures = beside.figures
    for code in leaf_codes(supply.theirs, figures) if supply.theirs.has_code else (TOTAL,):
        theirs = figures.get(supply.theirs.at(code))
        if theirs is not None and (theirs.value or code == TOTAL):
            origin = Supplied(beside.supplier.name, beside.shown, theirs.path)
            figure = theirs._replace(path=supply.ours.at(code), origin=origin, tail=None)
            yield Typed(figure, figures.slack_of(theirs.path))


def leaf_codes(pattern: Pattern, figures: Figures) -> tuple[str, ...]:
    """Return the codes at which a file has typed figures of a pattern, in order, none above them.

    A figure without any fact below it (an item that was expected and came to nothing) has none.
    """
    found = {c for c in pattern.codes(figures) if any(figures.facts_below(pattern.at(c)))}
    return tuple(
        code for code in sorted(found) if not any(c != code and c.startswith(code) for c in found)
    )
