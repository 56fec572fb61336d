"""Figures as messages call them: a code with the name of its 科目 beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer

_ECONOMIC = "基本支出经济分类"
#: Lengths of codes: 类, 款, 项.
_CODES = frozenset((3, 5, 7))
#: Steps behind which a name of digits is no code: projects may be called anything.
_NO_CODES = frozenset(("预算绩效", "国有资产", "概况"))


def named(path: str, case: Case) -> str:
    """Return a path with names: 支出.一般公共预算财政拨款.2013101（行政运行）.合计."""
    steps = path.split(".")
    if steps[0] in _NO_CODES:
        return path
    is_economic = any(step.endswith(_ECONOMIC) for step in steps)
    return ".".join(_step(step, case, is_economic=is_economic) for step in steps)


def label(at: str | Pointer, case: Case) -> str:
    """Return how messages call a place: the path of a figure, or the steps of a pointer."""
    path = at if isinstance(at, str) else ".".join(map(step_of, at))
    return named(path, case)


def step_of(step: str | int) -> str:
    """Return a step of a pointer as paths have it: the items of a list are counted from 1."""
    return step if isinstance(step, str) else str(step + 1)


def bare(path: str) -> str:
    """Return a path as it is typed, without the names that messages put beside its codes."""
    return ".".join(_without_name(step) for step in path.split("."))


def subject(code: str, case: Case, *, is_economic: bool = False) -> str:
    """Return the name of a code, the catalogue's or the department's own; empty without one."""
    found = case.edition.economic(code) if is_economic else case.edition.function(code)
    return found.name if found else case.once(_own_names).get(code, "")


def _step(step: str, case: Case, *, is_economic: bool) -> str:
    if len(step) not in _CODES or not step.isdecimal():
        return step
    name = subject(step, case, is_economic=is_economic)
    return f"{step}（{name}）" if name else step


def _without_name(step: str) -> str:
    code, bracket, _ = step.partition("（")
    return code if bracket and code.isdecimal() and len(code) in _CODES else step


def _own_names(case: Case) -> Mapping[str, str]:
    return {code: name for _, code, name in case.accounts.own_names}
