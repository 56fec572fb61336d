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
from disclosure.authoring.importing.making import begun, imported, named_codes
from disclosure.authoring.importing.opening import Unopened, opened_book
from disclosure.authoring.importing.reading import Known
from disclosure.authoring.importing.supplying import supplied_figures
from disclosure.authoring.importing.words import named
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition import catalog, choose, classifications, read_layouts
from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from disclosure.pipeline.import_plan import ImportPlan, accepted, unsound
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
    from disclosure.authoring.importing.making import ImportedFile
    from disclosure.compute import Supplier
    from disclosure.edition import Layouts
    from disclosure.pipeline.house import House
    from disclosure.validate import Schema

_ERROR = Severity.ERROR
_MONEY = "元"
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


def plan_of(asked: ImportAsked, root: Path) -> ImportPlan:
    """Read the workbooks and return what they would change; nothing is written."""
    house = house_at(root)
    schema, problems = house.described(asked.ref.kind)
    books, more = _opened(asked.paths)
    problems += more
    if schema is None or not books:
        return ImportPlan(asked.ref.shown, problems=problems)
    supplier = _supplier(asked)
    layouts, more = _layouts(asked, supplier, house)
    problems += more
    if layouts is None:
        return ImportPlan(asked.ref.shown, problems=problems)
    was = read_file(asked.ref.path, asked.ref.shown)
    if isinstance(was, Diagnostic) and was.code != MISSING:
        return ImportPlan(asked.ref.shown, problems=(*problems, was))
    amounts = {} if isinstance(was, Diagnostic) else _amounts(asked.ref, house, was)
    read = _read(books, layouts, supplier, house, asked.ref, amounts)
    problems += accepted(read.problems, says_yes=asked.says_yes)
    return _planned(asked, was, schema, read, supplier, layouts, amounts, books, problems, house)


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
    layouts, more = read_layouts(house.templates, slug, house.schemas)
    return layouts, more


def _amounts(ref: FilingRef, house: House, was: bytes) -> dict[str, Decimal | None]:
    """Return the figures of a file in 元, as far as it has no errors."""
    given = supplies(suppliers_of(ref, house), house)
    understood, _ = understand(ref, house, beside=given, text=was)
    figures = understood.computed.figures if understood else {}
    return {path: figure.value for path, figure in figures.items()}


def _read(
    books: Sequence[OpenedBook],
    layouts: Layouts,
    supplier: Supplier | None,
    house: House,
    ref: FilingRef,
    amounts: Mapping[str, Decimal | None],
) -> Gathered:
    year = ref.year - (supplier.years_before if supplier else 0)
    kind = (supplier.kind if supplier else "") or ref.kind
    book = catalog(year)
    functional = {code: each.name for code, each in book.functional.items()}
    economic = {code: each.name for code, each in book.economic.items()}
    classes = {named(name): code for code, name in functional.items() if len(code) == 3}
    schema = house.schema(kind)
    counts = _counted(schema) if schema else lambda _: ""
    known = Known(functional, economic, classes)
    beside = {} if supplier else amounts
    return gathered(books, Readers(layouts, known, counts, book.fund_of, beside))


def _counted(schema: Schema) -> Callable[[str], str]:
    """Return what says of a path in which unit it counts; nothing of amounts."""
    keys = {key.path: key for key in keys_of(schema)}
    return cache(lambda path: counted(tuple(path.split(".")), keys))


def _planned(
    asked: ImportAsked,
    was: bytes | Diagnostic,
    schema: Schema,
    read: Gathered,
    supplier: Supplier | None,
    layouts: Layouts,
    amounts: Mapping[str, Decimal | None],
    books: Sequence[OpenedBook],
    problems: tuple[Diagnostic, ...],
    house: House,
) -> ImportPlan:
    ref, figures = asked.ref, read.figures
    is_new = isinstance(was, Diagnostic)
    unit = "万元" if any(e.slack for e in figures.values()) else _MONEY
    answers = Answers(ref.year, ref.slug)
    data = begun(schema, answers, KINDS[ref.kind], unit, figures) if is_new else was
    loaded, wrong = load_text(data, ref.shown)
    if loaded is None:
        return ImportPlan(ref.shown, problems=(*problems, *wrong))
    if supplier is not None:
        figures = supplied_figures(figures, supplier, loaded.data)
    if not figures:
        problems += (_nothing(asked),)
    made = imported(data, loaded, schema, figures, amounts, layouts.computed)
    problems += made.merged.problems
    new = made.data
    if is_new and new:
        new = named_codes(new, ref.shown, schema, _names(ref.year))
    problems += tuple(unsound(new, ref.shown, schema, wrong, loaded))
    origins, more = _origins(ref, made, books)
    return ImportPlan(
        ref.shown,
        None if is_new else data,
        new,
        origins,
        tuple(made.merged.difference.lines()),
        len(made.merged.difference.changes),
        read.tables,
        read.left,
        (*problems, *more),
    )


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
