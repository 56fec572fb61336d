"""The cells that 公开01, 04, 07, 08 and 09 always have, with our figure for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tests.publications.budget_form import budget_form

if TYPE_CHECKING:
    from collections.abc import Iterator

GENERAL, FUND, CAPITAL = (
    "一般公共预算财政拨款",
    "政府性基金预算财政拨款",
    "国有资本经营预算财政拨款",
)
APPROPRIATIONS = (GENERAL, FUND, CAPITAL)
OTHER_SOURCES = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
#: The 26 function rows of 公开01 and 04, in order, with the 类 that each sums.
FUNCTIONS = {
    "一般公共服务支出": "201",
    "外交支出": "202",
    "国防支出": "203",
    "公共安全支出": "204",
    "教育支出": "205",
    "科学技术支出": "206",
    "文化旅游体育与传媒支出": "207",
    "社会保障和就业支出": "208",
    "卫生健康支出": "210",
    "节能环保支出": "211",
    "城乡社区支出": "212",
    "农林水支出": "213",
    "交通运输支出": "214",
    "资源勘探工业信息等支出": "215",
    "商业服务业等支出": "216",
    "金融支出": "217",
    "援助其他地区支出": "219",
    "自然资源海洋气象等支出": "220",
    "住房保障支出": "221",
    "粮油物资储备支出": "222",
    "国有资本经营预算支出": "223",
    "灾害防治及应急管理支出": "224",
    "其他支出": "229",
    "债务还本支出": "231",
    "债务付息支出": "232",
    "抗疫特别国债安排的支出": "234",
}
_ITEM = "公开09表/{}/{}"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where editions differ: the lines of 公开01, and what rows and columns are called.

    ``income_total`` and ``expenditure_total`` are the lines of 总计, ``functions`` the line of the
    first function row.
    """

    income_total: int
    functions: int
    expenditure_total: int
    used_surplus: str
    all_funds: str
    vehicles: str


#: Editions of budgets, whose tables are others.
OF_BUDGETS = {"budget-2024": budget_form}
LAYOUTS = {
    "final-2024": Layout(
        30, 31, 60, "使用非财政拨款结余(含专用结余)", "小计", "公务用车购置及运行维护费"
    ),
    "final-2023": Layout(31, 32, 62, "使用非财政拨款结余", "合计", "公务用车购置及运行费"),
}


@cache
def form(edition: str) -> dict[str, str]:
    """Return pointer → target for every cell of 公开01, 04, 07, 08 and 09, as the form prints them.

    A form without a layout prints no tables.
    """
    if edition in OF_BUDGETS:
        return OF_BUDGETS[edition]()
    layout = LAYOUTS.get(edition)
    if layout is None:
        return {}
    pairs = (
        _overview(layout), _appropriations(layout), _empty_tables(), _three_public(layout),
    )  # fmt: skip
    return {pointer: target for each in pairs for pointer, target in each}


def _numbered(
    table: str, column: str, rows: Iterator[tuple[int, str, str]]
) -> Iterator[tuple[str, str]]:
    for line, row, path in rows:
        yield f"{table}/{row}/行次", f"行次：{line}"
        yield f"{table}/{row}/{column}", path


def _overview(layout: Layout) -> Iterator[tuple[str, str]]:
    yield from _numbered("公开01表/收入", "金额", _income_rows(layout))
    yield from _numbered("公开01表/支出", "金额", _expenditure_rows(layout))


def _income_rows(layout: Layout) -> Iterator[tuple[int, str, str]]:
    for line, source in enumerate((*APPROPRIATIONS, *OTHER_SOURCES), 1):
        label = f"{source}收入" if source in APPROPRIATIONS else source
        yield line, label, f"收入.{source}.合计"
    yield 27, "本年收入合计", "收入.全部资金.合计"
    yield 28, layout.used_surplus, "结转结余.使用非财政拨款结余"
    yield 29, "年初结转和结余", "结转结余.年初.合计"
    yield layout.income_total, "总计", "收入.总计"


def _expenditure_rows(layout: Layout) -> Iterator[tuple[int, str, str]]:
    for line, (label, code) in enumerate(FUNCTIONS.items(), layout.functions):
        yield line, label, f"支出.全部资金.{code}.合计"
    after = layout.functions + len(FUNCTIONS)
    yield after, "本年支出合计", "支出.全部资金.合计"
    yield after + 1, "结余分配", "结转结余.结余分配"
    yield after + 2, "年末结转和结余", "结转结余.年末.合计"
    yield layout.expenditure_total, "总计", "支出.总计"


def _appropriations(layout: Layout) -> Iterator[tuple[str, str]]:
    income = [(line, fund, f"收入.{fund}.合计") for line, fund in enumerate(APPROPRIATIONS, 1)]
    income += [
        (27, "本年收入合计", "收入.财政拨款.合计"),
        (28, "年初财政拨款结转和结余", "结转结余.年初.财政拨款"),
    ]
    income += [
        (line, f"年初结转：{fund}", f"结转结余.年初.{fund}.合计")
        for line, fund in enumerate(APPROPRIATIONS, 29)
    ]
    income.append((32, "总计", "财政拨款.收入总计"))
    yield from _numbered("公开04表/收入", "决算数", iter(income))
    for line, row, path in _appropriation_rows():
        yield f"公开04表/支出/{row}/行次", f"行次：{line}"
        yield f"公开04表/支出/{row}/{layout.all_funds}", _of_all_funds(path)
        for fund in APPROPRIATIONS:
            yield f"公开04表/支出/{row}/{fund}", path.format(fund)


def _appropriation_rows() -> Iterator[tuple[int, str, str]]:
    for line, (label, code) in enumerate(FUNCTIONS.items(), 33):
        yield line, label, f"支出.{{}}.{code}.合计"
    yield 59, "本年支出合计", "支出.{}.合计"
    yield 60, "年末财政拨款结转和结余", "结转结余.年末.{}.合计"
    yield 64, "总计", "财政拨款.支出总计.{}"


def _of_all_funds(path: str) -> str:
    """公开04, the column of all funds: the three appropriations together."""
    if path.startswith("结转结余"):
        return "结转结余.年末.财政拨款"
    return path.format("合计" if path.startswith("财政拨款.") else "财政拨款")


def _empty_tables() -> Iterator[tuple[str, str]]:
    base = "公开07表/合计"
    yield f"{base}/年初结转和结余", f"结转结余.年初.{FUND}.合计"
    yield f"{base}/本年收入", f"收入.{FUND}.合计"
    yield f"{base}/年末结转和结余", f"结转结余.年末.{FUND}.合计"
    for table, fund, whole in (
        (f"{base}/本年支出", FUND, "小计"),
        ("公开08表/合计", CAPITAL, "合计"),
    ):
        yield f"{table}/{whole}", f"支出.{fund}.合计"
        for nature in ("基本支出", "项目支出"):
            yield f"{table}/{nature}", f"支出.{fund}.{nature}"


def _three_public(layout: Layout) -> Iterator[tuple[str, str]]:
    rows = (
        ("合计", "合计"),
        ("因公出国（境）费", "因公出国境费"),
        (f"{layout.vehicles}/小计", "公务用车购置及运行维护费"),
        (f"{layout.vehicles}/公务用车购置费", "公务用车购置费"),
        (f"{layout.vehicles}/公务用车运行费", "公务用车运行维护费"),
        ("公务接待费", "公务接待费"),
    )
    for column, fact in (("预算数", "全年预算"), ("决算数", "决算")):
        for row, item in rows:
            yield _ITEM.format(column, row), f"三公经费.{item}.{fact}"
