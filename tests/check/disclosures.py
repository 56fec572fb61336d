"""Whole disclosures that are right, as plain data: the blocks of ``consistent`` put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from disclosure.compute.names import APPROPRIATIONS, GENERAL, OTHER
from tests.check.consistent import (
    LEAST,
    OFFICE,
    PARTS,
    STAFF,
    Fund,
    Money,
    coarser,
    funds,
    near,
    other_money,
    part_of,
    rolled_up,
    sample,
    shared_out,
    three_public,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[st.SearchStrategy[Any]], Any]

AGENCIES = (("行政",), ("行政", "参公"), ("行政", "事业"), ("事业",))
LAST_YEAR = ("收支总计", "财政拨款收支总计", *(f"{fund}收入" for fund in APPROPRIATIONS))
BUDGETS = ("合计", "按科目")


@st.composite
def disclosures(draw: Draw) -> dict[str, Any]:
    """Draw a disclosure in 元 or 万元, of one unit or several, with or without last year's items."""
    unit = draw(st.sampled_from(("元", "万元")))
    natures = draw(st.sampled_from(AGENCIES))
    books = {
        fund: draw(funds(fund)) for fund in APPROPRIATIONS if fund == GENERAL or draw(st.booleans())
    }
    may_earn = set(natures) != {"行政"}
    income, other, moved = (
        draw(other_money(may_earn=may_earn)) if draw(st.booleans()) else ({}, None, {})
    )
    everything = {**books, **({OTHER: other} if other else {})}
    general = books[GENERAL]
    economic = drawn_economic(draw, general.total("基本支出"))
    public = three_public(draw, {code: economic.get(code, 0) for code in PARTS.values()})
    # “三公”经费 is a part of what was spent of the 财政拨款, which may be negative in all.
    assume(sum(item["决算"] for item in public.values()) <= sum(f.total() for f in books.values()))
    office = sum(value for code, value in economic.items() if code not in STAFF)
    spent = sum(fund.total() for fund in everything.values())
    planned = budget(draw, general)
    elsewhere = sum(sum(each.values()) for each in income.values()) + moved.get(
        "使用非财政拨款结余", 0
    )
    elsewhere += sum(other.opening.values()) if other else 0
    blocks: dict[str, Any] = {
        "收入": {**{name: fund.income for name, fund in books.items()}, **income},
        "支出": {name: fund.spent for name, fund in everything.items()},
        "结转结余": balances(everything) | moved,
        "年初预算": planned,
        "基本支出经济分类": economic,
        "三公经费": public,
        "机关运行经费": operations(draw, natures, office, sum(planned.values())),
        "政府采购": purchases(draw, max(spent, 0)),
        "上年": last_year(draw, books, elsewhere),
        "核对": stated(books, economic) if draw(st.booleans()) else {},
    }
    return assembled(blocks, natures, unit, spent=spent, projects=general.total("项目支出"))


def budget(draw: Draw, general: Fund) -> dict[str, int]:
    """Draw what was planned: by item where nothing was taken back, or in total."""
    spent = {code: sum(each.values()) for code, each in general.spent.items()}
    if min(spent.values()) < 0 or draw(st.booleans()):
        return {"合计": draw(near(general.total()))}
    return {code: draw(near(value)) for code, value in coarser(draw, spent).items()}


def drawn_economic(draw: Draw, basic: int) -> dict[str, int]:
    return shared_out(draw, basic, (*PARTS.values(), *OFFICE, *STAFF))


def balances(books: Mapping[str, Fund]) -> dict[str, Any]:
    found = {
        "年初": {name: fund.opening for name, fund in books.items() if fund.opening},
        "年末": {name: fund.closing for name, fund in books.items() if fund.closing},
    }
    return {when: block for when, block in found.items() if block}


def operations(
    draw: Draw, natures: tuple[str, ...], office: int, planned: int
) -> dict[str, int] | None:
    """机关运行经费: the actual is typed where there are 事业 units, and is a part of 公用经费.

    Its budget is a part of what was planned.
    """
    if set(natures) == {"事业"}:
        return None
    actual = draw(st.integers(office // 10, office)) if "事业" in natures else office
    initial = {"年初预算": Money(min(draw(near(actual)), max(planned, 0)))}
    return initial | ({"决算": actual} if "事业" in natures else {})


def purchases(draw: Draw, spent: int) -> dict[str, Any]:
    """政府采购: not more than is spent, 中小 not more than that, 小微 not more than 中小."""
    amounts = shared_out(draw, draw(part_of(spent)), ("货物", "工程", "服务"))
    smaller = {name: draw(part_of(value)) for name, value in amounts.items()}
    block: dict[str, Any] = {
        name: {"金额": value, "中小企业": smaller[name]} for name, value in amounts.items()
    }
    return block | {"小微企业": draw(part_of(sum(smaller.values())))}


def last_year(draw: Draw, books: Mapping[str, Fund], elsewhere: int) -> dict[str, Any]:
    """Last year in total; its expenditure by item or not. What was carried over is in the totals."""
    parts = {
        f"{fund}收入": draw(near(max(0, sum(books[fund].income.values()))))
        if fund in books
        else Money(0)
        for fund in APPROPRIATIONS
    }
    items = {code: sum(each.values()) for code, each in books[GENERAL].spent.items()}
    spent = {code: draw(near(value)) for code, value in items.items()}
    whole = (
        Money(sum(spent.values())) if min(items.values()) > 0 else draw(near(sum(items.values())))
    )
    carried = sum(sum(fund.opening.values()) for fund in books.values())
    total = sum(sum(fund.income.values()) for fund in books.values()) + carried
    other = draw(near(elsewhere))
    appropriation = max(sum(parts.values()), whole, draw(near(total)))
    totals = {"财政拨款收支总计": Money(appropriation), "收支总计": Money(appropriation + other)}
    block: dict[str, Any] = {**totals, **parts}
    if min(items.values()) > 0 and draw(st.booleans()):
        return block | {"支出": spent}
    return block | {f"{GENERAL}支出": whole}


def stated(books: Mapping[str, Fund], economic: Mapping[str, int]) -> dict[str, int]:
    """The totals of the tables, from the exact amounts."""
    found: dict[str, int] = {}
    for name, fund in books.items():
        for code, value in rolled_up(fund.income).items():
            found[f"收入.{name}.{code}"] = value
        for nature in ("基本支出", "项目支出", ""):
            leaves = {
                code: sum(value for key, value in each.items() if nature in ("", key))
                for code, each in fund.spent.items()
            }
            for code, value in rolled_up(leaves).items():
                tail = nature or "合计"
                found[f"支出.{name}.{tail}" if code == "合计" else f"支出.{name}.{code}.{tail}"] = (
                    value
                )
    found |= {f"基本支出经济分类.{code}": value for code, value in rolled_up(economic).items()}
    return found


def assembled(
    blocks: dict[str, Any], natures: tuple[str, ...], unit: str, *, spent: int, projects: int
) -> dict[str, Any]:
    """Put the blocks into the sample, with a reason for everything that may have changed."""
    blocks = {name: block for name, block in blocks.items() if block}
    data = {**sample(), **written(blocks, unit), "金额单位": unit}
    for name in ("机关运行经费", "结转结余", "核对"):
        if name not in blocks:
            data.pop(name, None)
    units = [{"名称": f"第{i}单位", "性质": nature} for i, nature in enumerate(natures, 1)]
    names = (*LAST_YEAR, f"{GENERAL}支出", "三公经费", "机关运行经费")
    reasons: dict[str, Any] = {name: f"{name}所涉工作的进度" for name in names}
    reasons["年初预算"] = {code: f"科目{code}所涉工作的进度" for code in blocks["年初预算"]}
    classes = {code[:3] for fund in blocks["支出"].values() for code in fund}
    use = {"按类": dict.fromkeys(sorted(classes), "履行职能"), "项目支出": "专项工作"}
    rated = {**sample()["预算绩效"]["整体"], "全年预算": written(Money(max(spent, 0)), unit)}
    projects = min(projects, spent) if min(projects, spent) >= LEAST else 0
    project = dict.fromkeys(("预算数", "执行数"), written(Money(projects), unit))
    *_, (name, described) = sample()["预算绩效"]["项目"].items()
    performance = {"整体": rated, "项目": {name: {**described, **project}}}
    public = blocks["三公经费"]
    owned = int(public["公务用车购置费"]["购置数"]) + int(public["公务用车运行维护费"]["保有量"])
    cars = {"车辆": {"其他用车": str(owned)}, "单价100万元以上设备": "0"}
    rest = {"单位": units, "原因": reasons, "用途": use, "国有资产": cars}
    evaluation = {**sample()["预算绩效"], **performance}
    evaluation.pop("项目汇总", None)
    return {**data, **rest, "预算绩效": evaluation}
