"""Room authoring: what a second person wrote into the form, whatever program saved it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Context, Decimal, InvalidOperation
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from disclosure.authoring.keying_form import ANSWER, IDENTITY, MARK, NAME, NUMBER, SHEET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Grid = list[list[Any]]

#: A form has a few hundred rows: what unpacks to more than this, in bytes, is none.
_MOST_UNPACKED = 64 * 1024 * 1024
#: Digits that office programs keep of a number.
_DIGITS = 15
_KEPT = Context(prec=_DIGITS)
_NO_WORKBOOK = "不是 Excel 工作簿（.xlsx、.xls），或者损坏了"
_NEEDED = (NUMBER, NAME, ANSWER, IDENTITY)


@dataclass(frozen=True, slots=True)
class Answered:
    """A row of a form: its line in the sheet, what it asks, and the answer.

    ``value`` is None where there is no number; ``text`` is then what stands there, empty where
    nothing does. ``number`` is the one printed before it, 0 where that is none.
    """

    line: int
    number: int
    name: str
    identity: str
    value: Decimal | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form that came back: by what it is known, and its rows."""

    mark: str
    rows: tuple[Answered, ...]


def read_answers(data: bytes) -> FilledForm | str:
    """Read a workbook; return in Chinese why it is no form where it is none."""
    size = _unpacked(data) if is_zipfile(BytesIO(data)) else 0
    if size is None or size > _MOST_UNPACKED:
        return _NO_WORKBOOK if size is None else "解开以后太大，不是录入表"
    grids: list[Grid] | str = _NO_WORKBOOK
    with _Panics():
        grids = _grids(data)
    if isinstance(grids, str):
        return grids
    return _form(grids[0]) if grids else "工作簿里没有工作表"


class _Panics:
    """Swallows what a library in Rust gives up with: its own kind of exception, and no other.

    It is no ``Exception`` and has no name that could be imported.
    """

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        """Tell whether the library has given up; all else goes on."""
        return kind is not None and kind.__name__ == "PanicException"


def _grids(data: bytes) -> list[Grid] | str:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        names = [SHEET] if SHEET in book.sheet_names else book.sheet_names[:1]
        return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names]
    except PasswordError:
        return "设了打开密码，读不出来"
    except (CalamineError, UnicodeDecodeError):
        return _NO_WORKBOOK


def _unpacked(data: bytes) -> int | None:
    """Return how many bytes an archive says that it unpacks to; None where it is damaged."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return sum(each.file_size for each in archive.infolist())
    except (BadZipFile, NotImplementedError, UnicodeDecodeError):
        return None


def _form(grid: Grid) -> FilledForm | str:
    mark = next((text for row in grid for text in map(_text, row) if text.startswith(MARK)), "")
    header = next((n for n, row in enumerate(grid) if {*_NEEDED} <= {*map(_text, row)}), None)
    if not mark or header is None:
        return "不是 python build.py key 生成的录入表（找不到“表号”或者表头）"
    titles = [_text(cell) for cell in grid[header]]
    columns = [titles.index(name) for name in _NEEDED]
    return FilledForm(mark.removeprefix(MARK), tuple(_rows(grid, header + 1, columns)))


def _rows(grid: Grid, first: int, columns: Sequence[int]) -> Iterator[Answered]:
    for index in range(first, len(grid)):
        number, name, answer, identity = (_at(grid[index], column) for column in columns)
        # -- rows that only head a group ask nothing --
        if _text(identity) or _text(answer):
            value = number_of(answer)
            text = "" if value is not None else _text(answer)
            order = number_of(number) or Decimal(0)
            yield Answered(index + 1, int(order), _text(name), str(identity), value, text)


def _at(row: Sequence[Any], column: int) -> Any:
    return row[column] if column < len(row) else ""


def _text(cell: Any) -> str:
    return " ".join(str(cell).split())


def number_of(cell: Any) -> Decimal | None:
    """Return the number in a cell; of a text one in full-width digits or with thousands' commas.

    Numbers of cells are binary: what they show is the fifteen digits that office programs keep.
    """
    if isinstance(cell, bool):
        return None
    text = _text(cell)
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", text).replace(",", "")
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > _DIGITS:
        return None
    return value if isinstance(cell, str) else _KEPT.plus(value)
