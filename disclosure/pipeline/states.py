"""A disclosure of one version of the project as a review compares it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from disclosure.check.naming import named
from disclosure.pipeline.corridor import pour
from disclosure.pipeline.kinds import BUNDLES
from disclosure.review import State

if TYPE_CHECKING:
    from disclosure.check import Case, Neighbour
    from disclosure.pipeline.making import Made


def state_of(made: Made) -> State:
    """Return what a version says of a disclosure, its document made where it can be.

    A document is made in spite of errors: what moves in it is what a reviewer wants to see.
    """
    told, case, shown = made.told, made.case, made.ref.shown
    if told is None or case is None:
        return State(shown, made.department, made.diagnostics)
    document, problems = pour(told, passports=True)
    understood = told.understood
    return State(
        path=shown,
        department=made.department,
        diagnostics=(*made.diagnostics, *problems),
        facts=understood.loaded.data,
        place=understood.loaded.place,
        named=partial(named, case=case),
        figures=understood.computed.figures,
        comparisons=understood.computed.explanations,
        stated=understood.accounts.stated,
        waivers=understood.accounts.waivers,
        charts=told.charts,
        document=document,
        form=understood.prepared.edition.slug,
        digest=understood.prepared.digest,
        held_against=tuple(each.loaded.shown for each in _beside(case)),
        missing=tuple(_missing(made, case)),
    )


def _beside(case: Case) -> tuple[Neighbour, ...]:
    return (*case.suppliers.values(), *case.units)


def _missing(made: Made, case: Case) -> list[str]:
    """Return which files of the department are not there to hold it against, and why."""
    suppliers = BUNDLES[made.ref.kind].declarations.suppliers
    names = [each.name for each in suppliers]
    return [f"{name}：{case.absent[name].why}" for name in names if name in case.absent]
