"""Room authoring: which totals of workbooks a file must state: those that its items do not give.

A total that is stated takes the place of the sum, here as in the file: so only the lowest
total that rounding has moved need be stated.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from disclosure.authoring.importing.agreement import ReadFigure

_TOTAL = "合计"
#: Digits of a 类, of a 款 and of an item.
_LEVELS = (3, 5, 7)
_Sums = dict[str, Decimal]


def stated_totals(
    figures: Mapping[str, ReadFigure], is_written: Callable[[str], bool], only: Sequence[str] = ()
) -> Iterator[tuple[str, ReadFigure]]:
    """Yield the totals over written items that differ from their sum, with the path of each.

    A total is that of a subject over its natures, of a 类 or 款 over the subjects below it, of a
    block over all its subjects. ``only`` are totals whose items stand in no workbook.
    """
    written: dict[str, dict[str, _Sums]] = {}
    for path, each in figures.items():
        head, code, tail = _split(path)
        if code and is_written(path) and each.value and tail != _TOTAL:
            written.setdefault(head, {}).setdefault(tail, {})[code] = each.value
    for head, by_nature in written.items():
        yield from _Block(head, by_nature, figures).differing()
    held = ((path, figures[path]) for path in only if path in figures and not is_written(path))
    yield from ((path, each) for path, each in held if each.value)


class _Block:
    """The subjects of a block, by nature of expenditure or by none."""

    def __init__(
        self, head: str, items: Mapping[str, _Sums], figures: Mapping[str, ReadFigure]
    ) -> None:
        self._head, self._items, self._figures = head, items, figures

    def differing(self) -> Iterator[tuple[str, ReadFigure]]:
        """Yield the totals that differ from what is below them, the lowest first."""
        natures = [tail for tail in self._items if tail]
        for tail in natures or [""]:
            yield from self._up(tail, dict(self._items[tail]))
        if natures:
            whole: _Sums = {}
            for tail in natures:
                for code, value in self._items[tail].items():
                    whole[code] = whole.get(code, Decimal(0)) + value
            for code in whole:
                yield from self._held(self._path(code, _TOTAL), whole, code)
            yield from self._up(_TOTAL, whole)

    def _up(self, tail: str, sums: _Sums) -> Iterator[tuple[str, ReadFigure]]:
        """Yield those of a nature from the 款 up to the whole block."""
        for level, above in ((7, 5), (5, 3)):
            lower = {code: value for code, value in sums.items() if len(code) == level}
            for code, value in lower.items():
                sums[code[:above]] = sums.get(code[:above], Decimal(0)) + value
            for code in sorted({code[:above] for code in lower}):
                yield from self._held(self._path(code, tail), sums, code)
        total = sum((v for code, v in sums.items() if len(code) == _LEVELS[0]), Decimal(0))
        path = f"{self._head}{tail or _TOTAL}"
        yield from self._held(path, {"": total}, "")

    def _held(self, path: str, sums: _Sums, code: str) -> Iterator[tuple[str, ReadFigure]]:
        """Yield a total that is another one than its sum, and let it take the sum's place."""
        read = self._figures.get(path)
        if read is not None and not read.is_empty and read.value != sums[code]:
            sums[code] = read.value
            yield path, read

    def _path(self, code: str, tail: str) -> str:
        return f"{self._head}{code}.{tail}" if tail else f"{self._head}{code}"


def _split(path: str) -> tuple[str, str, str]:
    """Return a path's steps before its code (with their dot), the code, and the steps behind it."""
    steps = path.split(".")
    for at, step in enumerate(steps):
        if step.isdigit() and len(step) in _LEVELS:
            return "".join(f"{each}." for each in steps[:at]), step, ".".join(steps[at + 1 :])
    return path, "", ""
