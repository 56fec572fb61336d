"""Room authoring: what this year leaves to the next: its figures as last year's, its closing block.

Amounts are exact: in the unit of the file where two decimals hold them, else in 元.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.edition import Pattern
from disclosure.validate import TO_FILL, UNIT_KEY, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.authoring.inheritance import Source
    from disclosure.compute import Figure, Figures
    from disclosure.validate import Key

_DECIMALS = 2
_YUAN = next(word for word, size in UNITS.items() if size == 1)


@dataclass(frozen=True, slots=True)
class Estate:
    """This year's file as it is understood: its content, its figures, the unit of its amounts."""

    data: Mapping[str, Any]
    figures: Figures
    unit: str


def left_to(block: Path, source: Source, estate: Estate, keys: Mapping[Path, Key]) -> Any:
    """Return the content of a block of next year's file; None where there is none.

    Of figures those are taken that were typed last year, and those that are known and printed.
    """
    if isinstance(source, tuple):
        return _at(estate.data, source)
    was = _at(estate.data, block) or {}
    found = {
        key: figures
        for key, path in source.items()
        if (figures := _left(Pattern(path), estate, is_typed=key in was))
        and (key in was or (not isinstance(figures, dict) and _is_printed((*block, key), keys)))
    }
    unit = _fitting(_values(found), estate.unit)
    amounts = {key: _amounts(each, unit) for key, each in found.items()}
    return amounts if unit == estate.unit else {UNIT_KEY: unit, **amounts}


def _left(pattern: Pattern, estate: Estate, *, is_typed: bool) -> Any:
    """Return a figure, or figures by code; None where this year has none that is known."""
    if pattern.has_code:
        typed = _at(estate.data, tuple(pattern.before_code.rstrip(".").split("."))) or {}
        codes = [code for code in typed if pattern.at(code) in estate.figures and code.isdigit()]
        return {code: estate.figures[pattern.at(code)] for code in codes} or None
    figure = estate.figures.get(pattern.text)
    return figure if figure is not None and (figure.is_known or is_typed) else None


def _is_printed(path: Path, keys: Mapping[Path, Key]) -> bool:
    key = keys.get(path)
    return key is not None and key.described.printed != "不印"


def _values(found: Mapping[str, Any]) -> Iterator[Decimal]:
    for each in found.values():
        if isinstance(each, dict):
            yield from _values(each)
        elif each.value is not None:
            yield each.value


def _fitting(values: Iterator[Decimal], unit: str) -> str:
    """Return a unit in which all amounts (元) can be written exactly, the file's own if it can."""
    scale = UNITS[unit] * Decimal(10) ** -_DECIMALS
    return unit if all(value % scale == 0 for value in values) else _YUAN


def _amounts(found: Any, unit: str) -> Any:
    if isinstance(found, dict):
        return {code: _amount(each, unit) for code, each in found.items()}
    return _amount(found, unit)


def _amount(figure: Figure, unit: str) -> str:
    if figure.value is None:
        return TO_FILL
    return f"{figure.value / UNITS[unit]:.{_DECIMALS}f}"


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data
