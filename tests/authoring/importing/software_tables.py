"""The software's own tables that are not published: details by economic subject, budgets beside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.authoring.importing import workbooks as w

if TYPE_CHECKING:
    from collections.abc import Mapping

_ECONOMIC = ("301", "30101", "30102", "302", "30201")


def details(values: Mapping[str, Decimal | None], year: int = 2024) -> list[w.Sheet]:
    """财决05, 05-1 and 05-2, in 元: by function, their economic subjects side by side."""
    f = w.Figures(values, year)
    kinds = (("", "合计"), ("_1", "基本支出"), ("_2", "项目支出"))
    return [_detail(f, number, nature) for number, nature in kinds]


def _detail(f: w.Figures, number: str, nature: str) -> w.Sheet:
    names = f.book.economic
    first: list[w.Cell] = ["项目", None, "合计"]
    second: list[w.Cell] = ["科目编码", "科目名称", None]
    for code in _ECONOMIC:
        is_class = len(code) == 3
        first.append(names[code].name if is_class else None)
        second.append("小计" if is_class else names[code].name)
    some: list[w.Cell] = [Decimal("12.34")] * len(_ECONOMIC)
    head = "支出.全部资金."
    rows: w.Rows = [["合计", None, f(f"{head}{nature}"), *some]]
    for code in f.codes(head):
        rows.append([code, f.book.functional[code].name, f(f"{head}{code}.{nature}"), *some])
    title = f"{'' if nature == '合计' else nature}支出决算明细表".replace("支出支出", "支出")
    made = w._sheet("Z05", title, "财决表", [first, second, *rows])
    return replace(made, name=f"Z05{number} {title}(财决05{number.replace('_', '-')}表)"[:31])


def information() -> w.Sheet:
    """附01, of which nothing is read."""
    rows: w.Rows = [["项目", "行次", "金额"], ["某项", 1, Decimal("99.99")]]
    made = w._sheet("F01", "预算支出相关信息表", "财决附01表", rows)
    return replace(made, name="F01 预算支出相关信息表(财决附01表)")


def with_budgets(sheet: w.Sheet, initial: Decimal) -> w.Sheet:
    """公开04 as the software has it: initial and adjusted budgets left of the accounts."""
    rows: w.Rows = []
    for at, row in enumerate(sheet.rows):
        left, right = list(row[:2]), list(row[3:5])
        own, four = row[2], list(row[5:])
        words = row[3]
        if at < w.HEAD or at >= len(sheet.rows) - 1:
            rows.append([*left, None, None, own, *right, *[None] * 8, *four])
        elif own == "决算数":
            names = ["年初预算数", "全年预算数", "决算数"]
            tops = [cell for name in names for cell in (name, None, None, None)]
            rows.append([*left, *names, *right, *tops])
        elif four[0] == "小计":
            rows.append([*left, None, None, own, *right, *four, *four, *four])
        elif words in ("本年支出合计", "总计"):
            budgets: list[w.Cell] = [initial, initial, None, None]
            rows.append([*left, initial, initial, own, *right, *budgets, *budgets, *four])
        else:
            rows.append([*left, None, None, own, *right, *[None] * 8, *four])
    amounts = frozenset(
        (at, column)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if isinstance(cell, Decimal)
    )
    name = "Z01_1 财政拨款收入支出决算总表(财决01-1表)"[:31]
    return replace(sheet, name=name, rows=rows, merges=(), amounts=amounts)
