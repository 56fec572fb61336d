"""Room authoring: the form on which a second person keys figures without seeing them.

A workbook with one sheet, locked but for the cells of the answers. All that is text goes in as
text: a name that begins with = is a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook as Writer

from disclosure.diagnostics import display_width

#: The same in every form, so that the same questions make the same bytes.
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 (XlsxWriter wants it without a zone)
SHEET = "复核录入"
#: What stands before the words by which a form is known again.
MARK = "表号："
NUMBER, NAME, UNIT, ANSWER, IDENTITY = HEADINGS = ("序号", "数", "单位", "录入", "标识")
_WIDTHS = (6, 58, 8, 20, 10)
_HEADER_ROW = 5
#: The height of a line in points, and what is kept free beside a text, in points or letters.
_LINE, _MARGIN = 15, 4
_AMOUNTS = ("元", "万元")
#: No amount of any state is larger: what is typed beyond is a slip.
_LARGEST = 10**15
_ABOUT = (
    "由没有填报这些数的人，对照账簿、报表和别的原始资料，只填黄色的“录入”一列；不要看数据文件。",
    "照“单位”一列的单位填；没有发生的填 0；不知道的空着。别的格子锁着，不用动，也不要增删行。",
)


@dataclass(frozen=True, slots=True)
class Blank:
    """A figure that is asked for: what it is known by, its group, its name there, its unit."""

    identity: str
    group: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class KeyingForm:
    """A form: its title, the words by which it is known again, and what it asks, in groups."""

    title: str
    mark: str
    asked: tuple[Blank, ...]


def form_bytes(form: KeyingForm) -> bytes:
    """Return the workbook; no value of any figure is in it."""
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Writer(target, options) as writer:
        writer.set_properties({"title": form.title, "created": _CREATED})
        _Page(writer).fill(form)
    return target.getvalue()


class _Page:
    """The sheet of a form and the looks of its cells."""

    def __init__(self, writer: Any) -> None:
        self._sheet = writer.add_worksheet(SHEET)
        plain = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True}
        boxed = {**plain, "border": 1}
        self._title = writer.add_format({**plain, "font_size": 16, "bold": True, "align": "center"})
        self._text = writer.add_format(plain)
        self._group = writer.add_format({**boxed, "bold": True, "bg_color": "#EDEDED"})
        self._header = writer.add_format({**boxed, "bold": True, "align": "center"})
        self._cell = writer.add_format(boxed)
        self._middle = writer.add_format({**boxed, "align": "center"})
        answer = {**boxed, "locked": False, "bg_color": "#FFF2CC", "align": "right"}
        self._count = writer.add_format(answer)
        self._amount = writer.add_format({**answer, "num_format": "#,##0.00####"})

    def fill(self, form: KeyingForm) -> None:
        """Write a form."""
        self._set_up()
        self._head(form)
        row, group = _HEADER_ROW + 1, ""
        for number, each in enumerate(form.asked, 1):
            if each.group != group:
                group = each.group
                self._sheet.merge_range(row, 0, row, 3, "", self._group)
                self._sheet.write_string(row, 0, group, self._group)
                row += 1
            self._row(row, number, each)
            row += 1

    def _set_up(self) -> None:
        sheet = self._sheet
        for column, width in enumerate(_WIDTHS):
            hidden = {"hidden": True} if HEADINGS[column] == IDENTITY else {}
            sheet.set_column(column, column, width, None, hidden)
        sheet.set_paper(9)
        sheet.set_margins("0.5", "0.5", "0.6", "0.6")
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADER_ROW)
        sheet.set_footer("&C第 &P 页，共 &N 页")
        sheet.freeze_panes(_HEADER_ROW + 1, 0)
        sheet.protect("", {"select_locked_cells": True, "format_columns": True})

    def _head(self, form: KeyingForm) -> None:
        lines = (form.title, *_ABOUT, f"{MARK}{form.mark}")
        looks = (self._title, *(self._text,) * len(lines[1:]))
        for row, (text, look) in enumerate(zip(lines, looks, strict=True)):
            self._sheet.merge_range(row, 0, row, 3, "", look)
            self._sheet.write_string(row, 0, text, look)
        for row, height in enumerate((30, 32, 32, 18)):
            self._sheet.set_row(row, height)
        for column, heading in enumerate(HEADINGS):
            self._sheet.write_string(_HEADER_ROW, column, heading, self._header)

    def _row(self, row: int, number: int, asked: Blank) -> None:
        sheet = self._sheet
        # -- not every program makes a row as high as its text when it opens a file --
        lines = -(-display_width(asked.name) // (_WIDTHS[1] - _MARGIN))
        sheet.set_row(row, _LINE * lines + _MARGIN)
        sheet.write_number(row, 0, number, self._middle)
        sheet.write_string(row, 1, asked.name, self._cell)
        sheet.write_string(row, 2, asked.unit, self._middle)
        sheet.write_blank(row, 3, None, self._amount if asked.unit in _AMOUNTS else self._count)
        sheet.write_string(row, 4, asked.identity, self._cell)
        sheet.data_validation(row, 3, row, 3, _ONLY_NUMBERS)


_ONLY_NUMBERS = {
    "validate": "decimal",
    "criteria": "between",
    "minimum": -_LARGEST,
    "maximum": _LARGEST,
    "error_title": "这里填数",
    "error_message": "只填数字，不写单位和文字；没有发生的填 0，不知道的空着。",
}
