"""Room authoring: the figures that are typed in a file, and how another one is typed there."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.counting import counted
from disclosure.validate import TO_FILL, UNITS, block_unit, key_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.diagnostics import Pointer
    from disclosure.validate import Key

_MONEY = "元"
_USUAL = 2
_STATED = "核对"


class TypedIn:
    """The content of a file by pointer: texts, amounts in 元, units."""

    def __init__(self, data: Any, keys: Mapping[Path, Key]) -> None:
        self._data, self._keys = data, keys

    def at(self, pointer: Pointer) -> Any:
        """Return what is at a place; None where there is nothing."""
        data = self._data
        for step in pointer:
            if isinstance(data, list):
                data = data[step] if isinstance(step, int) and step < len(data) else None
            else:
                data = data.get(step) if isinstance(data, dict) else None
        return data

    def block(self, pointer: Pointer) -> dict[str, Any]:
        """Return the block at a place; an empty one where there is none."""
        found = self.at(pointer)
        return found if isinstance(found, dict) else {}

    def items(self, pointer: Pointer) -> frozenset[str]:
        """Return the paths of the subjects that are typed right below a place."""
        keys = (key for key in self.block(pointer) if key.isdigit())
        return frozenset(".".join(map(str, (*pointer, key))) for key in keys)

    def unit(self, pointer: Pointer) -> str:
        """Return the unit in which a figure is typed at a place."""
        at = tuple(str(pointer[1]).split(".")) if pointer[:1] == (_STATED,) else pointer
        return counted(at, self._keys) or block_unit(self._data, pointer) or _MONEY

    def shown(self, pointer: Pointer) -> str:
        """Return how what is typed is shown beside its successor."""
        value = self.at(pointer)
        if isinstance(value, dict):
            return "、".join(map(str, value))
        return "" if value in (None, TO_FILL) else str(value)

    def amount(self, pointer: Pointer) -> Decimal | None:
        """Return the figure that is typed at a place, in 元 or as a count; None where none is."""
        value = self.at(pointer)
        try:
            number = Decimal(value) if isinstance(value, str) else None
        except InvalidOperation:
            return None
        if number is None or not number.is_finite():
            return None
        return number * UNITS.get(self.unit(pointer), Decimal(1))

    def is_same(self, pointer: Pointer, old: Decimal, figure: ReadFigure) -> bool:
        """Whether a typed figure says what the workbook says, as exactly as the coarser can."""
        scale = UNITS.get(self.unit(pointer), Decimal(1))
        if scale == 1:
            return abs(old - figure.value) <= figure.slack
        digit = Decimal(10) ** -max(_USUAL, _decimals(self.at(pointer)))
        return (old / scale).quantize(digit) == (figure.value / scale).quantize(digit)

    def text(self, pointer: Pointer, figure: ReadFigure) -> str | None:
        """Return a figure as it is typed at a place; None where the decimals cannot hold it."""
        unit = self.unit(pointer)
        if unit not in UNITS:
            return f"{figure.value:f}" if figure.value == figure.value.to_integral() else None
        number = figure.value / UNITS[unit]
        if not number:
            return "0"
        decimals = self._decimals(pointer)
        places = next((n for n in range(_USUAL, decimals + 1) if number == round(number, n)), None)
        return None if places is None else f"{number:.{places}f}"

    def figures(self) -> Iterator[tuple[Pointer, str]]:
        """Yield the numbers that are typed, but for the stated totals."""
        yield from self._below(self._data, ())

    def open_blocks(self) -> Iterator[Pointer]:
        """Yield the blocks in which a line asks for items."""
        yield from self._open(self._data, ())

    def _below(self, data: Any, at: Pointer) -> Iterator[tuple[Pointer, str]]:
        for step, value in data.items() if isinstance(data, dict) else ():
            if isinstance(value, dict) and step != _STATED:
                yield from self._below(value, (*at, step))
            elif isinstance(value, str) and self.amount((*at, step)) is not None:
                key = key_at((*at, step), self._keys)
                if key is not None and key.described.unit:
                    yield (*at, step), value

    def _open(self, data: Any, at: Pointer) -> Iterator[Pointer]:
        for step, value in data.items() if isinstance(data, dict) else ():
            if step == TO_FILL:
                yield at
            elif isinstance(value, dict):
                yield from self._open(value, (*at, step))

    def _decimals(self, pointer: Pointer) -> int:
        key = key_at(pointer, self._keys)
        found = key.schema.get("x-decimals") if key else None
        if isinstance(found, int):
            return found
        is_bought = "政府采购" in map(str, pointer)
        return _USUAL + is_bought


def _decimals(value: Any) -> int:
    return len(value.partition(".")[2]) if isinstance(value, str) else 0
