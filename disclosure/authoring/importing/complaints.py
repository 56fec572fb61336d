"""Room authoring: what is said of a cell, a table or a workbook that cannot be read as it is.

Each names the file, the sheet and the cell, and the way out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.authoring.importing.grid import Oddity, cell_name
from disclosure.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.authoring.importing.grid import CellSpot, Grid, InCell

#: What a person may say yes to; without that nothing is written.
QUESTIONS = frozenset(("R407", "R408", "R411", "R412", "R423", "R424"))
_LONGEST, _SOME = 20, 4
_YES = "确认无误，加 --yes 再运行一次"
_SAY_UNIT = "在表上方写明“单位：元”或“单位：万元”，再导入。"


def cell_of(grid: Grid, row: int, column: int) -> str:
    """Return how messages call a cell: its sheet and its name."""
    return f"工作表“{grid.sheet}” {cell_name(row, column)}"


def said(code: str, grid: Grid, message: str, hint: str) -> Diagnostic:
    """Return a problem of a sheet."""
    return Diagnostic(code, Severity.ERROR, message, Place(grid.workbook), hint)


def no_number(grid: Grid, row: int, column: int, content: InCell) -> Diagnostic:
    """Return that there is no number where one belongs."""
    where = cell_of(grid, row, column)
    if content is Oddity.NO_RESULT:
        message = f"{where} 是公式，文件里没有算出的结果"
        hint = "用 Excel 或 WPS 打开这个工作簿，保存一次（保存时会算出结果），再导入。"
        return said("R404", grid, message, hint)
    if content is Oddity.ERROR:
        message = f"{where} 是错误值（例如 #REF!、#DIV/0!），不是数"
        return said("R405", grid, message, "在工作簿里改好这个公式，或者从报表软件里重新导出。")
    shown = content.value if isinstance(content, Oddity) else f"“{str(content)[:_LONGEST]}”"
    message = f"{where} 应当是数，写的是{shown}"
    hint = "没有发生的空着或写 0；是数的，去掉数以外的文字，再导入。"
    return said("R406", grid, message, hint)


def unknown_code(grid: Grid, row: int, column: int, code: str) -> Diagnostic:
    """Return that the classification has no such code."""
    message = f"{cell_of(grid, row, column)} 的科目编码“{code}”，科目目录里没有"
    hint = f"与科目书核对编码；编码只有一半的，是列太窄被截断了，重新导出。是新科目的，{_YES}。"
    return said("R407", grid, message, hint)


def unknown_table(grid: Grid, titles: Sequence[str]) -> Diagnostic:
    """Return that a sheet with figures has a title that the edition does not know."""
    message = f"工作表“{grid.sheet}”里有数，但不认识它是哪张表"
    known = "、".join(titles[:_SOME])
    way = "预算的工作簿，加 --as 年初预算（要写预算公开的，加 --kind budget）"
    hint = f"标题应是表样上的，例如：{known}。改好标题再导入；{way}；不用导入的，{_YES}，就不读它。"
    return said("R408", grid, message, hint)


def no_header(grid: Grid, name: str) -> Diagnostic:
    """Return that a table has its title and no header that is known."""
    message = f"工作表“{grid.sheet}”是“{name}”，但没有找到认得的表头"
    hint = "不要删改表头的文字；从报表软件里重新导出，或者对照这一年的表样改好表头。"
    return said("R409", grid, message, hint)


def unknown_column(grid: Grid, row: int, column: int, words: Sequence[str]) -> Diagnostic:
    """Return that a column has figures and a header that the edition does not know."""
    shown = "／".join(words) or "（没有表头）"
    message = f"{cell_of(grid, row, column)} 这一栏“{shown}”有数，表样里没有这一栏"
    hint = "对照这一年的表样改好表头；多出来的一栏，删去再导入。"
    return said("R409", grid, message, hint)


def unknown_row(grid: Grid, row: int, column: int, text: str) -> Diagnostic:
    """Return that a row has figures and a name that the edition does not know."""
    shown = f"“{text.strip()[:_LONGEST]}”" if text.strip() else "没有名称、也没有科目编码"
    message = f"{cell_of(grid, row, column)} 这一行{shown}有数，不知道是什么数"
    way = "对照这一年的表样改好这一行的名称或科目编码"
    hint = f"{way}；多出来的一行（本页小计、备注），删去，再导入。"
    return said("R409", grid, message, hint)


def unread_column(grid: Grid, row: int, column: int, words: Sequence[str]) -> Diagnostic:
    """Return that a table that is read in part has figures in a column of no known name."""
    shown = "／".join(words) or "（没有表头）"
    return _unread(grid, f"{cell_of(grid, row, column)} 这一栏“{shown}”")


def unread_row(grid: Grid, row: int, column: int, text: str) -> Diagnostic:
    """Return the same of a row."""
    shown = f"“{text.strip()[:_LONGEST]}”" if text.strip() else "没有名称，"
    return _unread(grid, f"{cell_of(grid, row, column)} 这一行{shown}")


def unread_table(grid: Grid, name: str) -> Diagnostic:
    """Return the same of a whole table, in the header of which nothing is known."""
    return _unread(grid, f"工作表“{grid.sheet}”是“{name}”，表头认不出来；里面")


def _unread(grid: Grid, what: str) -> Diagnostic:
    hint = "数据文件里没有地方写它的，不用处理；应当读的，对照这一年的表样改好名称，再导入。"
    message = f"{what}有数，没有读"
    return Diagnostic("R420", Severity.WARNING, message, Place(grid.workbook), hint)


def other_unit(grid: Grid, spot: CellSpot, name: str, unit: str) -> Diagnostic:
    """Return that a table is in a unit that no disclosure has."""
    message = f"{cell_of(grid, *spot)} 写明“{name}”以{unit}为单位，只读以元或万元为单位的表"
    hint = "从报表软件里重新导出，金额单位选“元”或“万元”；不要只改这一格的字，数也要换算。"
    return said("R421", grid, message, hint)


def hidden_twin(grid: Grid, other: Grid, name: str) -> Diagnostic:
    """Return that a hidden sheet holds the same table as one that can be seen."""
    message = f"隐藏的工作表“{grid.sheet}”与“{other.sheet}”都是“{name}”"
    hint = f"删去没有用的一张，再导入；就用看得见的那一张，{_YES}。"
    return said("R412", grid, message, hint)


def no_unit(grid: Grid, name: str, unit: str, met: int) -> Diagnostic:
    """Return that a table does not say its unit; only read in ``unit``, ``met`` figures agree."""
    why = f"按“{unit}”读，有 {met} 个数与别的表（或数据文件）对得上，按别的单位读都对不上"
    message = f"工作表“{grid.sheet}”（{name}）没有写金额单位：{why}"
    hint = f"是{unit}的，{_YES}；或者{_SAY_UNIT}"
    return said("R411", grid, message, hint)


def no_unit_at_all(grid: Grid, name: str) -> Diagnostic:
    """Return that a table does not say its unit, and nothing else tells it."""
    message = f"工作表“{grid.sheet}”（{name}）没有写金额单位"
    why = "没有别的数可以对照，看不出是元还是万元"
    return said("R425", grid, f"{message}，{why}", _SAY_UNIT)


def other_year(grid: Grid, spot: CellSpot, said_year: int, year: int, more: int) -> Diagnostic:
    """Return that a sheet (and ``more``) says another year than that of the import."""
    others = f"（这个工作簿里还有 {more} 张表也是）" if more else ""
    message = f"{cell_of(grid, *spot)} 写的是 {said_year} 年{others}，要导入的是 {year} 年的数"
    way = "选错了的，换一个工作簿，或者用 --year 写明年度；是上年的数，加 --as 上年"
    hint = f"{way}；只是表上的年度没有改的，{_YES}。"
    return said("R423", grid, message, hint)


def other_office(grid: Grid, spot: CellSpot, said_name: str, name: str, more: int) -> Diagnostic:
    """Return that a sheet (and ``more``) says another department than the file."""
    others = f"（这个工作簿里还有 {more} 张表也是）" if more else ""
    message = f"{cell_of(grid, *spot)} 写的是“{said_name}”{others}，数据文件是“{name}”的"
    way = "选错了的，换一个工作簿，或者用 --department 写明部门"
    hint = f"{way}；是同一个部门、名称写法不同的，{_YES}。"
    return said("R424", grid, message, hint)
