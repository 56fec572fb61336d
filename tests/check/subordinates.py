"""A department taken apart: two units whose files add up to the department's."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from disclosure.check import Case, Neighbour
from disclosure.check.guarded import typed
from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.terms import Unit
from tests.check.bench import case_of
from tests.check.mutants import changed, number, pointer

if TYPE_CHECKING:
    from disclosure.load import Loaded

FOLDERS = ("forestry-office", "forestry-nursery")
#: The 其他资金 item of a transfer from the one unit to the other.
ITEM = "2130204"


def with_units(data: dict[str, Any], case: Case, loaded: Loaded, transfer: str) -> Case:
    """Return the case of a department with both units; ``transfer`` flows between them only."""
    units = [
        {"名称": folder, "性质": each["性质"], "文件夹": folder}
        for folder, each in zip(FOLDERS, (data["单位"] * 2)[:2], strict=True)
    ]
    department = case_of({**data, "单位": units}, case.edition)
    halves = [_part(data, case, first=True), _part(data, case, first=False)]
    halves[0] = _paid(halves[0], transfer)
    halves[1] = _received(halves[1], transfer)
    neighbours = (
        _neighbour(folder, half, case, loaded) for folder, half in zip(FOLDERS, halves, strict=True)
    )
    return replace(department, units=tuple(neighbours))


def _neighbour(slug: str, data: dict[str, Any], case: Case, loaded: Loaded) -> Neighbour:
    mine = copy(loaded)
    mine.data = data
    accounts = structure(FinalAccounts, data)
    return Neighbour(slug, slug, accounts, compute(accounts, case.edition, FINAL).figures, mine)


def _part(data: dict[str, Any], case: Case, *, first: bool) -> dict[str, Any]:
    """A third of every amount, or what is left of it; all counts are the first unit's."""
    data = {key: item for key, item in data.items() if key != "核对"} | {"口径": "单位"}
    for path in typed(case):
        if not path.startswith(("上年", "年初预算", "预算绩效")):
            whole = number(case, path, Decimal(0)).value
            is_amount = case.figures[path].unit is Unit.AMOUNT
            third = (whole / 3).quantize(Decimal("0.01"), ROUND_HALF_UP) if is_amount else whole
            data = changed(data, pointer(case, path), f"{third if first else whole - third}")
    return data


def _paid(data: dict[str, Any], transfer: str) -> dict[str, Any]:
    funds = data["支出"]
    others = dict(funds.get("其他资金", {}))
    code = next(iter(others), ITEM)
    spent = others.get(code, {})
    others[code] = {**spent, "对附属单位补助支出": _more(spent.get("对附属单位补助支出"), transfer)}
    return {**data, "支出": {**funds, "其他资金": others}}


def _received(data: dict[str, Any], transfer: str) -> dict[str, Any]:
    sources = data["收入"]
    subsidy = dict(sources.get("上级补助收入", {}))
    code = next(iter(subsidy), ITEM)
    subsidy[code] = _more(subsidy.get(code), transfer)
    return {**data, "收入": {**sources, "上级补助收入": subsidy}}


def _more(text: str | None, transfer: str) -> str:
    return f"{Decimal(text or 0) + Decimal(transfer)}"
