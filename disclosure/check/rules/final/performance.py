"""预算绩效: parts against their project, actual against budget (A-3)."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute.final.detail import BUDGET, DETAIL
from disclosure.compute.names import NATURES
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_COLUMNS = ("预算数", "执行数")
_OVERALL = "预算绩效.整体"


def _path(project: str, column: str) -> str:
    return f"预算绩效.项目.{project}.{column}"


def _parts_of_projects(case: Case) -> Iterator[Equation]:
    projects = accounts_of(case).performance.projects
    for whole in projects:
        parts = [name for name, each in projects.items() if each.part_of == whole != name]
        for column in _COLUMNS if parts else ():
            left = Side.of(_path(part, column) for part in parts)
            yield Equation(left, "<=", Side.of((_path(whole, column),)), f"{whole} {column}")


def _no_parts(case: Case) -> str:
    projects = accounts_of(case).performance.projects.values()
    return "" if any(each.part_of for each in projects) else "没有写“上级项目”的项目"


def _within_budget(case: Case) -> Iterator[Equation]:
    if f"{_OVERALL}.全年预算" in case.figures:
        sides = (Side.of((f"{_OVERALL}.{name}",)) for name in ("执行数", "全年预算"))
        left, right = sides
        yield Equation(left, "<=", right, "部门整体")
    for name in accounts_of(case).performance.projects:
        left, right = (Side.of((_path(name, column),)) for column in ("执行数", "预算数"))
        yield Equation(left, "<=", right, name)


def _whole(case: Case) -> Iterator[Equation]:
    parts = [f"{DETAIL}.{nature}.{BUDGET}" for nature in NATURES]
    if all(path in case.figures for path in (*parts, f"{_OVERALL}.全年预算")):
        yield Equation(Side.of((f"{_OVERALL}.全年预算",)), "=", Side.of(parts))


def _no_detail(case: Case) -> str:
    return "" if any(_whole(case)) else "没有写基本支出的全年预算数"


def _orphans(case: Case) -> Iterator[Finding]:
    projects = accounts_of(case).performance.projects
    for name, each in projects.items():
        if not each.part_of:
            continue
        at = (("预算绩效", "项目", name, "上级项目"),)
        if each.part_of not in projects:
            near = get_close_matches(each.part_of, projects, 1)
            hint = f"是否应为“{near[0]}”？" if near else _ORPHAN.fix
            yield Finding(at, f"上级项目“{each.part_of}”不在“项目”里", hint)
        elif each.part_of == name or projects[each.part_of].part_of:
            message = f"“{name}”的上级项目“{each.part_of}”自己也有上级项目"
            yield Finding(at, message, _ORPHAN.fix)


_ORPHAN = Page(
    "T253",
    "上级项目有名有姓",
    "“上级项目”是不是同一文件里的另一个项目，并且它自己没有上级项目。",
    "写了上级项目的不计入项目个数和资金合计；名字写错，这笔钱就漏算了（N-11）。",
    "照“项目”下的名字改；没有上级项目的，删去这一行。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _parts_of_projects,
        Page(
            "T252",
            "子项目之和不大于上级项目",
            "写了同一个“上级项目”的各项目，预算数之和、执行数之和，是否不大于上级项目的数。",
            "子项目是上级项目的一部分，部分不能大于全部（A-3）。",
            "核对上级项目和各子项目的预算数、执行数。",
        ),
        unless=_no_parts,
    ),
    Question(_orphans, _ORPHAN, unless=_no_parts),
    TieOuts(
        _within_budget,
        Page(
            "T254",
            "执行数不大于预算数",
            "部门整体和各项目的执行数，是否不大于全年预算数。",
            "执行率超过100%，要么预算数没有用调整后的全年预算，要么有一个数写错（A-1）。",
            "核对两个数；预算数用含调整的全年预算数。",
        ),
        Severity.WARNING,
    ),
    TieOuts(
        _whole,
        Page(
            "T269",
            "整体全年预算等于基本支出加项目支出",
            "写了“基本支出预算”的，部门整体的全年预算是否等于基本支出的预算数加各项目的预算数。",
            "部门整体支出明细表把全年预算分成基本支出和项目支出，两部分之和应当是全部（A-2）。",
            "核对整体的全年预算、人员经费和公用经费的预算数、各项目的预算数；项目没有列全的，补上。",
        ),
        Severity.WARNING,
        unless=_no_detail,
    ),
)
