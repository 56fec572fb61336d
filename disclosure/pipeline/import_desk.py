"""What lies ready for an import: the workbooks opened, the file as it is, how tables are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.authoring.importing.opening import Unopened, opened_book
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition import choose
from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.import_layouts import read_layouts
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.validate import TO_FILL
from disclosure.workspace import MISSING, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

    from disclosure.authoring.importing.grid import OpenedBook
    from disclosure.authoring.importing.layouts import Layouts
    from disclosure.compute import Supplier
    from disclosure.pipeline.house import House
    from disclosure.validate import Schema
    from disclosure.workspace import FilingRef

_ERROR = Severity.ERROR
#: Which supplier the words of ``--as`` mean: last year's file, or the budget of the year.
LAST_YEAR, BUDGETED = "上年", "年初预算"
#: The block of a file with the names of the department.
_NAMES = "名称"


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
class ImportDesk:
    """What lies ready for one import: the house, the schema, the layouts, the workbooks.

    ``supplier`` is the other file whose figures the workbooks hold, None for the file's own.
    ``was`` is the file as it is, None where there is none; ``amounts`` its figures in 元;
    ``offices`` the names of the department in it.
    """

    asked: ImportAsked
    house: House
    schema: Schema
    layouts: Layouts
    books: Sequence[OpenedBook]
    supplier: Supplier | None
    was: bytes | None
    amounts: Mapping[str, Decimal | None]
    offices: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """The year of the figures in the workbooks."""
        return self.asked.ref.year - (self.supplier.years_before if self.supplier else 0)

    @property
    def kind(self) -> str:
        """The kind of the figures in the workbooks."""
        return (self.supplier.kind if self.supplier else "") or self.asked.ref.kind


def laid(asked: ImportAsked, house: House) -> tuple[ImportDesk | None, tuple[Diagnostic, ...]]:
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
        return None, problems or (nothing_read(asked),)
    text = None if isinstance(was, Diagnostic) else was
    amounts = {} if text is None else _amounts(ref, house, text)
    offices = () if text is None else _offices(text, ref.shown)
    return ImportDesk(
        asked, house, schema, layouts, books, supplier, text, amounts, offices
    ), problems


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
        same = next((each for each in books if each.name == book.name), None)
        if same is not None and same.digest != book.digest:
            problems.append(_namesake(path.name))
        if same is not None:
            continue
        books.append(book)
        problems += (_note(path.name, each) for each in book.notes)
    return tuple(books), tuple(problems)


def _namesake(name: str) -> Diagnostic:
    message = "另一个文件夹里还有一个同名、内容不同的工作簿"
    hint = "改掉一个的名称再导入：来源文件凭名称记住各个数出自哪个工作簿。"
    return Diagnostic("R419", _ERROR, message, Place(name), hint)


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


def _offices(was: bytes, shown: str) -> tuple[str, ...]:
    """Return the names of the department that are typed in a file."""
    loaded, _ = load_text(was, shown)
    names = loaded.data.get(_NAMES) if loaded and isinstance(loaded.data, dict) else None
    typed = names.values() if isinstance(names, dict) else ()
    return tuple(each for each in typed if isinstance(each, str) and each != TO_FILL)


def nothing_read(asked: ImportAsked) -> Diagnostic:
    """Return that the workbooks hold nothing for the file."""
    where = Place(asked.paths[0].name if asked.paths else asked.ref.shown)
    hint = "请确认选对了工作簿；上年的加 --as 上年，预算的加 --as 年初预算，年度用 --year 写明。"
    return Diagnostic("R416", _ERROR, "这些工作簿里没有读到要写进数据文件的数", where, hint)
