"""Disclosures that are right: drawn in whole 分, so that every tie-out holds exactly.

A file in 万元 has every leaf and every stated total rounded on its own, as reporting software does.
What no rule reads (duties, key work, indicators) comes from the sample.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from disclosure.compute.codes import ancestors as above
from disclosure.compute.final.names import OTHER_SOURCES
from disclosure.compute.names import APPROPRIATIONS, GENERAL, NATURES, OTHER
from disclosure.load import load_text
from tests.check.bench import FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[st.SearchStrategy[Any]], Any]

ITEMS = {
    GENERAL: ("2013101", "2013102", "2080505", "2101101", "2101103", "2130204", "2210201"),
    APPROPRIATIONS[1]: ("2120801", "2120803", "2296002", "2296003"),
    APPROPRIATIONS[2]: ("2230105", "2230107", "2230299"),
    OTHER: ("2013102", "2130201", "2130204"),
}
#: 款 of 基本支出 that stand in no other table, by 人员 and 公用.
STAFF, OFFICE = ("30101", "30102", "30107", "30302"), ("30201", "30211", "30213")
#: 款 of 基本支出 that are a part of an item of “三公”经费.
PARTS = {
    "因公出国境费": "30212",
    "公务用车购置费": "31013",
    "公务用车运行维护费": "30231",
    "公务接待费": "30217",
}
#: Counts of the items, and how much money (分) each of what they count costs at least.
COUNTS = {
    "因公出国境费": (("团组数", "人次"), 10**7),
    "公务用车购置费": (("购置数",), 10**8),
    "公务用车运行维护费": (("保有量",), 2 * 10**7),
    "公务接待费": ((), 10**5),
}
BALANCES = ("没有", "按科目", "合计")
#: Nothing smaller than 10,000 元 is drawn: nothing prints as nought, and a car can be bought.
LEAST = 1_000_000


class Money(int):
    """An amount in 分, exact."""


AMOUNTS = st.one_of(st.just(0), st.integers(LEAST, 10**11)).map(Money)
SPENT = st.integers(LEAST, 10**11).map(Money)


@dataclass(frozen=True)
class Fund:
    """One fund: income, 基本支出 and 项目支出, opening and closing balance by code (分)."""

    income: Mapping[str, int]
    spent: Mapping[str, Mapping[str, int]]
    opening: Mapping[str, int]
    closing: Mapping[str, int]

    def total(self, nature: str = "") -> int:
        parts = ((key, value) for each in self.spent.values() for key, value in each.items())
        return sum(value for key, value in parts if nature in ("", key))


def codes(draw: Draw, fund: str) -> list[str]:
    """Draw leaves; those of one 类 stand at one depth, 项, 款 or 类."""
    items = draw(st.lists(st.sampled_from(ITEMS[fund]), min_size=1, max_size=4, unique=True))
    depth = {item[:3]: draw(st.sampled_from((7, 7, 5, 3))) for item in sorted(items)}
    return sorted({item[: depth[item[:3]]] for item in items})


def coarser(draw: Draw, known: Mapping[str, int]) -> Counter[str]:
    """Draw the depth at which the same money is known elsewhere: as deep, or less."""
    depth = {code[:3]: draw(st.sampled_from((7, 7, 5, 3))) for code in sorted(known)}
    found: Counter[str] = Counter()
    for code, value in known.items():
        found[code[: depth[code[:3]]]] += value
    return found


def near(value: int) -> st.SearchStrategy[int]:
    """An amount with which another may well be compared: half as much, or up to twice as much."""
    size = abs(value)
    return st.integers(max(LEAST, size // 2), 2 * size).map(Money) if size >= LEAST else st.just(0)


#: Income that only units which are not 行政 have.
EARNED = ("事业收入", "经营收入")


@st.composite
def funds(draw: Draw, fund: str) -> Fund:
    """Draw a fund; what it takes in follows from what it spends and carries over."""
    natures = NATURES if fund == GENERAL else NATURES[1:]
    leaves = codes(draw, fund)
    spent = {code: {nature: draw(SPENT) for nature in natures} for code in leaves}
    if fund == GENERAL and len(leaves) > 1 and draw(st.booleans()):
        # What was taken back from earlier years, and less than what was spent elsewhere.
        elsewhere = sum(each["项目支出"] for code, each in spent.items() if code != leaves[0])
        spent[leaves[0]]["项目支出"] = -draw(st.integers(LEAST, elsewhere))
    kinds = draw(st.sampled_from(BALANCES)), draw(st.sampled_from(BALANCES))
    balances = [
        {code: draw(AMOUNTS) for code in leaves} if kind != "没有" else {} for kind in kinds
    ]
    opening, closing = balances
    income = {
        code: sum(spent[code].values()) + closing.get(code, 0) - opening.get(code, 0)
        for code in leaves
    }
    folded = [
        {"合计": sum(balance.values())} if kind == "合计" else balance
        for kind, balance in zip(kinds, balances, strict=True)
    ]
    return Fund(coarser(draw, income), spent, *folded)


@st.composite
def other_money(
    draw: Draw, *, may_earn: bool
) -> tuple[dict[str, dict[str, int]], Fund, dict[str, int]]:
    """Draw 其他资金: income by source, the rest, and what moves between its balances.

    Without a unit that may earn there is no 事业收入 and no 经营收入.
    """
    leaves = codes(draw, OTHER)
    extra = ("经营支出", "上缴上级支出", "对附属单位补助支出")
    natures = draw(st.lists(st.sampled_from((*NATURES, *extra)), min_size=1, unique=True))
    spent = {code: {nature: draw(SPENT) for nature in natures} for code in leaves}
    known = [each for each in OTHER_SOURCES if may_earn or each not in EARNED]
    sources = draw(st.lists(st.sampled_from(known), min_size=1, unique=True))
    income = {source: {code: draw(SPENT) for code in leaves} for source in sources}
    used, given_out, opening = draw(AMOUNTS), draw(AMOUNTS), draw(AMOUNTS)
    fund = Fund({}, spent, {}, {})
    taken = sum(sum(each.values()) for each in income.values())
    closing = opening + taken + used - fund.total() - given_out
    assume(closing == 0 or abs(closing) >= LEAST)
    fund = Fund({}, spent, {"合计": opening}, {"合计": closing})
    return income, fund, {"使用非财政拨款结余": used, "结余分配": given_out}


def shared_out(draw: Draw, whole: int, names: tuple[str, ...]) -> dict[str, int]:
    """Share a sum out; each part but the last is drawn, and nought or not tiny."""
    parts: dict[str, int] = {}
    for name in names[:-1]:
        rest = whole - sum(parts.values())
        parts[name] = draw(part_of(rest))
    return {**parts, names[-1]: whole - sum(parts.values())}


def part_of(whole: int) -> st.SearchStrategy[int]:
    """Nought, the whole, or a part that leaves no tiny rest."""
    ends = st.sampled_from((0, whole))
    middle = st.integers(LEAST, whole - LEAST) if whole >= 2 * LEAST else ends
    return st.one_of(ends, middle)


def three_public(draw: Draw, parts: Mapping[str, int]) -> dict[str, Any]:
    """“三公”经费, each item not less than its part of 基本支出, with its counts."""
    block: dict[str, Any] = {}
    for item, (names, price) in COUNTS.items():
        actual = parts[PARTS[item]] + draw(AMOUNTS)
        counts = dict.fromkeys(names, _count(actual, price))
        amounts = {"全年预算": draw(near(actual)), "决算": Money(actual)}
        block[item] = {**amounts, **counts, "原因": f"{item}所涉活动的安排"}
    guests = shared_out(draw, block["公务接待费"]["决算"], ("外宾接待", "国内接待"))
    for kind, value in guests.items():
        batches = _count(value, COUNTS["公务接待费"][1])
        block["公务接待费"][kind] = {"金额": Money(value), "批次": batches, "人次": batches}
    return block


def _count(amount: int, price: int) -> str:
    """Count what so much money buys, one at least where there is some."""
    return str(max(1, amount // price)) if amount else "0"


@cache
def sample() -> dict[str, Any]:
    loaded, _ = load_text(FILES["sample"].read_bytes(), "sample.yaml")
    assert loaded is not None
    return loaded.data


def text_of(value: int, unit: str) -> str:
    """Write 分 in 元, or in 万元 rounded half up to two decimals."""
    if unit == "元":
        return f"{Decimal(value).scaleb(-2):.2f}"
    return f"{Decimal(value).scaleb(-6).quantize(Decimal('0.01'), ROUND_HALF_UP):f}"


def written(data: Any, unit: str) -> Any:
    """Write every amount of a block in a unit; text stays as it is."""
    if isinstance(data, dict):
        return {key: written(item, unit) for key, item in data.items()}
    return text_of(data, unit) if isinstance(data, int) else data


def rolled_up(leaves: Mapping[str, int]) -> Counter[str]:
    """Add leaves into their 款, 类 and 合计; the leaves themselves are left out."""
    found: Counter[str] = Counter()
    for code, value in leaves.items():
        for name in (*above(code), "合计"):
            found[name] += value
    return found
