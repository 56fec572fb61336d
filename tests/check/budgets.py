"""Whole budgets that are right, as plain data: drawn in 分, so that every tie-out holds exactly.

A file in 万元 has every leaf rounded on its own, as the budget system does.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from disclosure.compute.budget.names import OTHER_SOURCES
from disclosure.compute.names import APPROPRIATIONS, GENERAL, OTHER
from tests.check.consistent import (
    OFFICE,
    SPENT,
    STAFF,
    Money,
    codes,
    near,
    part_of,
    shared_out,
    written,
)
from tests.check.stands import STANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[st.SearchStrategy[Any]], Any]

#: Income that units have which are no 行政 unit.
UNITS = (("行政",), ("行政", "参公"), ("行政", "事业"), ("事业",))
_BASIC = ("人员经费", "公用经费", "基本支出")
#: What a head and a car come to in a year (分).
_A_HEAD, _A_CAR = 2 * 10**7, 2 * 10**6
_OTHERS = ("基本支出", "项目支出", "事业单位经营支出")


@cache
def sample() -> dict[str, Any]:
    stand = STANDS["预算样例"]
    return stand.loaded(stand.sample).data


def total(block: Mapping[str, Any], nature: str = "") -> int:
    return sum(v for each in block.values() for k, v in each.items() if nature in ("", k))


@st.composite
def budgets(draw: Draw) -> dict[str, Any]:
    """Draw a budget in 元 or 万元, of one unit or of two."""
    unit, natures = draw(st.sampled_from(("元", "万元"))), draw(st.sampled_from(UNITS))
    spent = spending(draw)
    opening = {fund: draw(part_of(total(block))) for fund, block in spent.items()}
    closing = {fund: draw(part_of(total(block))) for fund, block in spent.items()}
    income = incomes(draw, spent, opening, closing)
    halves = {half: total(spent[GENERAL], half) for half in ("人员经费", "公用经费")}
    economic = shared_out(draw, halves["人员经费"], STAFF)
    economic |= shared_out(draw, halves["公用经费"], OFFICE)
    blocks: dict[str, Any] = {
        "单位": units(
            draw, natures=natures, income=income, opening=opening, halves=halves, spent=spent
        ),
        "收入": income,
        "支出": spent,
        "结转结余": {"上年": opening, "年终": closing},
        "基本支出经济分类": economic,
        "三公经费": three_public(draw, total(spent[GENERAL])),
        "项目": projects(spent),
        "政府采购": purchases(draw, spent),
        "购买服务": [],
    }
    if set(natures) == {"行政", "事业"}:
        blocks["机关运行经费"] = {"预算": blocks["单位"][0]["支出"]["公用经费"]}
    blocks |= counts(spent, blocks["三公经费"])
    blocks["上年预算"] = last_year(draw, blocks)
    return assembled(blocks, unit)


def counts(spent: Mapping[str, Any], three: Mapping[str, Any]) -> dict[str, Any]:
    """Return as many people and cars as such amounts are for."""
    basic = sum(total(each, nature) for each in spent.values() for nature in _BASIC)
    people = {"行政": str(basic // _A_HEAD + 1)}
    cars = {"其他用车": str(three["公务用车运行维护费"]["预算"] // _A_CAR + 1)}
    known = sample()
    return {
        "概况": known["概况"] | {"人员": {"编制": people, "在职": people}},
        "国有资产": known["国有资产"] | {"车辆": cars},
    }


def spending(draw: Draw) -> dict[str, Any]:
    """Draw what each fund spends on its items; general money always, others perhaps."""
    general = {
        code: {nature: draw(SPENT) for nature in ("人员经费", "公用经费", "项目支出")}
        for code in codes(draw, GENERAL)
    }
    found: dict[str, Any] = {GENERAL: general}
    for fund in APPROPRIATIONS[1:]:
        if draw(st.booleans()):
            found[fund] = {code: {"项目支出": draw(SPENT)} for code in codes(draw, fund)}
    if draw(st.booleans()):
        found[OTHER] = {
            code: {nature: draw(SPENT) for nature in _OTHERS} for code in codes(draw, OTHER)
        }
    return found


def incomes(
    draw: Draw, spent: Mapping[str, Any], opening: Mapping[str, int], closing: Mapping[str, int]
) -> dict[str, int]:
    """Income follows from what a fund spends and carries over; that of other money is shared out."""
    taken = {fund: Money(total(spent[fund]) + closing[fund] - opening[fund]) for fund in spent}
    other = taken.pop(OTHER, Money(0))
    return taken | {k: Money(v) for k, v in shared_out(draw, other, OTHER_SOURCES).items() if v}


def units(
    draw: Draw,
    *,
    natures: tuple[str, ...],
    income: Mapping[str, int],
    opening: Mapping[str, int],
    halves: Mapping[str, int],
    spent: Mapping[str, Any],
) -> list[dict[str, Any]]:
    """Share the department out among its units; the second one runs no project."""
    found: list[dict[str, Any]] = [
        {"名称": f"第{i}单位", "性质": nature, "编码": f"20300{i}"}
        for i, nature in enumerate(natures, 1)
    ]
    if len(found) == 1:
        return found
    first, second = found
    for key, block in (("收入", income), ("上年结转", opening), ("支出", halves)):
        second[key] = {name: Money(draw(part_of(value))) for name, value in block.items()}
        first[key] = {name: Money(value - second[key][name]) for name, value in block.items()}
    first["支出"]["项目支出"] = Money(total(spent[GENERAL], "项目支出"))
    return found


def projects(spent: Mapping[str, Any]) -> dict[str, Any]:
    """One project for each fund, all of the first unit."""
    found = {}
    for number, (fund, block) in enumerate(spent.items(), 1):
        column = "单位资金" if fund == OTHER else fund
        found[f"{fund}项目"] = {
            "编码": f"42010324203T00000010{number}",
            "单位": "203001",
            "资金": {column: Money(total(block, "项目支出"))},
            "用途": "专项工作",
        }
    return found


def three_public(draw: Draw, spent: int) -> dict[str, Any]:
    """“三公”经费, less than all that is spent, with reasons."""
    items = ("因公出国境费", "公务用车购置费", "公务用车运行维护费", "公务接待费", "其余")
    parts = shared_out(draw, spent, items)
    parts.pop("其余")
    return {
        item: {
            "预算": Money(value),
            "上年预算": draw(near(value)),
            "原因": f"{item}所涉活动的安排",
        }
        for item, value in parts.items()
    }


@cache
def item_of(code: str) -> str:
    """Return a 项 of a code that may be a 类 or a 款."""
    known = STANDS["预算样例"].edition.catalog.functional
    return min(each for each in known if len(each) == 7 and each.startswith(code))


def purchases(draw: Draw, spent: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Lines that multiply; a price is in whole 百元, so that it stands in 万元 as well."""
    found = []
    for number in range(draw(st.integers(0, 2))):
        price, count = Money(draw(st.integers(1, 9)) * 10**6), draw(st.integers(1, 3))
        amount = Money(price * count)
        medium = Money(draw(st.sampled_from((0, amount))))
        line = {
            "单位": "203001",
            "项目": "在职人员公用",
            "品目编码": ("A02010105", "C23090199")[number],
            "品目": "设备",
            "功能科目": item_of(min(spent[GENERAL])),
            "经济科目": "30201",
            "数量": str(count),
            "单价": price,
            "金额": amount,
            "中小企业": medium,
            "小微企业": medium,
        }
        found.append(line)
    return found


def last_year(draw: Draw, blocks: Mapping[str, Any]) -> dict[str, Any]:
    """Last year's budget, near this year's; its parts are not larger than the whole."""
    general = blocks["支出"][GENERAL]
    public = sum(item["上年预算"] for item in blocks["三公经费"].values())
    bought = sum(line["金额"] for line in blocks["政府采购"])
    whole = sum(blocks["收入"].values()) + sum(blocks["结转结余"]["上年"].values())
    spent = max(draw(near(total(general))), public)
    base = Money(max(draw(near(whole)), spent, bought))
    office = blocks.get("机关运行经费", {}).get("预算", total(general, "公用经费"))
    return {
        "收支总计": base,
        "财政拨款收支总计": Money(max(spent, min(base, draw(near(whole))))),
        "本年收入": Money(min(base, draw(near(sum(blocks["收入"].values()))))),
        "本年支出": Money(min(base, draw(near(sum(map(total, blocks["支出"].values())))))),
        GENERAL: Money(spent),
        "机关运行经费": Money(min(spent, draw(near(office)))),
        "政府采购": Money(bought),
    }


def assembled(blocks: dict[str, Any], unit: str) -> dict[str, Any]:
    """Put the blocks into the sample, with a reason for everything that may have changed."""
    base = blocks["上年预算"]["收支总计"]
    data = {**sample(), **written(blocks, unit), "金额单位": unit}
    data["政府采购"] = [written(each, unit) for each in blocks["政府采购"]]
    data["单位"] = [written(each, unit) for each in blocks["单位"]]
    for name in ("核对", "购买服务", *(() if "机关运行经费" in blocks else ("机关运行经费",))):
        data.pop(name, None)
    names = ("收支总计", "本年收入", "本年支出", GENERAL, "三公经费", "机关运行经费", "政府采购")
    data["原因"] = {name: f"{name}所涉工作的进度" for name in names}
    year = {"财政拨款": written(base, unit), "人员类": written(base, unit)}
    overall = {**sample()["预算绩效"]["整体"], "近两年": {"前年": year, "上年": year}}
    data["预算绩效"] = {**sample()["预算绩效"], "整体": overall}
    return data
