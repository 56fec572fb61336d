"""``import``: figures of workbooks into a file of facts, and where each came from beside it.

Reading is done in a process of its own, which can be given up; it writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from disclosure.authoring import Answers
from disclosure.authoring.importing.counting import counted
from disclosure.authoring.importing.gathering import Readers, gathered
from disclosure.authoring.importing.making import begun, imported, named_codes, target_of
from disclosure.authoring.importing.opening import Unopened, opened_book
from disclosure.authoring.importing.reading import Known
from disclosure.authoring.importing.words import named
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition import catalog, choose, classifications
from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from disclosure.pipeline.import_layouts import read_layouts
from disclosure.pipeline.import_plan import ImportPlan, accepted, unsound
from disclosure.pipeline.import_supplies import supplied_figures
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.origins import sources_of
from disclosure.provenance import Imported, sources_text
from disclosure.terms import KINDS
from disclosure.validate import keys_of
from disclosure.workspace import MISSING, FilingRef, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.gathering import Gathered
    from disclosure.authoring.importing.grid import OpenedBook
    from disclosure.authoring.importing.layouts import Layouts
    from disclosure.authoring.importing.making import ImportedFile
    from disclosure.compute import Supplier
    from disclosure.pipeline.house import House
    from disclosure.validate import Schema

_ERROR = Severity.ERROR
_MONEY, _ROUNDED = "元", "万元"
_CLASS = 3
#: Which supplier the words of ``--as`` mean: last year's file, or the budget of the year.
LAST_YEAR, BUDGETED = "上年", "年初预算"


@dataclass(frozen=True, slots=True)
class ImportAsked:
    """What is imported: the workbooks, into which file; ``role`` is empty, 上年 or 年初预算.

    ``says_yes`` accepts what is only asked; ``unit`` nothing.
    """

    paths: tuple[Path, ...]
    ref: FilingRef
    role: str = ""
    says_yes: bool = False


@dataclass(frozen=True, slots=True)
class _Desk:
    """What lies ready for one import: the house, the schema, the layouts, the workbooks.

    ``supplier`` is the other file whose figures the workbooks hold, None for the file's own.
    ``was`` is the file as it is, None where there is none; ``amounts`` its figures in 元.
    """

    asked: ImportAsked
    house: House
    schema: Schema
    layouts: Layouts
    books: Sequence[OpenedBook]
    supplier: Supplier | None
    was: bytes | None
    amounts: Mapping[str, Decimal | None]

    @property
    def year(self) -> int:
        """The year of the figures in the workbooks."""
        return self.asked.ref.year - (self.supplier.years_before if self.supplier else 0)

    @property
    def kind(self) -> str:
        """The kind of the figures in the workbooks."""
        return (self.supplier.kind if self.supplier else "") or self.asked.ref.kind


def plan_of(asked: ImportAsked, root: Path) -> ImportPlan:
    """Read the workbooks and return what they would change; nothing is written."""
    desk, problems = _laid(asked, house_at(root))
    if desk is None:
        return ImportPlan(asked.ref.shown, problems=problems)
    read = _read(desk)
    problems += accepted(read.problems, says_yes=asked.says_yes)
    return _planned(desk, read, problems)


def _laid(asked: ImportAsked, house: House) -> tuple[_Desk | None, tuple[Diagnostic, ...]]:
    """Return everything that is needed, or None and what is missing."""
    ref = asked.ref
    schema, problems = house.described(ref.kind)
    books, more = _opened(asked.paths)
    supplier = _supplier(asked)
    layouts, wrong = _layouts(asked, supplier, house)
    problems += (*more, *wrong)
    was = read_file(ref.path, ref.shown)
    if isinstance(was, Diagnostic) and was.code != MISSING:
        return None, (*problems, was)
    if schema is None or layouts is None or not books:
        return None, problems or (_nothing(asked),)
    text = None if isinstance(was, Diagnostic) else was
    amounts = {} if text is None else _amounts(ref, house, text)
    return _Desk(asked, house, schema, layouts, books, supplier, text, amounts), problems


def _opened(paths: Sequence[Path]) -> tuple[tuple[OpenedBook, ...], tuple[Diagnostic, ...]]:
    books: list[OpenedBook] = []
    problems: list[Diagnostic] = []
    for path in paths:
        data = read_file(path, path.name)
        if isinstance(data, Diagnostic):
            problems.append(data)
            continue
        book = opened_book(data, path.name)
        if isinstance(book, Unopened):
            problems.append(Diagnostic(book.code, _ERROR, book.why, Place(path.name), book.hint))
            continue
        books.append(book)
        problems += (_note(path.name, each) for each in book.notes)
    return tuple(books), tuple(problems)


def _note(name: str, text: str) -> Diagnostic:
    return Diagnostic("R415", Severity.NOTE, text, Place(name), "不用处理。")


def _supplier(asked: ImportAsked) -> Supplier | None:
    suppliers = BUNDLES[asked.ref.kind].declarations.suppliers
    is_last = asked.role == LAST_YEAR
    fitting = (each for each in suppliers if bool(each.years_before) == is_last)
    return next(fitting, None) if asked.role else None


def _layouts(
    asked: ImportAsked, supplier: Supplier | None, house: House
) -> tuple[Layouts | None, tuple[Diagnostic, ...]]:
    """Return the layouts of the edition whose tables the workbooks have."""
    year = asked.ref.year - (supplier.years_before if supplier else 0)
    kind = (supplier.kind if supplier else "") or asked.ref.kind
    slug, problems = choose(house.templates, kind, year, None)
    if slug is None:
        return None, problems
    layouts, more = read_layouts(house, slug)
    return layouts, more


def _amounts(ref: FilingRef, house: House, was: bytes) -> dict[str, Decimal | None]:
    """Return the figures of a file in 元, as far as it has no errors."""
    given = supplies(suppliers_of(ref, house), house)
    understood, _ = understand(ref, house, beside=given, text=was)
    figures = understood.computed.figures if understood else {}
    return {path: figure.value for path, figure in figures.items()}


def _read(desk: _Desk) -> Gathered:
    book = catalog(desk.year)
    functional = {code: each.name for code, each in book.functional.items()}
    economic = {code: each.name for code, each in book.economic.items()}
    classes = {named(name): code for code, name in functional.items() if len(code) == _CLASS}
    schema = desk.house.schema(desk.kind) or desk.schema
    known = Known(functional, economic, classes)
    beside = {} if desk.supplier else desk.amounts
    readers = Readers(desk.layouts, known, _counted(schema), book.fund_of, beside)
    return gathered(desk.books, readers)


def _counted(schema: Schema) -> Callable[[str], str]:
    """Return what says of a path in which unit it counts; nothing of amounts."""
    keys = {key.path: key for key in keys_of(schema)}
    return cache(lambda path: counted(tuple(path.split(".")), keys))


def _planned(desk: _Desk, read: Gathered, problems: tuple[Diagnostic, ...]) -> ImportPlan:
    ref, figures = desk.asked.ref, read.figures
    data = _begun(desk, figures) if desk.was is None else desk.was
    loaded, wrong = load_text(data, ref.shown)
    if loaded is None:
        return ImportPlan(ref.shown, problems=(*problems, *wrong))
    if desk.supplier is not None:
        figures = supplied_figures(figures, desk.supplier, loaded.data)
    if not figures:
        return ImportPlan(ref.shown, problems=(*problems, _nothing(desk.asked)))
    target = target_of(loaded, desk.schema, desk.amounts, desk.layouts.computed)
    made = imported(data, figures, target)
    new = made.data
    if desk.was is None and new:
        new = named_codes(new, ref.shown, desk.schema, _names(ref.year))
    origins, more = _origins(ref, made, desk.books)
    problems += (*made.merged.problems, *unsound(new, desk.schema, wrong, loaded), *more)
    difference = made.merged.difference
    lines, count = tuple(difference.lines()), len(difference.changes)
    return ImportPlan(
        ref.shown, desk.was, new, origins, lines, count, read.tables, read.left, problems
    )


def _begun(desk: _Desk, figures: Mapping[str, ReadFigure]) -> bytes:
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


def _nothing(asked: ImportAsked) -> Diagnostic:
    where = Place(asked.paths[0].name if asked.paths else asked.ref.shown)
    hint = "请确认选对了工作簿；上年的加 --as 上年，预算的加 --as 年初预算，年度用 --year 写明。"
    return Diagnostic("R416", _ERROR, "这些工作簿里没有读到要写进数据文件的数", where, hint)


def _origins(
    ref: FilingRef, made: ImportedFile, books: Sequence[OpenedBook]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return the bytes of the file that says from which cell each figure is."""
    sources, problems = sources_of(ref)
    cells = {
        path: Imported(each.workbook, each.sheet, each.cell, each.number, each.unit)
        for path, each in made.merged.figures.items()
        if not each.others
    }
    digests = {book.name: book.digest for book in books}
    return sources_text(sources.with_imported(digests, cells)), problems
