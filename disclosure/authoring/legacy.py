"""Room authoring: what this year leaves to the next: its figures as last year's, its closing block.

Amounts are exact: in the unit of the file where two decimals hold them, else in 元.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.validate import TO_FILL, UNIT_KEY, UNITS, block_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.authoring.inheritance import Taken
    from disclosure.diagnostics import Pointer
    from disclosure.validate import Key

_DECIMALS = 2
#: Stands in the path of a figure for each code of a classification that was typed.
_CODE = "{编码}"
_YUAN = next(word for word, size in UNITS.items() if size == 1)


@dataclass(frozen=True, slots=True)
class Heir:
    """Whose file is made: the year that follows, and its edition (empty: the file names none)."""

    year: int
    edition: str


@dataclass(frozen=True, slots=True)
class Estate:
    """This year's file as it is understood: its content, its amounts by path, its unit, its heir.

    Amounts are in 元; None is one that nobody knows.
    """

    data: Mapping[str, Any]
    amounts: Mapping[str, Decimal | None]
    unit: str
    heir: Heir


def left_to(block: Path, source: Taken, estate: Estate, keys: Mapping[Path, Key]) -> Any:
    """Return the content of a block of next year's file; None where there is none.

    Of figures those are taken whose keys were typed in this year's file, and those that are printed
    and not nought.
    """
    if isinstance(source, tuple):
        return _at(estate.data, source)
    found = dict(_found(block, source, estate, keys))
    unit = _fitting(_amounts(found), estate.unit)
    content = _written(found, unit)
    return content if unit == estate.unit else {UNIT_KEY: unit, **content}


def copied(source: Pointer, at: Pointer, estate: Estate) -> Any:
    """Return what is at another place of the file, typed or computed, as it is typed here.

    None where nothing is known there, or where it is typed in another unit.
    """
    unit = block_unit(estate.data, at) or estate.unit
    content: Any = estate.data
    for step in source:
        is_there = step in content if isinstance(content, dict) else isinstance(content, list)
        content = content[step] if is_there else None
    if content is not None:
        same = unit == (block_unit(estate.data, source) or estate.unit)
        return content if same else None
    amount = estate.amounts.get(".".join(map(str, source)))
    if amount is None or _fitting((amount,), unit) != unit:
        return None
    return _text(amount, unit)


def _found(
    block: Path, source: Mapping[str, Any], estate: Estate, keys: Mapping[Path, Key]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the keys of a block with their amounts, by code or by no code, or by the keys below."""
    typed = _at(estate.data, block)
    for key, path in source.items():
        is_typed = isinstance(typed, dict) and key in typed
        left: dict[str, Any]
        if not isinstance(path, str):
            left = dict(_found((*block, key), path, estate, keys)) if is_typed else {}
        elif _CODE in path:
            left = _by_code(path, estate) if is_typed else {}
        else:
            left = _single(path, estate, is_typed=is_typed)
            left = left if is_typed or _is_printed((*block, key), keys) else {}
        if left:
            yield key, left


def _by_code(path: str, estate: Estate) -> dict[str, Decimal | None]:
    """Return the amounts at a path by the codes that were typed there."""
    before = path.partition(_CODE)[0].rstrip(".")
    typed = _at(estate.data, tuple(before.split("."))) or {}
    paths = {code: path.replace(_CODE, code) for code in typed if code.isdigit()}
    return {code: estate.amounts[at] for code, at in paths.items() if at in estate.amounts}


def _single(path: str, estate: Estate, *, is_typed: bool) -> dict[str, Decimal | None]:
    """Return an amount, by no code; nothing where there is none, or none that anybody needs.

    A nought that nobody typed last year is one of a fund that the department does not have.
    """
    amount = estate.amounts.get(path)
    return {"": amount} if amount or (is_typed and path in estate.amounts) else {}


def _is_printed(path: Path, keys: Mapping[Path, Key]) -> bool:
    key = keys.get(path)
    return key is not None and key.described.printed != "不印"


def _fitting(amounts: Iterable[Decimal | None], unit: str) -> str:
    """Return a unit in which all amounts (元) can be written exactly, the file's own if it can."""
    scale = UNITS[unit] * Decimal(10) ** -_DECIMALS
    is_exact = all(amount is None or amount % scale == 0 for amount in amounts)
    return unit if is_exact else _YUAN


def _amounts(found: Mapping[str, Any]) -> Iterator[Decimal | None]:
    for each in found.values():
        if isinstance(each, dict):
            yield from _amounts(each)
        else:
            yield each


def _written(found: Mapping[str, Any], unit: str) -> Any:
    """Return amounts as they are typed: by key or code, or the one that has none."""
    texts = {
        key: _written(each, unit) if isinstance(each, dict) else _text(each, unit)
        for key, each in found.items()
    }
    return texts.get("", texts)


def _text(amount: Decimal | None, unit: str) -> str:
    return TO_FILL if amount is None else f"{amount / UNITS[unit]:.{_DECIMALS}f}"


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data
