"""年初预算 by kind of 财政拨款: whose budget a typed code is, and the tree that follows.

What is typed without a fund is 一般公共预算's, unless the file or the catalogue says that the code
belongs to another one; the block of a fund may be written out as well. Whatever the way, the
budgets of 一般公共预算 are found at ``年初预算.{编码}`` and those of another fund below its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, ratio, same
from disclosure.compute.rollup import rollup, with_ancestors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts

BLOCK = "年初预算"
#: Blocks in which a code stands below its fund.
_USED_IN = ("支出", "收入", "结转结余.年初", "结转结余.年末")


def branch(fund: str) -> str:
    """Return the path below which the budgets of a fund are found."""
    return BLOCK if fund == n.GENERAL else f"{BLOCK}.{fund}"


def budgets(ground: Ground[FinalAccounts], fund: str) -> dict[str, str]:
    """Return the codes (or 合计) that have a budget of a fund, with the paths of the facts."""
    own = f"{BLOCK}.{fund}"
    typed = {code: f"{own}.{code}" for code in ground.codes(own)}
    uses = {each: _Use(ground, each) for each in n.APPROPRIATIONS}
    flat = (code for code in ground.codes(BLOCK) if _is_code(code))
    owned = (code for code in flat if _fund_of(ground, code, uses) == fund)
    return typed | {code: f"{BLOCK}.{code}" for code in owned}


def of_others(ground: Ground[FinalAccounts]) -> frozenset[str]:
    """Return the paths typed without a fund that are another fund's than 一般公共预算."""
    found = (budgets(ground, fund).items() for fund in n.APPROPRIATIONS if fund != n.GENERAL)
    paths = (path for each in found for code, path in each if path == f"{BLOCK}.{code}")
    return frozenset(paths)


def _is_code(name: str) -> bool:
    return name.isdigit() or name == TOTAL


def _fund_of(ground: Ground[FinalAccounts], code: str, uses: Mapping[str, _Use]) -> str:
    """Return whose budget a code is: where the file uses it, else what the catalogue says."""
    if code == TOTAL:
        return n.GENERAL
    using = [fund for fund in n.APPROPRIATIONS if uses[fund].has(code)]
    named = ground.edition.catalog.fund_of(code)
    if not using and named in n.APPROPRIATIONS:
        return named
    return using[0] if using else n.GENERAL


class _Use:
    """Which codes a fund has, anywhere but in the budget."""

    def __init__(self, ground: Ground[FinalAccounts], fund: str) -> None:
        self._typed = {each for block in _USED_IN for each in ground.codes(f"{block}.{fund}")}
        self._above = {head for each in self._typed for head in _heads(each)}

    def has(self, code: str) -> bool:
        """Tell whether the fund has the code, one below it or one above it."""
        return code in self._above or _is_below(code, self._typed)


def _is_below(code: str, known: Collection[str]) -> bool:
    """Tell whether a code, or one above it, is among those known."""
    return any(head in known for head in _heads(code))


def _heads(code: str) -> Iterator[str]:
    """Yield what a code begins with, itself last."""
    return (code[:length] for length in range(1, len(code) + 1))


def initial_budget(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """年初预算 of each fund, rolled up from the depth at which it is known (N-6)."""
    for fund in n.APPROPRIATIONS:
        typed = budgets(ground, fund)
        if typed or fund == n.GENERAL:
            yield from _of_fund(ground, fund, typed)


def _of_fund(ground: Ground[FinalAccounts], fund: str, typed: dict[str, str]) -> Iterator[Derived]:
    base = branch(fund)
    yield from (same(f"{base}.{code}", path) for code, path in typed.items())
    codes = with_ancestors({*typed, *_unbudgeted(ground, fund, typed)} - {TOTAL})
    yield from rollup(typed, codes, f"{base}.{{}}".format)


def _unbudgeted(ground: Ground[FinalAccounts], fund: str, typed: Iterable[str]) -> Iterator[str]:
    """Items spent on without a budget, where budgets are known to that depth."""
    known = frozenset(typed)
    if TOTAL not in known:
        for code in ground.codes(f"支出.{fund}"):
            if not _is_below(code, known):
                yield code


def completions(paths: frozenset[str]) -> Iterator[Derived]:
    """完成率 of each fund against 年初预算, wherever a budget and an actual meet (N-2, N-5)."""
    for fund in n.APPROPRIATIONS:
        base, spent = branch(fund), f"支出.{fund}"
        for code in sorted(_budgeted(paths, base)):
            actual = f"{spent}.{code}.{TOTAL}" if code != TOTAL else f"{spent}.{TOTAL}"
            if actual in paths:
                yield ratio(f"完成率.{base}.{code}", actual, f"{base}.{code}")


def _budgeted(paths: frozenset[str], base: str) -> Iterator[str]:
    head = f"{base}."
    return (code for path in paths if path.startswith(head) and _is_code(code := path[len(head) :]))
