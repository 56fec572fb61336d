"""The software's own tables that are not published: details by economic subject, budgets beside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.authoring.importing import workbooks as w

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The 类 of the columns, and how an amount is spread over some of their 款, in hundredths.
_CLASSES = ("301", "302", "303", "307", "309", "310", "311", "312", "313", "399")
_SHARES = {"30101": 40, "30102": 23, "30201": 17, "30305": 11, "31002": 5, "39999": 4}
_CENT = Decimal("0.01")
_DETAILED = ("基本支出", "项目支出", "经营支出")


def details(values: Mapping[str, Decimal | None], year: int = 2024) -> list[w.Sheet]:
    """财决05, 05-1, 05-2 and 05-3, in 元: by function, all economic subjects side by side."""
    f = w.Figures(values, year)
    return [
        _detail(f, "", _DETAILED),
        *(_detail(f, f"_{n}", (e,)) for n, e in enumerate(_DETAILED, 1)),
    ]


def _detail(f: w.Figures, number: str, natures: tuple[str, ...]) -> w.Sheet:
    names = f.book.economic
    codes = [code for code in names if code[:3] in _CLASSES]
    first: list[w.Cell] = ["项目", None, "合计"]
    second: list[w.Cell] = ["科目编码", "科目名称", None]
    for code in codes:
        is_class = len(code) == 3
        first.append(names[code].name if is_class else None)
        second.append("小计" if is_class else names[code].name)
    ordinals: list[w.Cell] = ["栏次", None, *range(1, len(codes) + 2)]
    rows: w.Rows = [["合计", None, *_spread(f, "", natures, codes)]]
    for code in f.codes("支出.全部资金."):
        own = _spread(f, f"{code}.", natures, codes)
        rows.append([code, f.book.functional[code].name, *own])
    title = f"{natures[0] if number else '支出'}决算明细表"
    made = w._sheet("Z05", title, "财决表", [first, second, ordinals, *rows])
    return replace(made, name=f"Z05{number} {title}(财决05{number.replace('_', '-')}表)"[:31])


def _spread(f: w.Figures, row: str, natures: tuple[str, ...], codes: list[str]) -> list[w.Cell]:
    """The total of a row, and what of it each economic subject has."""
    items: dict[str, Decimal] = {}
    for nature in natures:
        total = Decimal(f(f"支出.全部资金.{row}{nature}") or 0)
        parts = {c: (total * share / 100).quantize(_CENT) for c, share in _SHARES.items()}
        parts["30101"] += total - sum(parts.values())
        for code, part in parts.items():
            items[code] = items.get(code, Decimal(0)) + part
    amounts = [
        sum((v for c, v in items.items() if c.startswith(code)), Decimal(0)) for code in codes
    ]
    return [sum(items.values(), Decimal(0)) or None, *(each or None for each in amounts)]


def information(
    *rows: list[w.Cell], header: tuple[str, ...] = ("项目", "行次", "决算数")
) -> w.Sheet:
    """附01, the form of which nobody has seen, with some rows."""
    made = w._sheet("F01", "预算支出相关信息表", "财决附01表", [list(header), *rows])
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
