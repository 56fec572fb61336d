"""Room authoring: a workbook's bytes opened as grids, or why they cannot be.

The reader is imported when a workbook is opened: no other command waits for it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import struct
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from numbers import Real
from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.archive import (
    MOST_CELLS,
    MOST_ROWS,
    BrokenArchiveError,
    NoWorkbookError,
    TooLargeError,
    oddities,
)
from disclosure.authoring.importing.grid import Grid, Oddity, OpenedBook, with_oddities
from disclosure.authoring.importing.older import older_oddities

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.importing.grid import CellSpot, InCell

#: Beginnings of files: an archive, and the older compound files.
_ARCHIVE, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: In a compound file: a workbook behind a password, and macros.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_HEAD = 2_000
#: In the older format: the record with the size of a sheet, its content, the most cells of a sheet.
_DIMENSIONS, _SIZES, _WIDE = b"\x00\x02\x0e\x00", struct.Struct("<IIHH"), 4_000_000
_STDERR = 2
_PANIC = "PanicException"
_DIGITS = 15
_NO_MACROS = "里面有宏，没有运行，也不读它"


@dataclass(frozen=True, slots=True)
class Unopened:
    """A workbook that cannot be read: the code of the problem, what is said, the way out."""

    code: str
    why: str
    hint: str


_AS_XLSX = "用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再导入存好的文件。"
_WEB = Unopened("R401", "虽然叫 {suffix}，里面却是网页（或 XML 文本），不是工作簿", _AS_XLSX)
_OTHER = Unopened("R401", "不是 .xlsx、.xls 或 .et 工作簿", _AS_XLSX)
_DAMAGED = Unopened("R401", "工作簿已经损坏，读不出来", f"从报表软件里重新导出；或者{_AS_XLSX}")
_PASSWORD = Unopened(
    "R402", "工作簿有打开密码", "用 Excel 或 WPS 打开它，去掉密码，另存一份，再导入。"
)
_LARGE = Unopened(
    "R403",
    "工作簿太大，不像是报表",
    f"每张表最多 {MOST_ROWS} 行、{MOST_CELLS} 个有内容的格子。表下面、右边很远的地方有内容或空格的"
    "，删去那些行和列再保存；或者只把要导入的表另存为一个工作簿。",
)
_GIVEN_UP = {TooLargeError: _LARGE, NoWorkbookError: _OTHER, BrokenArchiveError: _DAMAGED}


def opened_book(data: bytes, name: str) -> OpenedBook | Unopened:
    """Open a workbook; ``name`` is its file name without folders."""
    refused = _refused(data, name)
    if refused:
        return refused
    try:
        is_new = data.startswith(_ARCHIVE)
        odd, macros = oddities(data) if is_new else (older_oddities(data), _MACROS in data)
    except tuple(_GIVEN_UP) as error:
        return _GIVEN_UP[type(error)]
    if data.startswith(_COMPOUND) and _is_wide(data):
        return _LARGE
    grids = _grids(data, name, odd)
    if isinstance(grids, Unopened):
        return grids
    digest = hashlib.sha256(data).hexdigest()
    return OpenedBook(name, digest, grids, (_NO_MACROS,) if macros else ())


def _refused(data: bytes, name: str) -> Unopened | None:
    """Return why it is no workbook at all."""
    if data.startswith(_COMPOUND):
        return _PASSWORD if _LOCKED in data else None
    if data.startswith(_ARCHIVE):
        return None
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    if head.startswith((b"<", b"MIME-Version")):
        suffix = f".{name.rpartition('.')[2]}"
        return Unopened(_WEB.code, _WEB.why.format(suffix=suffix), _WEB.hint)
    return _OTHER


def _is_wide(data: bytes) -> bool:
    """Whether a sheet in the older format says that it is too large to be held cell by cell."""
    at = data.find(_DIMENSIONS)
    while at >= 0:
        sizes = data[at + len(_DIMENSIONS) :][: _SIZES.size]
        if len(sizes) == _SIZES.size:
            top, rows, left, columns = _SIZES.unpack(sizes)
            is_sheet = top < rows <= 1 << 16 and left < columns <= 1 << 8
            if is_sheet and (rows - top) * (columns - left) > _WIDE:
                return True
        at = data.find(_DIMENSIONS, at + 1)
    return False


def _grids(
    data: bytes, name: str, odd: Mapping[str, Mapping[CellSpot, Oddity]]
) -> tuple[Grid, ...] | Unopened:
    from python_calamine import (  # noqa: PLC0415 -- see the module
        CalamineError,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
        load_workbook,
    )

    try:
        with _hushed(), load_workbook(io.BytesIO(data)) as book:
            sheets = [each for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
            return tuple(
                Grid(
                    name,
                    each.name,
                    each.visible is not SheetVisibleEnum.Visible,
                    _rows(book.get_sheet_by_name(each.name), odd.get(each.name, {})),
                )
                for each in sheets
            )
    except PasswordError:
        return _PASSWORD
    except TooLargeError:
        return _LARGE
    except (CalamineError, ValueError):
        return _DAMAGED
    except _panics():
        return _DAMAGED


def _panics() -> tuple[type[BaseException], ...]:
    """Return what the reader, written in Rust, raises where it gives up: it has but a name."""
    return tuple(each for each in BaseException.__subclasses__() if each.__name__ == _PANIC)


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep away what the reader writes to the terminal of a workbook that it gives up on."""
    own = os.dup(_STDERR)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 -- os.devnull is no path to take apart
        os.dup2(nowhere.fileno(), _STDERR)
    try:
        yield
    finally:
        os.dup2(own, _STDERR)
        os.close(own)


def _rows(sheet: Any, odd: Mapping[CellSpot, Oddity]) -> list[list[InCell]]:
    if sheet.total_height > MOST_ROWS or sheet.total_height * sheet.total_width > MOST_CELLS * 5:
        raise TooLargeError
    first_row, first_column = sheet.start or (0, 0)
    lead: list[InCell] = [None] * first_column
    # -- rows come from the top of the sheet, columns from the first that is used --
    rows = [lead + [_content(each) for each in row] for row in islice(sheet.iter_rows(), MOST_ROWS)]
    del first_row
    return with_oddities(rows, odd)


def _content(value: Any) -> InCell:
    if isinstance(value, bool):
        return Oddity.ERROR
    if isinstance(value, Real):
        return Decimal(f"{value:.{_DIGITS}g}")
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return Oddity.DATE
    return value if isinstance(value, str) and value.strip() else None
