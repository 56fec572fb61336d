"""The table of derived figures, continued: staff, 政府采购, assets, 整体绩效, shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.budget.declare import noughts
from disclosure.compute.budget.names import (
    ALL_NATURES,
    OWN_MONEY,
    PURCHASES,
    RUNNING,
    SOURCES,
    SPECIAL,
)
from disclosure.compute.budget.projects import CATEGORIES
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, share, total
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.budget import Budget

_PURCHASE = ("金额", "中小企业", "小微企业")
_OVERALL = "预算绩效.整体"
_INCOME = (n.APPROPRIATION, SPECIAL, OWN_MONEY)
_SPENDING = ("人员类", "运转类", "特定目标类")


def staff(ground: Ground[Budget]) -> Iterator[Derived]:
    """编制 and 在职 in all."""
    for block in ("编制", "在职"):
        base = f"概况.人员.{block}"
        kinds = tuple(f"{base}.{kind}" for kind in sorted(ground.keys(base)))
        yield total(f"{base}.{TOTAL}", kinds, Unit.PERSON)


def procurement(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算12: number times price, and the sums by category (B12-1); 单价 is never added up."""
    lines = dict(enumerate(ground.accounts.procurement, 1))
    for number in lines:
        base = f"政府采购.{number}"
        yield Derived(f"{base}.乘积", "相乘", (f"{base}.数量", f"{base}.单价"))
        yield from noughts(ground, (f"{base}.{column}" for column in _PURCHASE))
    for letter, category in PURCHASES.items():
        own = [number for number, line in lines.items() if line.good.startswith(letter)]
        for column in _PURCHASE:
            inputs = tuple(f"政府采购.{number}.{column}" for number in own)
            yield total(f"政府采购.{category}.{column}", inputs)
    for column in _PURCHASE:
        inputs = tuple(f"政府采购.{each}.{column}" for each in PURCHASES.values())
        yield total(f"政府采购.{TOTAL}.{column}", inputs)


def services(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算13 (B13-1)."""
    numbers = range(1, len(ground.accounts.services) + 1)
    yield total(f"购买服务.{TOTAL}.金额", tuple(f"购买服务.{i}.金额" for i in numbers))


def assets(ground: Ground[Budget]) -> Iterator[Derived]:
    """车辆合计 = the sum of its kinds."""
    kinds = tuple(f"国有资产.车辆.{kind}" for kind in ground.accounts.assets.vehicles)
    yield total(f"国有资产.车辆.{TOTAL}", kinds, Unit.VEHICLE)


def overall(ground: Ground[Budget]) -> Iterator[Derived]:
    """预算14: this year's composition, its shares, and earlier years' sums (B14-1, B14-2)."""
    income, spending = f"{_OVERALL}.收入构成", f"{_OVERALL}.支出构成"
    yield same(f"{income}.{n.APPROPRIATION}", "财政拨款.收入总计")
    yield same(f"{income}.{SPECIAL}", f"收入.{SPECIAL}收入")
    yield total(f"{income}.{OWN_MONEY}", ("收入.单位资金.合计", f"结转结余.上年.{n.OTHER}"))
    if ground.accounts.performance.overall.by_nature is None:
        yield from _by_nature(ground, spending)
    for base, parts in ((income, _INCOME), (spending, _SPENDING)):
        paths = [f"{base}.{part}" for part in parts]
        yield total(f"{base}.{TOTAL}", tuple(paths))
        name = base.rpartition(".")[2]
        for part, path in zip(parts, paths, strict=True):
            yield share(f"占比.{name}.{part}", path, f"{base}.{TOTAL}")
    yield from _earlier(ground)


def _by_nature(ground: Ground[Budget], base: str) -> Iterator[Derived]:
    """人员类 is 人员经费, 特定目标类 projects that do not run the office, 运转类 the rest."""
    general = f"支出.{n.GENERAL}"
    others = (f"支出.{fund}.{n.BASIC}" for fund in n.FUNDS if fund != n.GENERAL)
    more = (f"支出.{n.OTHER}.{nature}" for nature in ALL_NATURES if nature not in n.NATURES)
    yield same(f"{base}.人员类", f"{general}.{n.STAFF}")
    categories = dict.fromkeys(each.category for each in ground.accounts.projects.values())
    sums = {each: f"{CATEGORIES}.{each}.{TOTAL}" for each in categories}
    running = [sums.pop(RUNNING)] if RUNNING in sums else []
    specific = tuple(sums.values()) if running else (f"支出.{n.ALL}.{n.PROJECT}",)
    yield total(f"{base}.运转类", (f"{general}.{n.OPERATIONS}", *others, *more, *running))
    yield total(f"{base}.特定目标类", specific)


def _earlier(ground: Ground[Budget]) -> Iterator[Derived]:
    for year in ("前年", "上年"):
        base = f"{_OVERALL}.近两年.{year}"
        typed = ground.keys(base)
        for name, parts in (("收入合计", _INCOME), ("支出合计", _SPENDING)):
            yield total(f"{base}.{name}", tuple(f"{base}.{p}" for p in parts if p in typed))


def shares(ground: Ground[Budget]) -> Iterator[Derived]:
    """占比, each with the denominator that the form names."""
    for source in SOURCES:
        yield share(f"占比.收入.{source}", f"收入.{source}", "收入.全部资金.合计")
    for nature in ALL_NATURES:
        yield share(f"占比.支出.{nature}", f"支出.{n.ALL}.{nature}", "支出.全部资金.合计")
    general = f"支出.{n.GENERAL}"
    for nature in (*n.NATURES, n.STAFF, n.OPERATIONS):
        yield share(f"占比.公共预算.{nature}", f"{general}.{nature}", f"{general}.合计")
    for code in ground.edition.function_classes:
        yield share(f"占比.支出结构.{code}", f"{general}.{code}.合计", f"{general}.合计")
