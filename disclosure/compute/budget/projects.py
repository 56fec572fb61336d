"""Projects: who pays for them, and what their 申报表 add up to (预算11, 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute.budget.agencies import UNITS
from disclosure.compute.budget.declare import noughts
from disclosure.compute.budget.names import MONEY
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, total
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.compute.ground import Ground
    from disclosure.model.budget import Application, Budget, PlannedProject, YearGoal

PROJECTS, ALL_PROJECTS, CATEGORIES = "项目", "项目合计", "项目类别"
ITEM_COLUMNS = ("本级财政拨款", "上级转移支付", "其他资金")
ORIGINS = ("本级财政拨款", "上级转移支付", "专户管理资金", "其他资金")


def projects(ground: Ground[Budget]) -> Iterator[Derived]:
    """Declare the rows of 预算11 (B11-1): projects, and what they add up to by unit and class."""
    every = ground.accounts.projects
    for name, project in every.items():
        base = f"{PROJECTS}.{name}"
        yield from noughts(ground, (f"{base}.资金.{each}" for each in MONEY))
        yield _sum_of_money(base)
        if project.application:
            yield from _application(ground, base, project.application)
    yield from _row(ALL_PROJECTS, every)
    yield from _by_category(CATEGORIES, every)
    yield from _by_unit(ground)


def _by_unit(ground: Ground[Budget]) -> Iterator[Derived]:
    """Declare the sums of each unit's projects, in all and by class; an only unit has them all."""
    agencies, every = ground.accounts.agencies, ground.accounts.projects
    for number, agency in enumerate(agencies, 1):
        own = {
            name: each
            for name, each in every.items()
            if len(agencies) == 1 or each.agency == agency.code
        }
        base = f"{UNITS}.{number}"
        yield from _row(f"{base}.{ALL_PROJECTS}", own)
        yield from _by_category(f"{base}.{CATEGORIES}", own)


def _by_category(base: str, projects_of: Mapping[str, PlannedProject]) -> Iterator[Derived]:
    for category in dict.fromkeys(each.category for each in projects_of.values()):
        names = (name for name, each in projects_of.items() if each.category == category)
        yield from _row(f"{base}.{category}", names)


def _row(base: str, names: Iterable[str]) -> Iterator[Derived]:
    """Declare a row that adds up projects, column by column."""
    paths = [f"{PROJECTS}.{name}" for name in names]
    for each in MONEY:
        yield total(f"{base}.资金.{each}", tuple(f"{path}.资金.{each}" for path in paths))
    yield _sum_of_money(base)


def _sum_of_money(base: str) -> Derived:
    return total(f"{base}.{TOTAL}", tuple(f"{base}.资金.{each}" for each in MONEY))


def _application(
    ground: Ground[Budget], project: str, application: Application
) -> Iterator[Derived]:
    """Declare the sums of a 申报表 and the change against last year (B15-1, B15-2)."""
    base = f"{project}.申报表"
    lines = [f"{base}.支出明细.{i}" for i, _ in enumerate(application.items, 1)]
    for line in lines:
        yield total(f"{line}.{TOTAL}", _typed(ground, line, ITEM_COLUMNS))
    yield total(f"{base}.支出明细合计", tuple(f"{line}.{TOTAL}" for line in lines))
    origins = _typed(ground, f"{base}.资金来源", ORIGINS)
    if origins:
        yield total(f"{base}.资金来源合计", origins)
    last_year = f"{base}.往年.上年.预算"
    if last_year in ground.typed:
        sides = (f"{project}.{TOTAL}", last_year)
        yield Derived(f"{base}.变动额", "相减", sides)
        yield Derived(f"{base}.变动幅度", "增减幅度", sides, Unit.PERCENT)
    yield from points(base, application.goals)


def points(base: str, goals: Sequence[YearGoal]) -> Iterator[Derived]:
    """Declare the points of each 年度目标 and of all, as far as every indicator has some."""
    sums = []
    for index, goal in enumerate(goals, 1):
        path = f"{base}.年度目标.{index}"
        if goal.indicators and all(each.points for each in goal.indicators):
            inputs = (f"{path}.指标.{i}.分值" for i, _ in enumerate(goal.indicators, 1))
            yield total(f"{path}.分值", tuple(inputs), Unit.POINT)
            sums.append(f"{path}.分值")
    if sums and len(sums) == len(goals):
        yield total(f"{base}.分值合计", tuple(sums), Unit.POINT)
    weights = [f"{base}.年度目标.{i}.权重" for i, goal in enumerate(goals, 1) if goal.weight]
    if weights and len(weights) == len(goals):
        yield total(f"{base}.权重合计", tuple(weights), Unit.POINT)


def _typed(ground: Ground[Budget], base: str, columns: Iterable[str]) -> tuple[str, ...]:
    paths = (f"{base}.{column}" for column in columns)
    return tuple(path for path in paths if path in ground.typed)
