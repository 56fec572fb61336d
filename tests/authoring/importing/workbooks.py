"""Workbooks made of the figures of a disclosure, in the layouts that offices have.

``tables_of`` sets out the tables as rows of cells; a layout changes how they stand in a sheet;
``xlsx`` and ``xls`` write them.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import xlsxwriter
import xlwt

from disclosure.edition import catalog

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Cell = str | Decimal | int | None
Rows = list[list[Cell]]
#: First row and column, last row and column.
Merge = tuple[int, int, int, int]
GENERAL, FUND, CAPITAL = (
    "一般公共预算财政拨款",
    "政府性基金预算财政拨款",
    "国有资本经营预算财政拨款",
)
FUNDS = (GENERAL, FUND, CAPITAL)
SOURCES = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
NATURES = ("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
THREE = (
    "因公出国境费",
    "公务用车购置及运行维护费",
    "公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
)
VEHICLES = (
    ("副部（省）级及以上领导用车", "副部级及以上领导用车"),
    ("主要负责人用车", "主要负责人用车"),
    ("机要通信用车", "机要通信用车"),
    ("应急保障用车", "应急保障用车"),
    ("执法执勤用车", "执法执勤用车"),
    ("特种专业技术用车", "特种专业技术用车"),
    ("离退休干部服务用车", "离退休干部服务用车"),
    ("其他用车", "其他用车"),
)
HEAD = 3


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its cells, what is merged, where the codes stand, its unit's size.

    ``amounts`` are the rows and columns of amounts, which are in 元 until a unit is chosen.
    """

    name: str
    rows: Rows
    merges: tuple[Merge, ...] = ()
    amounts: frozenset[tuple[int, int]] = frozenset()
    is_hidden: bool = False
    formulas: Mapping[tuple[int, int], tuple[str, Any]] = field(default_factory=dict)


class Figures:
    """Figures by path, as they are computed; what is not there is empty."""

    def __init__(self, values: Mapping[str, Decimal | None], year: int) -> None:
        self.values, self.book = values, catalog(year)

    def __call__(self, path: str) -> Cell:
        value = self.values.get(path)
        return value or None

    def codes(self, *heads: str) -> list[str]:
        """Return the functional codes with figures below one of these heads."""
        found = {
            path[len(head) :].split(".")[0]
            for path, value in self.values.items()
            for head in heads
            if path.startswith(head) and value
        }
        return sorted(code for code in found if code.isdigit())


def tables_of(values: Mapping[str, Decimal | None], year: int = 2024) -> list[Sheet]:
    """Return the nine published tables, and the form with counts, in 元."""
    figures = Figures(values, year)
    return [
        _overview(figures, year),
        _income(figures, year),
        _spending(figures, year),
        _appropriations(figures, year),
        _general(figures, year),
        _economic(figures, year),
        _fund(figures, year),
        _capital(figures, year),
        _three_public(figures, year),
        _institution(figures),
    ]


def _sheet(name: str, title: str, number: str, body: Rows, merges: Iterable[Merge] = ()) -> Sheet:
    width = max(map(len, body))
    head: Rows = [
        [title, *[None] * (width - 1)],
        [*[None] * (width - 1), number],
        ["部门：", *[None] * (width - 2), "单位：元"],
    ]
    rows = [*head, *([*row, *[None] * (width - len(row))] for row in body)]
    amounts = frozenset(
        (at, column)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if isinstance(cell, Decimal)
    )
    notes: Rows = [["注：本表反映部门本年度的情况。", *[None] * (width - 1)]]
    shifted = tuple((top + HEAD, left, low + HEAD, right) for top, left, low, right in merges)
    return Sheet(name, [*rows, *notes], ((0, 0, 0, width - 1), *shifted), amounts)


def _classes(figures: Figures) -> list[tuple[str, str]]:
    left_out = ("227", "230", "233")
    return [
        (code, each.name)
        for code, each in figures.book.functional.items()
        if len(code) == 3 and code < "235" and code not in left_out and code != "209"
    ]


_NUMERALS = "一二三四五六七八九"


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    lead = "" if not tens else ("" if tens == 1 else _NUMERALS[tens - 1]) + "十"
    return f"{lead}{_NUMERALS[ones - 1] if ones else ''}、"


def _overview(f: Figures, year: int) -> Sheet:
    left: Rows = [
        [f"{_numeral(at)}{name}", at, f(f"收入.{source}.合计")]
        for at, (name, source) in enumerate(
            [*((f"{fund}收入", fund) for fund in FUNDS), *((each, each) for each in SOURCES)], 1
        )
    ]
    right: Rows = [
        [f"{_numeral(at)}{name}", at + 30, f(f"支出.全部资金.{code}.合计")]
        for at, (code, name) in enumerate(_classes(f), 1)
    ]
    left += [[None, at, None] for at in range(len(left) + 1, len(right) + 1)]
    left += [
        ["本年收入合计", 27, f("收入.全部资金.合计")],
        ["使用非财政拨款结余（含专用结余）", 28, f("结转结余.使用非财政拨款结余")],
        ["年初结转和结余", 29, f("结转结余.年初.合计")],
        ["总计", 30, f("收入.总计")],
    ]
    right += [
        ["本年支出合计", 57, f("支出.全部资金.合计")],
        ["结余分配", 58, f("结转结余.结余分配")],
        ["年末结转和结余", 59, f("结转结余.年末.合计")],
        ["总计", 60, f("支出.总计")],
    ]
    header: Rows = [
        ["收入", None, None, "支出", None, None],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", None, 1, "栏次", None, 2],
    ]
    body = [*header, *([*one, *other] for one, other in zip(left, right, strict=True))]
    return _sheet(
        "公开01", f"{year}年度收入支出决算总表", "公开01表", body, [(0, 0, 0, 2), (0, 3, 0, 5)]
    )


def _coded(
    name: str,
    title: str,
    figures: Figures,
    codes: Iterable[str],
    columns: Iterable[tuple[tuple[str, ...], str]],
) -> Sheet:
    """A table by functional subject: code, name, columns with their headers and paths."""
    columns = list(columns)
    heights = max(len(words) for words, _ in columns)
    header: Rows = [["项目", None], ["科目编码", "科目名称"]]
    if heights > 2:
        header.insert(1, [None, None])
    for words, _ in columns:
        for at, row in enumerate(header):
            row.append(words[at] if at < len(words) else None)
    _blank_repeats(header)
    header.append(["栏次", None, *range(1, len(columns) + 1)])
    total: list[Cell] = ["合计", None]
    total += [figures(_total(path)) for _, path in columns]
    rows: Rows = [
        [
            code,
            _indented(figures, code),
            *(figures(path.replace("{}", code)) for _, path in columns),
        ]
        for code in codes
    ]
    return _sheet(f"{name}", title, f"{name}表", [*header, total, *rows], [(0, 0, 0, 1)])


def _blank_repeats(header: Rows) -> None:
    stacks = list(zip(*header, strict=True))
    for depth, row in enumerate(header):
        for at in range(len(row) - 1, 0, -1):
            same = stacks[at][: depth + 1] == stacks[at - 1][: depth + 1]
            if row[at] is not None and same:
                row[at] = None


def _total(path: str) -> str:
    return path.replace(".{}", "") if not path.endswith("{}") else path.replace("{}", "合计")


def _indented(figures: Figures, code: str) -> str:
    name = figures.book.functional[code].name
    return " " * (len(code) - 3) + name


def _income(f: Figures, year: int) -> Sheet:
    columns = [
        (("本年收入合计",), "收入.全部资金.{}"),
        (("财政拨款收入",), "收入.财政拨款.{}"),
        *(((source,), f"收入.{source}.{{}}") for source in SOURCES),
    ]
    return _coded("公开02", f"{year}年度收入决算表", f, f.codes("收入.全部资金."), columns)


def _spending(f: Figures, year: int) -> Sheet:
    columns = [
        (("本年支出合计",), "支出.全部资金.{}.合计"),
        *(((nature,), f"支出.全部资金.{{}}.{nature}") for nature in NATURES),
    ]
    return _coded("公开03", f"{year}年度支出决算表", f, f.codes("支出.全部资金."), columns)


def _appropriations(f: Figures, year: int) -> Sheet:
    left: Rows = [
        [f"{_numeral(at)}{fund}", at, f(f"收入.{fund}.合计")] for at, fund in enumerate(FUNDS, 1)
    ]
    right: Rows = [
        [
            f"{_numeral(at)}{name}",
            at + 32,
            f(f"支出.财政拨款.{code}.合计"),
            *(f(f"支出.{fund}.{code}.合计") for fund in FUNDS),
        ]
        for at, (code, name) in enumerate(_classes(f), 1)
    ]
    left += [[None, at, None] for at in range(4, len(right) + 1)]
    left += [
        ["本年收入合计", 27, f("收入.财政拨款.合计")],
        ["年初财政拨款结转和结余", 28, f("结转结余.年初.财政拨款")],
        *([f"  {fund}", 29, f(f"结转结余.年初.{fund}.合计")] for fund in FUNDS),
        ["总计", 32, f("财政拨款.收入总计")],
    ]
    blank: list[Cell] = [None] * 6
    right += [
        ["本年支出合计", 59, f("支出.财政拨款.合计"), *(f(f"支出.{fund}.合计") for fund in FUNDS)],
        [
            "年末财政拨款结转和结余",
            60,
            f("结转结余.年末.财政拨款"),
            *(f(f"结转结余.年末.{fund}.合计") for fund in FUNDS),
        ],
        *([*blank] for _ in FUNDS),
        ["总计", 64, f("财政拨款.支出总计.合计"), None, None, None],
    ]
    header: Rows = [
        ["收　入", None, None, "支　出", *[None] * 5],
        ["项目", "行次", "决算数", "项目", "行次", "决算数", None, None, None],
        [*[None] * 5, "小计", *FUNDS],
    ]
    body = [*header, *([*one, *other] for one, other in zip(left, right, strict=True))]
    merges = [(0, 0, 0, 2), (0, 3, 0, 8), (1, 5, 1, 8)]
    title = f"{year}年度财政拨款收入支出决算总表"
    return _sheet("公开04", title, "公开04表", body, merges)


def _general(f: Figures, year: int) -> Sheet:
    head = f"支出.{GENERAL}."
    columns = [
        (("本年支出", "小计"), f"{head}{{}}.合计"),
        (("本年支出", "基本支出"), f"{head}{{}}.基本支出"),
        (("本年支出", "项目支出"), f"{head}{{}}.项目支出"),
    ]
    title = f"{year}年度{GENERAL}支出决算表"
    return _coded("公开05", title, f, f.codes(head), columns)


def _economic(f: Figures, year: int) -> Sheet:
    groups = {
        head: [c for c in f.book.economic if c.startswith(head)]
        for head in ("301", "302", "303", "310")
    }
    used = [c for c in groups["310"] if len(c) == 3 or f(f"基本支出经济分类.{c}")]
    blocks = [[*groups["301"], *groups["303"]], groups["302"][:18], [*groups["302"][18:], *used]]
    height = max(map(len, blocks))
    header: Rows = [
        ["人员经费", None, None, "公用经费", *[None] * 5],
        ["经济分类科目编码", "科目名称", "决算数"] * 3,
    ]
    rows: Rows = []
    for at in range(height):
        row: list[Cell] = []
        for block in blocks:
            code = block[at] if at < len(block) else None
            row += (
                [code, f.book.economic[code].name, f(f"基本支出经济分类.{code}")]
                if code
                else [None, None, None]
            )
        rows.append(row)
    last: list[Cell] = ["人员经费合计", None, f("基本支出经济分类.人员经费"), "公用经费合计"]
    last += [*[None] * 4, f("基本支出经济分类.公用经费")]
    title = f"{year}年度{GENERAL}基本支出决算明细表"
    return _sheet("公开06", title, "公开06表", [*header, *rows, last], [(0, 0, 0, 2), (0, 3, 0, 8)])


def _fund(f: Figures, year: int) -> Sheet:
    columns = [
        (("年初结转和结余",), f"结转结余.年初.{FUND}.{{}}"),
        (("本年收入",), f"收入.{FUND}.{{}}"),
        (("本年支出", "小计"), f"支出.{FUND}.{{}}.合计"),
        (("本年支出", "基本支出"), f"支出.{FUND}.{{}}.基本支出"),
        (("本年支出", "项目支出"), f"支出.{FUND}.{{}}.项目支出"),
        (("年末结转和结余",), f"结转结余.年末.{FUND}.{{}}"),
    ]
    heads = (f"支出.{FUND}.", f"收入.{FUND}.", f"结转结余.年初.{FUND}.", f"结转结余.年末.{FUND}.")
    title = f"{year}年度{FUND}收入支出决算表"
    return _coded("公开07", title, f, f.codes(*heads), columns)


def _capital(f: Figures, year: int) -> Sheet:
    head = f"支出.{CAPITAL}."
    columns = [
        (("本年支出", "合计"), f"{head}{{}}.合计"),
        (("本年支出", "基本支出"), f"{head}{{}}.基本支出"),
        (("本年支出", "项目支出"), f"{head}{{}}.项目支出"),
    ]
    return _coded("公开08", f"{year}年度{CAPITAL}支出决算表", f, f.codes(head), columns)


def _three_public(f: Figures, year: int) -> Sheet:
    own = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", None, None, "公务接待费"]
    below = [None, None, "小计", "公务用车购置费", "公务用车运行维护费", None]
    header: Rows = [
        ["预算数", *[None] * 5, "决算数", *[None] * 5],
        [*own, *own],
        [*below, *below],
        [*range(1, 13)],
    ]
    items = ("合计", *THREE)
    row: list[Cell] = [f(f"三公经费.{i}.{w}") for w in ("全年预算", "决算") for i in items]
    merges = [(0, 0, 0, 5), (0, 6, 0, 11), (1, 2, 1, 4), (1, 8, 1, 10)]
    title = f"{year}年度财政拨款“三公”经费支出决算表"
    return _sheet("公开09", title, "公开09表", [*header, row], merges)


def _institution(f: Figures) -> Sheet:
    """The form with counts, as the software has it."""

    def both(label: str, item: str) -> list[Cell]:
        return [label, 0, f(f"三公经费.{item}.全年预算"), f(f"三公经费.{item}.决算")]

    def one(label: str, path: str) -> list[Cell]:
        value = f(path)
        is_count = path.startswith("国有资产") or path.endswith(("数", "人次", "批次", "保有量"))
        count = int(value) if is_count and isinstance(value, Decimal) else value
        return [label, 0, None, count]

    reception = "三公经费.公务接待费."
    rows: Rows = [
        ["项目", "行次", "全年预算数", "统计数"],
        ["栏次", None, 1, 2],
        ["一、“三公”经费支出", 1, None, None],
        both("（一）支出合计", "合计"),
        both("1．因公出国（境）费", "因公出国境费"),
        both("2．公务用车购置及运行维护费", "公务用车购置及运行维护费"),
        both("（1）公务用车购置费", "公务用车购置费"),
        both("（2）公务用车运行维护费", "公务用车运行维护费"),
        both("3．公务接待费", "公务接待费"),
        one("（1）国内接待费", f"{reception}国内接待.金额"),
        one("（2）国（境）外接待费", f"{reception}外宾接待.金额"),
        one("1．因公出国（境）团组数（个）", "三公经费.因公出国境费.团组数"),
        one("2．因公出国（境）人次数（人）", "三公经费.因公出国境费.人次"),
        one("3．公务用车购置数（辆）", "三公经费.公务用车购置费.购置数"),
        one("4．公务用车保有量（辆）", "三公经费.公务用车运行维护费.保有量"),
        one("5．国内公务接待批次（个）", f"{reception}国内接待.批次"),
        one("6．国内公务接待人次（人）", f"{reception}国内接待.人次"),
        one("二、机关运行经费", "机关运行经费.决算"),
        one("（一）车辆数合计（辆）", "国有资产.车辆.合计"),
        *(one(f"{at}．{label}", f"国有资产.车辆.{n}") for at, (label, n) in enumerate(VEHICLES, 1)),
        one("（二）单价100万元（含）以上的设备（不含车辆）", "国有资产.单价100万元以上设备"),
        one("（一）政府采购支出合计", "政府采购.合计.金额"),
        one("1．政府采购货物支出", "政府采购.货物.金额"),
        one("2．政府采购工程支出", "政府采购.工程.金额"),
        one("3．政府采购服务支出", "政府采购.服务.金额"),
        one("（二）政府采购授予中小企业合同金额", "政府采购.合计.中小企业"),
        one("其中：货物", "政府采购.货物.中小企业"),
        one("工程", "政府采购.工程.中小企业"),
        one("服务", "政府采购.服务.中小企业"),
        one("其中：授予小微企业合同金额", "政府采购.小微企业"),
    ]
    return _sheet("F03 机构运行信息表(财决附03表)"[:31], "机构运行信息表", "财决附03表", rows)


# -- how they may stand in a workbook ------------------------------------------------------------


def in_unit(sheet: Sheet, unit: str) -> Sheet:
    """The same in 万元: amounts divided, the line with the unit changed."""
    size = Decimal(10_000 if unit == "万元" else 1)
    rows = [
        [_scaled(c, size, is_amount=(r, at) in sheet.amounts) for at, c in enumerate(row)]
        for r, row in enumerate(sheet.rows)
    ]
    rows = [[f"金额单位：{unit}" if c == "单位：元" else c for c in row] for row in rows]
    return replace(sheet, rows=rows)


def _scaled(cell: Cell, size: Decimal, *, is_amount: bool) -> Cell:
    return cell / size if is_amount and isinstance(cell, Decimal) else cell


def shifted(sheet: Sheet, down: int = 4, right: int = 2) -> Sheet:
    """The same lower and further right, with an empty row below the title."""
    blank: Cell = None
    rows: Rows = [[blank] for _ in range(down)]
    rows += [[*[blank] * right, *row] for row in sheet.rows]
    merges = tuple((t + down, x + right, b + down, y + right) for t, x, b, y in sheet.merges)
    amounts = frozenset((r + down, c + right) for r, c in sheet.amounts)
    return replace(sheet, rows=rows, merges=merges, amounts=amounts)


def texts(sheet: Sheet) -> Sheet:
    """Numbers as texts, with thousands marks, nought and dashes for nothing."""

    def text(cell: Cell, *, is_amount: bool) -> Cell:
        return f"{cell:,.4f}".rstrip("0").rstrip(".") if is_amount and cell is not None else cell

    rows = [
        [text(c, is_amount=(r, at) in sheet.amounts) for at, c in enumerate(row)]
        for r, row in enumerate(sheet.rows)
    ]
    return replace(sheet, rows=rows)


def _is_coded(sheet: Sheet) -> bool:
    return any("科目编码" in row for row in sheet.rows)


def number_codes(sheet: Sheet) -> Sheet:
    """Codes as numbers."""
    rows = [
        [Decimal(c) if isinstance(c, str) and c.isdigit() else c for c in row] for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


def three_columns(sheet: Sheet, *, merged: bool = False) -> Sheet:
    """Functional codes in three columns: in parts, or whole in three merged cells."""
    if not _is_coded(sheet):
        return sheet
    rows: Rows = []
    merges: list[Merge] = [(t, x + 2 * (x > 0), b, y + 2) for t, x, b, y in sheet.merges]
    for at, (first, *others) in enumerate(sheet.rows):
        rest = list(others)
        parts: list[Cell] = [first, None, None]
        if first == "栏次":
            parts = ["类", "款", "项"]
            rest = ["栏次", *rest[1:]]
        elif isinstance(first, str) and first.isdigit() and not merged:
            parts = [first[:3], first[3:5] or None, first[5:7] or None]
        elif isinstance(first, str) and (first.isdigit() or first == "科目编码"):
            merges.append((at, 0, at, 2))
        rows.append([*parts, *rest])
    amounts = frozenset((r, c + 2) for r, c in sheet.amounts)
    return replace(sheet, rows=rows, merges=tuple(merges), amounts=amounts)


def software(sheets: Iterable[Sheet]) -> list[Sheet]:
    """The tables that the software itself has under the same titles, by its own sheet names."""
    names = {
        "公开01": "Z01 收入支出决算总表(财决01表)",
        "公开02": "Z03 收入决算表(财决03表)",
        "公开03": "Z04 支出决算表(财决04表)",
        "公开04": "Z01_1 财政拨款收入支出决算总表(财决01-1表)",
        "公开07": "Z09 政府性基金预算财政拨款收入支出决算表(财决09表)",
        "公开08": "Z11 国有资本经营预算财政拨款支出决算表(财决11表)",
    }
    return [replace(each, name=names.get(each.name, each.name)[:31]) for each in sheets]


def software_set(values: Mapping[str, Decimal | None], year: int = 2024) -> list[Sheet]:
    """All tables as the software has them: 财决07 and 财决08-1 in place of 公开05 and 公开06."""
    figures = Figures(values, year)
    kept = [
        each for each in tables_of(values, year) if each.name not in ("公开05", "公开06", "公开09")
    ]
    return [*software(kept), _general_in_full(figures), _economic_across(figures)]


def _general_in_full(f: Figures) -> Sheet:
    groups = (
        ("年初结转和结余", f"结转结余.年初.{GENERAL}.{{}}"),
        ("本年收入", f"收入.{GENERAL}.{{}}"),
    )
    columns: list[tuple[tuple[str, ...], str]] = [((w, "合计"), path) for w, path in groups]
    head = f"支出.{GENERAL}.{{}}."
    columns += [
        (("本年支出", "合计"), f"{head}合计"),
        (("本年支出", "基本支出", "小计"), f"{head}基本支出"),
        (("本年支出", "项目支出"), f"{head}项目支出"),
        (("年末结转和结余", "合计"), f"结转结余.年末.{GENERAL}.{{}}"),
    ]
    codes = f.codes(f"支出.{GENERAL}.", f"收入.{GENERAL}.")
    title = f"{GENERAL}收入支出决算表"
    return replace(_coded("Z07", title, f, codes, columns), name=f"Z07 {title}(财决07表)"[:31])


def _economic_across(f: Figures) -> Sheet:
    codes = [c for c in f.book.economic if c[:3] in ("301", "302", "303", "310")]
    names = f.book.economic
    first: list[Cell] = ["项目", None, "合计"]
    second: list[Cell] = ["科目编码", "科目名称", None]
    total: list[Cell] = ["合计", None, f("基本支出经济分类.合计")]
    for code in codes:
        is_class = len(code) == 3
        first.append(names[code].name if is_class else None)
        second.append("小计" if is_class else names[code].name)
        total.append(f(f"基本支出经济分类.{code}"))
    title = f"{GENERAL}基本支出决算明细表"
    rows: Rows = [first, second, ["栏次", None, *range(1, len(codes) + 2)], total]
    made = _sheet("Z08_1", title, "财决08-1表", rows)
    return replace(made, name=f"Z08_1 {title}(财决08-1表)"[:31])


# -- bytes ---------------------------------------------------------------------------------------


def xlsx(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook of these sheets."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False}) as book:
        for each in sheets:
            sheet = book.add_worksheet(each.name)
            if each.is_hidden:
                sheet.hide()
            for top, left, low, right in each.merges:
                sheet.merge_range(top, left, low, right, None)
            for row, column, cell in _cells(each):
                sheet.write(row, column, cell)
            for (row, column), (formula, value) in each.formulas.items():
                sheet.write_formula(row, column, formula, None, value)
    return stream.getvalue()


def xls(sheets: Iterable[Sheet]) -> bytes:
    """Return the same in the older format."""
    book = xlwt.Workbook(encoding="utf-8")
    for each in sheets:
        sheet = book.add_sheet(each.name, cell_overwrite_ok=True)
        for top, left, low, right in each.merges:
            sheet.merge(top, low, left, right)
        for row, column, cell in _cells(each):
            sheet.write(row, column, cell)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _cells(sheet: Sheet) -> Iterator[tuple[int, int, Any]]:
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            if cell is not None and (row, column) not in sheet.formulas:
                yield row, column, float(cell) if isinstance(cell, Decimal) else cell


# -- the budget ------------------------------------------------------------------------------------


def budget_tables(values: Mapping[str, Decimal | None], year: int = 2024) -> list[Sheet]:
    """Tables 01, 03, 04, 05, 07, 08, 09 and 10 of a budget, in 元."""
    f = Figures(values, year)
    general, other = f"支出.{GENERAL}.", "支出.全部资金."
    natures = ("基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出")
    parts = (("基本支出", "小计"), ("基本支出", "人员经费"), ("基本支出", "公用经费"))
    paths = ("基本支出", "人员经费", "公用经费")
    by_part = [(w, f"{general}{{}}.{n}") for w, n in zip(parts, paths, strict=True)]
    spending = [(("合计",), f"{other}{{}}.合计"), *(((n,), f"{other}{{}}.{n}") for n in natures)]
    in_general = [
        (("合计",), f"{general}{{}}.合计"),
        *by_part,
        (("项目支出",), f"{general}{{}}.项目支出"),
    ]
    return [
        _budget_overview(f, year),
        _coded("预算03", f"{year}年支出预算总表", f, f.codes(other), spending),
        _budget_appropriations(f, year),
        _coded(
            "预算05", f"{year}年一般公共预算支出表（分功能科目）", f, f.codes(general), in_general
        ),
        _budget_economic(f, year),
        _budget_three_public(f, year),
        *(
            _coded(
                name,
                f"{year}年{title}预算支出表",
                f,
                f.codes(f"支出.{fund}."),
                [(("本年支出", n), f"支出.{fund}.{{}}.{n}") for n in ("合计", *NATURES[:2])],
            )
            for name, title, fund in (
                ("预算09", "政府性基金", FUND),
                ("预算10", "国有资本经营", CAPITAL),
            )
        ),
    ]


def _budget_overview(f: Figures, year: int) -> Sheet:
    sources = [
        *((f"{fund.replace('财政拨款', '拨款')}收入", fund) for fund in FUNDS),
        *((each, each) for each in ("财政专户管理资金收入", "事业收入", "事业单位经营收入")),
        *((each, each) for each in ("上级补助收入", "附属单位上缴收入", "其他收入")),
    ]
    left: Rows = [[f"{_numeral(at)}{n}", f(f"收入.{p}")] for at, (n, p) in enumerate(sources, 1)]
    right: Rows = [
        [f"{_numeral(at)}{name}", f(f"支出.全部资金.{code}.合计")]
        for at, (code, name) in enumerate(_classes(f), 1)
    ]
    left += [[None, None] for _ in right[len(left) :]]
    left += [["本年收入合计", f("收入.全部资金.合计")], ["收　入　总　计", f("收入.总计")]]
    right += [["本年支出合计", f("支出.全部资金.合计")], ["支　出　总　计", f("支出.总计")]]
    header: Rows = [["收　入", None, "支　出", None], ["项目", "预算数"] * 2]
    body = [*header, *([*one, *two] for one, two in zip(left, right, strict=True))]
    return _sheet("预算01", f"{year}年收支预算总表", "表01", body)


def _budget_appropriations(f: Figures, year: int) -> Sheet:
    rows: Rows = [["项目", "预算数"], ["一、本年收入", f("收入.财政拨款.合计")]]
    rows += [
        [f"（{at}）{fund}", f(f"收入.{fund}")] for at, fund in zip("一二三", FUNDS, strict=True)
    ]
    rows.append(["二、上年结转", f("结转结余.上年.财政拨款")])
    rows += [
        [f"（{at}）{fund}", f(f"结转结余.上年.{fund}")]
        for at, fund in zip("一二三", FUNDS, strict=True)
    ]
    return _sheet("预算04", f"{year}年财政拨款收支预算总表", "表04", rows)


def _budget_economic(f: Figures, year: int) -> Sheet:
    codes = sorted(
        code for code in f.book.economic if f(f"基本支出经济分类.{code}") or code in ("301", "302")
    )
    header: Rows = [
        ["部门预算支出经济分类科目", None, "本年一般公共预算基本支出", None, None],
        ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ]
    rows: Rows = [["合计", None, f("基本支出经济分类.合计"), None, None]]
    for code in codes:
        rows.append([code, f.book.economic[code].name, f(f"基本支出经济分类.{code}"), None, None])
    return _sheet("预算07", f"{year}年一般公共预算基本支出表", "表07", [*header, *rows])


def _budget_three_public(f: Figures, year: int) -> Sheet:
    header: Rows = [
        ["“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", None, None, "公务接待费"],
        [None, None, "小计", "公务用车购置费", "公务用车运行费", None],
    ]
    row: list[Cell] = [f(f"三公经费.{item}.预算") for item in ("合计", *THREE)]
    return _sheet("预算08", f"{year}年一般公共预算“三公”经费支出表", "表08", [*header, row])
