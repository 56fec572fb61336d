"""Units of a department: together they are the department, and their codes tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.budget.record import budget_of, unless_several
from disclosure.compute.budget.agencies import ALL_UNITS, OF_THE_DEPARTMENT, UNITS
from disclosure.diagnostics import Page, Pointer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_SPENDING = "支出."


def _equations(case: Case, *, spending: bool) -> Iterator[Equation]:
    for own, path in OF_THE_DEPARTMENT.items():
        if own.startswith(_SPENDING) is spending:
            figures = (path, f"{ALL_UNITS}.{own}")
            if any(case.figures[each].value for each in figures):
                yield Equation(Side.of(figures[:1]), "=", Side.of(figures[1:]), own)


def _income(case: Case) -> Iterator[Equation]:
    yield from _equations(case, spending=False)


def _spending(case: Case) -> Iterator[Equation]:
    yield from _equations(case, spending=True)


def _codes(case: Case) -> Iterator[Finding]:
    """Yield codes of units that do not begin with the department's, or that stand twice."""
    seen: set[str] = set()
    for index, agency in enumerate(budget_of(case).agencies):
        at: Pointer = (UNITS, index, "编码")
        if not agency.code.startswith(budget_of(case).code):
            message = f"单位编码 {agency.code} 的前三位不是部门编码 {budget_of(case).code}"
            yield Finding((at,), message, _CODES.fix)
        if agency.code in seen:
            yield Finding((at,), f"单位编码 {agency.code} 写了两次", _CODES.fix)
        seen.add(agency.code)


def _unknown_unit(case: Case) -> Iterator[Finding]:
    """Yield projects, purchases and services whose unit is not said, and each unit not listed."""
    known = {agency.code for agency in budget_of(case).agencies}
    users: dict[str, list[tuple[str, Pointer]]] = {}
    for what, code, at in _belonging(case):
        if not code:
            yield Finding((at,), f"有几个单位，{what}没有写是哪个单位的", _UNKNOWN.fix)
        elif code not in known:
            users.setdefault(code, []).append((what, (*at, "单位")))
    for code, found in users.items():
        (what, _), more = found[0], f"等 {len(found)} 处" if len(found) > 1 else ""
        message = f"{what}{more}写的单位 {code} 不在“单位”里"
        hint = _MANY.format(code) if more else ""
        yield Finding(tuple(at for _, at in found), message, hint + _UNKNOWN.fix)


def _belonging(case: Case) -> Iterable[tuple[str, str, Pointer]]:
    budget = budget_of(case)
    for name, project in budget.projects.items():
        yield f"项目“{name}”", project.agency, ("项目", name)
    for index, purchase in enumerate(budget.procurement):
        yield f"第 {index + 1} 项采购", purchase.agency, ("政府采购", index)
    for index, service in enumerate(budget.services):
        yield f"第 {index + 1} 项购买服务", service.agency, ("购买服务", index)


_MANY = "几处写的都是 {}：多半是“单位”下的编码写错了，改那里；那里没有错的，"
_FIX = "对照各单位的预算，看是漏汇总了单位，还是有一方填错。"
_CODES = Page(
    "T309",
    "单位编码属于本部门",
    "“单位”下的编码，前三位是不是部门编码，有没有两个单位用一个编码。",
    "预算02、06、11、12表按编码分单位；编码错了，数就归到别的单位（B06-1）。",
    "对照预算管理一体化系统改编码。",
)
_UNKNOWN = Page(
    "T310",
    "项目和采购写明单位",
    "有几个单位时，每个项目、每项采购和购买服务写没写是哪个单位的，那个单位在不在“单位”里。",
    "预算11、12、13表按单位分行；没有单位的印不出来（B11-1）。",
    "在这一项里补上或者改正“单位”，写六位编码。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _income,
        Page(
            "T307",
            "各单位收入之和等于部门收入",
            "有几个单位时，预算02表：各单位每种来源的收入、每种资金的上年结转之和，是否等于部门的数。",
            "部门预算由各单位预算汇总而成，预算01表和02表必须对得上（B02-1）。",
            _FIX,
        ),
        unless=unless_several,
    ),
    TieOuts(
        _spending,
        Page(
            "T308",
            "各单位支出之和等于部门支出",
            "有几个单位时，预算06表：各单位的人员经费、公用经费、项目支出之和，是否等于预算05表的合计。",
            "同一笔支出按功能科目和按单位各印一次，各栏必须相同（B06-1）。",
            _FIX,
        ),
        unless=unless_several,
    ),
    Question(_codes, _CODES),
    Question(_unknown_unit, _UNKNOWN),
)
