"""A small table that an office keeps in Excel, read from the CSV that Excel and WPS save."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition.pages import BAD_NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: What ends a line for the reader of CSV.
_LINE_END = re.compile(r"\r\n|\r|\n")
_SAVE = "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”或“CSV（逗号分隔）”。"


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One line: the cells of the columns that were asked for, and where it begins."""

    cells: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table; ``shown`` is its path in messages. Lines without any content are left out."""

    shown: str
    rows: tuple[OwnRow, ...]


def read_table(data: bytes, shown: str, columns: tuple[str, ...]) -> OwnTable | Diagnostic:
    """Return the named columns of a CSV in UTF-8 or GB18030, or why there is no table."""
    text = _decoded(data)
    if text is None:
        return _problem("这不是 CSV 文字文件，或者编码不是 UTF-8 和 GB18030", Place(shown), _SAVE)
    lines = _LINE_END.split(text)
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        head = [cell.strip() for cell in next(rows, [])]
        if any(head.count(column) != 1 for column in columns):
            message = f"第一行要写列名：{'、'.join(columns)}，各一次"
            return _problem(message, _place(shown, 1, lines), f"第一行写 {','.join(columns)}。")
        at = [head.index(column) for column in columns]
        found = []
        begins = rows.line_num + 1
        for row in rows:
            if any(cell.strip() for cell in row):
                cells = tuple(_in_one_line(row, index) for index in at)
                found.append(OwnRow(cells, _place(shown, begins, lines)))
            begins = rows.line_num + 1
    except csv.Error:
        hint = "一格里有引号的，要写成两个引号；用 Excel 或 WPS 打开，照样式改好再另存。"
        return _problem("从这一行起不是完整的 CSV", _place(shown, begins, lines), hint)
    return OwnTable(shown, tuple(found))


def _decoded(data: bytes) -> str | None:
    if data.startswith(_UTF_16) or b"\0" in data:
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _in_one_line(row: list[str], index: int) -> str:
    cell = row[index] if index < len(row) else ""
    return "".join(_stripped(cell))


def _stripped(cell: str) -> Iterator[str]:
    return (line.strip() for line in cell.splitlines())


def _place(shown: str, line: int, lines: list[str]) -> Place:
    text = lines[line - 1] if line <= len(lines) else ""
    return Place(shown, line, 1, max(1, len(text)), text)


def _problem(message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(BAD_NOTE, Severity.ERROR, message, place, hint)
