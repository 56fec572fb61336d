"""政府采购 and 购买服务: lines that multiply, parts, and the projects that they belong to."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import compared
from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.naming import label
from disclosure.check.question import Question
from disclosure.check.rules.budget.record import budget_of
from disclosure.check.rules.figures.codes import typed_codes
from disclosure.diagnostics import Page, Pointer, Severity
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: What is bought out of 基本支出 has no project.
_RUNNING = ("公用", "人员")
_PURCHASES, _SERVICES = "政府采购", "购买服务"
_SPENDING = "支出"
_YES = "是"


class _Products(TieOuts):
    """Weighs like a tie-out, and tells all three numbers of a line: each may be the wrong one."""

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each line that does not multiply."""
        for equation, weighed in self.weigh(case):
            if not weighed.holds:
                amount, _ = equation.paths
                base = amount.rpartition(".")[0]
                values = (
                    ("金额", weighed.left),
                    ("数量乘单价", weighed.right),
                    ("相差", weighed.difference),
                )
                message = f"{equation.name}：{compared(values, Unit.AMOUNT, case.unit)}"
                at = (amount, f"{base}.数量", f"{base}.单价")
                yield Finding(at, message, self.page.fix)


def _products(case: Case) -> Iterator[Equation]:
    for base in _lines(case):
        yield Equation.parse(f"{base}.金额 = {base}.乘积", _name(base))


def _parts(case: Case) -> Iterator[Equation]:
    for base in _lines(case):
        yield Equation.parse(f"{base}.小微企业 <= {base}.中小企业", f"{_name(base)}小微企业")
        yield Equation.parse(f"{base}.中小企业 <= {base}.金额", f"{_name(base)}中小企业")


def _lines(case: Case) -> Iterator[str]:
    yield from (f"{_PURCHASES}.{i}" for i, _ in enumerate(budget_of(case).procurement, 1))


def _name(base: str) -> str:
    return f"第 {base.rpartition('.')[2]} 项采购"


def _unless_bought(case: Case) -> str:
    return "" if budget_of(case).procurement else "没有政府采购"


def _of_projects(case: Case) -> Iterator[Equation]:
    """Yield for each project what is bought out of it, as a part of its budget."""
    lines = dict(enumerate(budget_of(case).procurement, 1))
    for name in budget_of(case).projects:
        own = [f"{_PURCHASES}.{i}.金额" for i, line in lines.items() if line.project == name]
        if own:
            yield Equation(Side.of(own), "<=", Side.of((f"项目.{name}.合计",)), name)


def _unknown_project(case: Case) -> Iterator[Finding]:
    """Yield purchases and services whose project is none of the list."""
    for at, name in _named(case):
        known = budget_of(case).projects
        if name not in known and not any(word in name for word in _RUNNING):
            near = get_close_matches(name, known, 1)
            hint = f"是否应为“{near[0]}”？" if near else ""
            message = f"“{name}”不是“项目”里的项目"
            yield Finding((at,), message, hint + _UNKNOWN.fix)


def _named(case: Case) -> Iterator[tuple[Pointer, str]]:
    for index, line in enumerate(budget_of(case).procurement):
        yield (_PURCHASES, index, "项目"), line.project
    for index, service in enumerate(budget_of(case).services):
        yield (_SERVICES, index, "项目"), service.project


def _codes(case: Case) -> Iterator[Finding]:
    """Yield lines whose subjects the catalogue lacks, or of which nothing is spent."""
    spent = tuple(str(pointer[-1]) for pointer in typed_codes(case) if pointer[0] == _SPENDING)
    for block, lines in _coded(case).items():
        for index, (function, item) in enumerate(lines):
            if function and case.edition.function(function) is None:
                message = f"功能科目编码 {function} 不在当年的科目目录里"
                yield Finding(((block, index, "功能科目"),), message, _CODES.fix)
            elif function and not function.startswith(spent):
                message = f"{label((_SPENDING, function), case)} 没有安排，采购却用它"
                yield Finding(((block, index, "功能科目"),), message, _CODES.fix)
            if item and case.edition.economic(item) is None:
                message = f"经济科目编码 {item} 不在当年的科目目录里"
                yield Finding(((block, index, "经济科目"),), message, _CODES.fix)


def _coded(case: Case) -> dict[str, list[tuple[str, str]]]:
    budget = budget_of(case)
    return {
        _PURCHASES: [(line.function, line.item) for line in budget.procurement],
        _SERVICES: [(line.function, line.item) for line in budget.services],
    }


def _not_procured(case: Case) -> Iterator[Finding]:
    """Yield services that are said to be procured where their project buys nothing."""
    bought = Counter(line.project for line in budget_of(case).procurement)
    for index, service in enumerate(budget_of(case).services):
        if service.is_procured == _YES and not bought[service.project]:
            message = f"购买服务写了含政府采购，政府采购里没有“{service.project}”的采购"
            yield Finding(((_SERVICES, index, "含政府采购"),), message, _PROCURED.fix)


def _unless_services(case: Case) -> str:
    return "" if budget_of(case).services else "没有购买服务"


_UNKNOWN = Page(
    "T334",
    "采购的项目在项目里",
    "政府采购、购买服务每一行的“项目”，是不是“项目”里的名称；用公用经费采购的写 在职人员公用 等。",
    "同一个项目在预算11、12、13、15表要用同一个名称，否则读者对不上（B12-2、B13-1、B15-1）。",
    "照抄“项目”里的名称；用公用经费的，名称里写明“公用”。",
)
_CODES = Page(
    "T335",
    "采购的科目在目录里，支出里也有",
    "政府采购、购买服务每一行的功能科目、经济科目，当年的科目目录里有没有；功能科目在“支出”里有没有安排。",
    "预算12、13表印科目的编码和名称，查不到名称就印不出来；采购用的是本部门的支出，没有支出的科目不会有采购（B12-2）。",
    "对照当年《政府收支分类科目》和“支出”核对编码。",
)
_PROCURED = Page(
    "T336",
    "含政府采购的服务有采购",
    "购买服务里写了“含政府采购: 是”的，政府采购里有没有同一个项目的采购。",
    "同一笔服务既买又采购，两张表都要有（B13-1）。",
    "在“政府采购”里补上这一项，或者改“含政府采购”。",
)
RULES: tuple[Rule, ...] = (
    _Products(
        _products,
        Page(
            "T331",
            "采购金额等于数量乘单价",
            "预算12表每一行：采购金额是否等于采购数量乘单价。",
            "表上三个数印在一行，读者一乘就知道；合计栏只加金额，不加单价（B12-1）。",
            "核对这一行的数量、单价和金额。",
        ),
        unless=_unless_bought,
    ),
    TieOuts(
        _parts,
        Page(
            "T332",
            "面向小微企业不大于面向中小企业",
            "预算12表每一行：面向小微企业的金额是否不大于面向中小企业的，后者是否不大于采购金额。",
            "小型、微型企业是中小企业的一部分，面向中小企业的是采购的一部分（B12-1）。",
            "核对这一行的金额、“中小企业”和“小微企业”。",
        ),
        unless=_unless_bought,
    ),
    TieOuts(
        _of_projects,
        Page(
            "T333",
            "一个项目的采购不大于项目预算",
            "同一个项目的各项采购金额之和，是否不大于这个项目的预算。",
            "采购用的是项目的钱，部分不能大于全部（B12-2）。",
            "核对采购金额、采购写的“项目”和项目的“资金”。",
        ),
        Severity.WARNING,
        _unless_bought,
    ),
    Question(_unknown_project, _UNKNOWN, Severity.WARNING),
    Question(_codes, _CODES, Severity.WARNING),
    Question(_not_procured, _PROCURED, Severity.WARNING, _unless_services),
)
