"""Tables 02, 06 and 11 of a budget: units and projects, below the sums over them."""

from __future__ import annotations

from decimal import Decimal

from tests.authoring.importing import workbooks as w

UNIT, PROJECT = "103001", "42010324103T0000001{:02}"
SOURCES = (
    ("一般公共预算", w.GENERAL),
    ("政府性基金预算", w.FUND),
    ("国有资本经营预算", w.CAPITAL),
)


def lists(figures: w.Figures, units: list[str], projects: list[str]) -> list[w.Sheet]:
    """The three tables in 元, for these names."""
    return [_incomes(figures, units), _units(figures, units), _projects(figures, projects)]


def _incomes(f: w.Figures, units: list[str]) -> w.Sheet:
    rows: w.Rows = [
        ["单位代码", "单位名称", "合计", "本年收入", *[None] * 4, "上年结转结余", None],
        [None, None, None, "小计", *(n for n, _ in SOURCES), "事业收入", "小计", "一般公共预算"],
        _sums("合计", "", f("单位合计.合计"), 7),
        _sums("103", "某部门", f("单位合计.合计"), 7),
    ]
    for at, name in enumerate(units, 1):
        own = [f(f"单位.{at}.收入.{fund}") for _, fund in SOURCES]
        more = [f(f"单位.{at}.收入.事业收入"), None, f(f"单位.{at}.上年结转.{w.GENERAL}")]
        rows.append([f"10300{at}", f"  {name}", f(f"单位.{at}.合计"), None, *own, *more])
    return w._sheet("预算02", "2024年收入预算总表", "表02", rows)


def _units(f: w.Figures, units: list[str]) -> w.Sheet:
    rows: w.Rows = [
        ["单位编码", "单位名称", "合计", "基本支出", None, None, "项目支出"],
        [None, None, None, "小计", "人员经费", "公用经费", None],
        _sums("合计", "", f("单位合计.支出.合计"), 4),
    ]
    for at, name in enumerate(units, 1):
        parts = ("合计", "基本支出", "人员经费", "公用经费", "项目支出")
        rows.append([f"10300{at}", name, *(f(f"单位.{at}.支出.{part}") for part in parts)])
    return w._sheet("预算06", "2024年一般公共预算支出表（分单位）", "表06", rows)


def _projects(f: w.Figures, projects: list[str]) -> w.Sheet:
    names = [name for name, _ in SOURCES]
    rows: w.Rows = [
        ["项目编码", "项目名称", "项目单位", "合计", "本年拨款", None, None, "单位资金"],
        [None, None, None, None, *names, None],
        _sums("合计", "", None, 5),
        ["103", "某部门", None, f("项目合计.合计"), f("项目合计.合计"), None, None, None],
        ["31", "本级支出项目", None, f("项目合计.合计"), *[None] * 4],
    ]
    for at, name in enumerate(projects, 1):
        own = [f(f"项目.{name}.资金.{fund}") for _, fund in SOURCES]
        total, money = f(f"项目.{name}.合计"), f(f"项目.{name}.资金.单位资金")
        rows.append([PROJECT.format(at), name, "某单位", total, *own, money])
    return w._sheet("预算11", "2024年项目支出预算表", "表11", rows)


def purchases(f: w.Figures) -> w.Sheet:
    """Table 12: a purchase a row, below their sum."""
    rows: w.Rows = [
        ["单位代码", "单位名称", "项目", "采购数量", "单价（万元）", "采购金额", None, None],
        [*[None] * 5, "合计", "其中面向中小企业", "其中面向小微企业"],
        [None, "合计", None, None, None, *_bought(f)],
        ["103001", "某单位", "某项目", Decimal(2), Decimal(7500), Decimal(15000), None, None],
    ]
    return w._sheet("预算12", "2024年政府采购预算表", "表12", rows)


def _bought(f: w.Figures) -> list[w.Cell]:
    return [f(f"政府采购.合计.{part}") for part in ("金额", "中小企业", "小微企业")]


def _sums(code: str, name: str, value: w.Cell, blanks: int) -> list[w.Cell]:
    return [code, name, value, *[None] * blanks]
