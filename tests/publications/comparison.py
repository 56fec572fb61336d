"""Compare the cells of a publication with our figures: in value, and in the way they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from disclosure.terms import Unit
from tests.publications.cells import sentences_of, target_of
from tests.publications.figures import data_of, edition_of, figures_of
from tests.publications.lists import as_our_form
from tests.publications.publication import (
    Cell,
    at,
    cells,
    decimals,
    number,
    numerals,
    publication,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_PRINTED = "无"
_AMOUNT_COLUMNS = re.compile(r"(?:公开0\d|预算(?:0\d|11))表/(?!.*行次$).+")


@dataclass(frozen=True, slots=True)
class Compared:
    """A published cell beside ours: ``same`` in value, ``alike`` also in the way it is written."""

    cell: Cell
    target: str
    same: bool
    alike: bool


@cache
def compared(name: str) -> tuple[Compared, ...]:
    """Compare every published cell that has a counterpart and was not lost."""
    return tuple(_compared(name))


def _compared(name: str) -> Iterator[Compared]:
    sentences = sentences_of(name)
    for cell in cells(publication(name)):
        target = target_of(name, as_our_form(name, cell.pointer), sentences)
        if target is not None and cell.text is not None:
            same = target != NOT_PRINTED and _is_same(name, cell, target)
            yield Compared(cell, target, same, same and _is_alike(name, cell, target))


def _is_same(name: str, cell: Cell, target: str) -> bool:
    kind, separator, what = target.partition("：")
    if not separator:
        return is_figure(name, cell, target)
    return _KINDS[kind](name, cell, what)


def is_figure(name: str, cell: Cell, path: str) -> bool:
    value = shown(name, path)
    if value is None:
        return False
    published = number(cell.text or "")
    if path.startswith("增减.") or path.endswith(".变动额"):
        falls = any(word in cell.pointer for word in ("减少", "下降"))
        value = -value if falls else value
    return value.quantize(Decimal(1).scaleb(-decimals(cell.text or "")), ROUND_HALF_UP) == published


def shown(name: str, path: str) -> Decimal | None:
    """Return one of our figures as counted in print: amounts in 万元; a row without a source is 0."""
    figures = figures_of(name)
    figure = figures.get(path)
    if figure is None:
        whole = figures.get(
            re.sub(r"\.\d{3,7}(?=\.|$)", ".合计", path).replace(".合计.合计", ".合计")
        )
        is_blank = whole is not None and (whole.value == 0 or path.startswith("收入."))
        return Decimal(0) if is_blank else None
    if figure.value is None or figure.unit is not Unit.AMOUNT:
        return figure.value
    return figure.value / 10000


def _is_alike(name: str, cell: Cell, target: str) -> bool:
    """Tables print two decimals with thousands commas, and nothing for nought."""
    if not _AMOUNT_COLUMNS.fullmatch(cell.pointer) or "：" in target:
        return True
    value = shown(name, target)
    return cell.text == ("" if not value else f"{value:,.2f}")


def _line(_: str, cell: Cell, what: str) -> bool:
    return cell.text == what


def _in_prose(name: str, cell: Cell, phrase: str) -> bool:
    return set(numerals(cell.text or "")) <= set(numerals(phrase)) and phrase in prose_of(name)


def _in_data(name: str, cell: Cell, pointers: str) -> bool:
    values = [str(at(data_of(name), each)) for each in pointers.split(" + ")]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", values[0]):
        return [int(n) for n in numerals(cell.text or "")] == [int(n) for n in values[0].split("-")]
    return number(cell.text or "") == sum(Decimal(value) for value in values)


def _count(name: str, cell: Cell, pointer: str) -> bool:
    """Count the entries of a list; behind ? stands what an entry must hold, as 二级=数量指标."""
    place, _, asked = pointer.partition("?")
    key, _, wanted = asked.partition("=")
    entries = at(data_of(name), place)
    return number(cell.text or "") == sum(1 for e in entries if not asked or e[key] == wanted)


def _numbers_in(name: str, cell: Cell, pointer: str) -> bool:
    above, _, key = pointer.rpartition("/")
    block = at(data_of(name), above)
    ours = block[int(key)] if isinstance(block, list) else block.get(key, "")
    return set(numerals(cell.text or "")) <= set(numerals(ours))


def _named(name: str, cell: Cell, pointer: str) -> bool:
    """Whether a list names the items of a block; a publication may call each 项目 besides."""
    ours = set(at(data_of(name), pointer))
    return {each if each in ours else each.removesuffix("项目") for each in cell.names} == ours


def _chosen(name: str, cell: Cell, pointer: str) -> bool:
    """Whether the option that is ticked in print, behind its number, is the one of the file."""
    sheet, _, key = pointer.rpartition("/")
    return (cell.text or "").partition(".")[2] == at(data_of(name), sheet).get(key, "")


def _blank(name: str, cell: Cell, path: str) -> bool:
    """Whether a cell is blank in print and has no figure with us."""
    return not cell.text and figures_of(name).get(path) is None


def _listed(name: str, cell: Cell, kind: str) -> bool:
    """Whether the 款 that are not nought are listed: of a half, or of a 类 by its code."""
    edition = edition_of(name)
    halves = {"人员经费": edition.personnel_codes, "公用经费": edition.operations_codes}
    every = (code for codes in halves.values() for code in codes if code.startswith(kind))
    names = {
        subject.name
        for code in halves.get(kind, every)
        if len(code) == 5 and shown(name, f"基本支出经济分类.{code}")
        if (subject := edition.economic(code))
    }
    return set(cell.names) == names


_KINDS = {
    "行次": _line,
    "版式": _line,
    "原文": _in_prose,
    "数据": _in_data,
    "个数": _count,
    "含数": _numbers_in,
    "列举": _listed,
    "名目": _named,
    "勾选": _chosen,
    "空白": _blank,
}


@cache
def prose_of(name: str) -> str:
    """Return every text of a department's file, one below the other."""
    return "\n".join(_texts(data_of(name)))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for item in node.values():
            yield from _texts(item)
    elif isinstance(node, list):
        for item in node:
            yield from _texts(item)
    elif node is not None:
        yield str(node)
