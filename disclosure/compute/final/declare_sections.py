"""The table of derived figures, continued: what sections 十 to 十三 and the annexes print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, ratio, same, share, total
from disclosure.compute.final import budgets, detail, projects
from disclosure.compute.final.names import (
    ACTUAL,
    ALL_NATURES,
    BUDGET,
    INITIAL,
    OTHER_SOURCES,
    PURCHASES,
)
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.compute.ground import Ground
    from disclosure.edition import Scoring
    from disclosure.model.final import FinalAccounts, Goal


def procurement(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """政府采购 by category and in total (N-9); 中小企业 may be known in total only."""
    amounts = tuple(f"政府采购.{category}.金额" for category in PURCHASES)
    smaller = tuple(f"政府采购.{category}.中小企业" for category in PURCHASES)
    stated = "政府采购.中小企业"
    given = amounts if stated in ground.typed else (*amounts, *smaller)
    for path in (*given, "政府采购.小微企业"):
        if path not in ground.typed:
            yield total(path, ())
    yield total("政府采购.合计.金额", amounts)
    whole = "政府采购.合计.中小企业"
    yield same(whole, stated) if stated in ground.typed else total(whole, smaller)


def assets(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """车辆合计 = the sum of its kinds (N-10)."""
    kinds = tuple(f"国有资产.车辆.{kind}" for kind in ground.accounts.assets.vehicles)
    yield total("国有资产.车辆.合计", kinds, Unit.VEHICLE)


def performance(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """自评: 执行率 and scores (A-1, A-2), and the totals of the projects (A-3)."""
    scoring = ground.edition.scoring
    evaluation = ground.accounts.performance
    yield same("预算绩效.整体.执行数", "支出.全部资金.合计")
    if "预算绩效.整体.全年预算" in ground.typed:
        base = "预算绩效.整体"
        yield ratio(f"{base}.执行率", f"{base}.执行数", f"{base}.全年预算")
        yield from _scores(base, evaluation.overall.goals, scoring.get("整体"))
        yield from detail.spending(ground)
    for name, project in evaluation.projects.items():
        base = f"预算绩效.项目.{name}"
        yield ratio(f"{base}.执行率", f"{base}.执行数", f"{base}.预算数")
        yield from _scores(base, project.goals, scoring.get("项目"))
    yield from projects.projects(ground)


def _scores(base: str, goals: Sequence[Goal], scoring: Scoring | None) -> Iterator[Derived]:
    """Scores of one 自评表, if the form has any; without those of every indicator no total."""
    if scoring is None:
        return
    points = (scoring.rate_points,)
    yield Derived(f"{base}.执行率得分", "执行率得分", (f"{base}.执行率",), Unit.POINT, points)
    for index, goal in enumerate(goals, 1):
        if all(indicator.score for indicator in goal.indicators):
            paths = (f"{base}.目标.{index}.指标.{i}.得分" for i, _ in enumerate(goal.indicators, 1))
            yield total(f"{base}.目标.{index}.得分", tuple(paths), Unit.POINT)
    if goals and all(indicator.score for goal in goals for indicator in goal.indicators):
        inputs = tuple(f"{base}.目标.{index}.得分" for index, _ in enumerate(goals, 1))
        scale = (scoring.goal_full_marks, scoring.goal_points)
        if len(set(scale)) == 1:
            yield total(f"{base}.指标得分", inputs, Unit.POINT)
        else:
            yield Derived(f"{base}.指标得分", "指标得分", inputs, Unit.POINT, scale)
        yield total(f"{base}.总分", (f"{base}.执行率得分", f"{base}.指标得分"), Unit.POINT)


def shares(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """占比, each with the denominator that the form names (N-2)."""
    for source in (n.APPROPRIATION, *OTHER_SOURCES):
        yield share(f"占比.收入.{source}", f"收入.{source}.合计", "收入.全部资金.合计")
    for nature in ALL_NATURES:
        yield share(f"占比.支出.{nature}", f"支出.全部资金.{nature}", "支出.全部资金.合计")
    spent = f"支出.{n.GENERAL}"
    yield share("占比.一般公共预算支出", f"{spent}.合计", "支出.全部资金.合计")
    for code in ground.edition.function_classes:
        yield share(f"占比.支出结构.{code}", f"{spent}.{code}.合计", f"{spent}.合计")
    yield from _purchase_shares(ground)


def _purchase_shares(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    whole = "政府采购.合计.金额"
    yield share("占比.采购.中小企业", "政府采购.合计.中小企业", whole)
    of_medium = ground.edition.micro_share_of == "中小企业"
    base = "政府采购.合计.中小企业" if of_medium else whole
    yield share("占比.采购.小微企业", "政府采购.小微企业", base)
    for category in PURCHASES:
        part = f"政府采购.{category}.中小企业"
        if part in ground.typed or "政府采购.中小企业" not in ground.typed:
            yield share(f"占比.采购.{category}", part, f"政府采购.{category}.金额")


def completions(paths: frozenset[str]) -> Iterator[Derived]:
    """完成率 against the named budget (N-2, N-5), wherever a budget and an actual meet."""
    yield from budgets.completions(paths)
    for item in (*n.THREE_PUBLIC, n.VEHICLES, TOTAL):
        base = f"三公经费.{item}"
        yield ratio(f"完成率.{base}", f"{base}.{ACTUAL}", f"{base}.{BUDGET}")
        if f"{base}.{INITIAL}" in paths:
            rate = f"完成率.{INITIAL}.{base}"
            yield ratio(rate, f"{base}.{ACTUAL}", f"{base}.{INITIAL}")
