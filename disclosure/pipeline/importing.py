"""``import``: figures of workbooks into a file of facts, and where each came from beside it.

Reading is done in a process of its own, which can be given up; it writes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from disclosure.authoring import Answers
from disclosure.authoring.importing.counting import counted
from disclosure.authoring.importing.figure_paths import Known
from disclosure.authoring.importing.gathering import gathered
from disclosure.authoring.importing.layouts import CHECKED
from disclosure.authoring.importing.listed import met
from disclosure.authoring.importing.making import begun, imported, named_codes, target_of
from disclosure.authoring.importing.readers import Readers
from disclosure.authoring.importing.words import named
from disclosure.diagnostics import Severity
from disclosure.edition import catalog, classifications
from disclosure.load import load_text
from disclosure.pipeline.house import house_at
from disclosure.pipeline.import_desk import ImportAsked, laid, nothing_read
from disclosure.pipeline.import_origins import origins_of
from disclosure.pipeline.import_plan import ImportPlan, accepted, unsound
from disclosure.pipeline.import_supplies import supplied_figures
from disclosure.pipeline.sourced import sources_of
from disclosure.terms import KINDS
from disclosure.validate import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.gathering import Gathered
    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.pipeline.import_desk import ImportDesk
    from disclosure.validate import Schema

_MONEY, _ROUNDED = "元", "万元"
_CLASS = 3


def plan_of(asked: ImportAsked, root: Path) -> ImportPlan:
    """Read the workbooks and return what they would change; nothing is written."""
    desk, problems = laid(asked, house_at(root))
    if desk is None:
        return ImportPlan(asked.ref.shown, problems=problems)
    read = gathered(desk.books, readers_of(desk))
    problems += accepted(read.problems, says_yes=asked.says_yes)
    return _planned(desk, read, problems)


def readers_of(desk: ImportDesk) -> Readers:
    """Return what the workbooks of an import are read with."""
    book = catalog(desk.year)
    functional = {code: each.name for code, each in book.functional.items()}
    economic = {code: each.name for code, each in book.economic.items()}
    classes = {named(name): code for code, name in functional.items() if len(code) == _CLASS}
    schema = desk.house.schema(desk.kind) or desk.schema
    known = Known(functional, economic, classes)
    beside = {} if desk.supplier else desk.amounts
    return Readers(
        desk.layouts, known, _counted(schema), book.fund_of, beside, desk.year, desk.offices
    )


def _counted(schema: Schema) -> Callable[[str], str]:
    """Return what says of a path in which unit it counts; nothing of amounts."""
    keys = {key.path: key for key in keys_of(schema)}
    return cache(
        lambda path: "" if path.startswith(CHECKED) else counted(tuple(path.split(".")), keys)
    )


def _planned(desk: ImportDesk, read: Gathered, problems: tuple[Diagnostic, ...]) -> ImportPlan:
    ref, figures = desk.asked.ref, read.figures
    data = _begun(desk, figures) if desk.was is None else desk.was
    loaded, wrong = load_text(data, ref.shown)
    if loaded is None:
        return ImportPlan(ref.shown, problems=(*problems, *wrong))
    codes: Mapping[Pointer, str] = {}
    if desk.supplier is None:
        figures, codes, strangers = met(figures, loaded.data)
        problems += strangers
    else:
        figures = supplied_figures(figures, desk.supplier, loaded.data)
    if not figures:
        if not any(each.severity is Severity.ERROR for each in problems):
            problems += (nothing_read(desk.asked),)
        return ImportPlan(ref.shown, problems=problems)
    sources, more = sources_of(ref)
    sourced = frozenset((*sources.imported, *sources.keyed))
    target = target_of(loaded, desk.schema, desk.amounts, desk.layouts, codes)
    target = replace(target, sourced=sourced)
    made = imported(data, figures, target)
    new = made.data
    if desk.was is None and new:
        new = named_codes(new, ref.shown, desk.schema, _names(ref.year))
    after = load_text(new, ref.shown)[0] if new else None
    origins = origins_of(sources, made.merged, desk.books, after.data if after else loaded.data)
    problems += (*made.merged.problems, *unsound(new, desk.schema, wrong, loaded), *more)
    difference = made.merged.difference
    lines, count = (*difference.lines(), *origins.lines()), len(difference.changes)
    return ImportPlan(
        ref.shown, desk.was, new, origins.data, lines, count, read.tables, read.left, problems
    )


def _begun(desk: ImportDesk, figures: Mapping[str, ReadFigure]) -> bytes:
    """Return the skeleton of a file; in 万元, which is rounded, where a figure is only so known."""
    ref = desk.asked.ref
    unit = _ROUNDED if any(each.slack for each in figures.values()) else _MONEY
    own = {} if desk.supplier else figures
    return begun(desk.schema, Answers(ref.year, ref.slug), KINDS[ref.kind], unit, own)


def _names(year: int) -> dict[str, dict[str, str]]:
    """Return the names of subjects by code, of each classification."""
    return {
        name: {code: each.name for code, each in subjects.items()}
        for name, subjects in classifications(year).items()
    }
