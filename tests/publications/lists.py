"""The lists of what a publication gets wrong, lost in extraction, or prints in another form."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.publications.publication import at, decimals, number, read


def errata(name: str) -> tuple[dict[str, Any], ...]:
    """Return the places where a publication contradicts itself."""
    return tuple(read(f"errata-{name}.yaml"))


def losses(name: str, kind: str) -> tuple[dict[str, Any], ...]:
    """Return what the extraction of text lost in a publication."""
    return tuple(x for x in read("losses.yaml") if (x["公开稿"], x["种类"]) == (name, kind))


def differences(name: str, *kinds: str) -> tuple[dict[str, Any], ...]:
    """Return where a publication stands on another form, by kind of difference."""
    found = read("form-differences.yaml")
    return tuple(x for x in found if x["公开稿"] == name and x["种类"] in kinds)


def covers(entry: dict[str, Any], pointer: str) -> bool:
    """Whether a difference of form concerns a cell."""
    return re.fullmatch(entry["位置"], pointer) is not None


def as_our_form(name: str, pointer: str) -> str:
    """Return the pointer that a cell has on our form: rows and columns under our names."""
    for entry in differences(name, "名称"):
        keys = pointer.split("/")
        if covers(entry, pointer) and entry["公开"] in keys:
            pointer = "/".join(entry["本版式"] if k == entry["公开"] else k for k in keys)
    return pointer


def is_broken(data: dict[str, Any], entry: dict[str, Any]) -> bool:
    """Whether the publication breaks the equation of an erratum, by its own cells."""
    equation = entry["等式"]
    if equation["关系"] == "列举":
        table, top = at(data, equation["右"][0]), equation.get("类", "")
        return set(at(data, equation["左"][0])) != _spent_on(table, top)
    if equation["关系"] == "同名":
        return set(at(data, equation["左"][0])) != set(at(data, equation["右"][0]))
    left, right = (_sum(data, equation[side]) for side in ("左", "右"))
    if equation["关系"] == "无基数":
        return right == 0
    if equation["关系"] == "比率":
        printed = at(data, entry["位置"])
        if right == 0:
            return True  # Of nothing there is no share (N-5).
        return _rounded(left * 100 / right, decimals(printed)) != number(printed)
    slack = _tolerance(len(equation["左"]), len(equation["右"]))
    return left - right > slack if equation["关系"] == "<=" else abs(left - right) > slack


def _sum(data: dict[str, Any], pointers: list[str]) -> Decimal:
    return sum((number(at(data, pointer)) for pointer in pointers), Decimal(0))


def _tolerance(left: int, right: int) -> Decimal:
    """One figure in two places is identical; a sum may be off by half a cent per rounded number."""
    return Decimal(0) if left == right == 1 else Decimal("0.005") * (left + right)


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _spent_on(table: dict[str, dict[str, str]], top: str) -> set[str]:
    """Names of the 款 of a table, or of one 类 of it, that are not nought."""
    rows = [row for code, row in table.items() if len(code) == 5 and code.startswith(top)]
    return {row["科目名称"] for row in rows if number(row.get("决算数") or row.get("合计", ""))}
