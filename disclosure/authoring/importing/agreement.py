"""Room authoring: the same figure in several cells: it must be the same, but for rounding.

A figure is taken from the most exact cell, of equals from the table that the edition names first.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.validate import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Half of the last digit, of amounts in a unit with two decimals.
_HALF, _CENT = Decimal("0.005"), Decimal("0.01")
_YUAN = "元"


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure that was read: its path, its value (元, or a count), and the cell.

    ``number`` is what stood in the cell, in ``unit``; ``slack`` how far rounding may have moved the
    value; ``rank`` the place of its table in the edition. ``others`` are cells whose figures were
    taken off. ``is_leaf`` and ``is_empty`` as in ``ReadCell``, ``is_weak`` as in ``TableLayout``.
    """

    path: str
    value: Decimal
    slack: Decimal
    number: Decimal
    unit: str
    workbook: str
    sheet: str
    cell: str
    rank: int = 0
    is_leaf: bool = True
    is_empty: bool = False
    others: tuple[str, ...] = ()
    is_weak: bool = False

    @property
    def where(self) -> str:
        """The cell as messages call it."""
        return f"{self.workbook} 工作表“{self.sheet}” {self.cell}"


def slack_of(unit: str, decimals: int) -> Decimal:
    """Return how far an amount may be from the exact one: of 元 nought, of 万元 what is cut off."""
    scale = UNITS.get(unit, Decimal(1))
    return _HALF * scale if unit != _YUAN and decimals <= 2 else Decimal(0)


def agreed(
    figures: Iterable[ReadFigure],
) -> tuple[dict[str, ReadFigure], tuple[Diagnostic, ...]]:
    """Return the figures by path, each once, and where two cells contradict each other."""
    by_path: dict[str, list[ReadFigure]] = {}
    for each in figures:
        by_path.setdefault(each.path, []).append(each)
    found: dict[str, ReadFigure] = {}
    problems: list[Diagnostic] = []
    for path, group in by_path.items():
        best = min(group, key=lambda each: (each.is_weak, each.slack, each.is_empty, each.rank))
        found[path] = best
        wrong = next((each for each in group if not _agree(best, each)), None)
        off = next((each for each in group if each.value != best.value and not each.slack), None)
        if wrong is not None:
            problems.append(_contradiction(best, wrong))
        elif off is None and (tail := _tail(best, group)):
            problems.append(_rounded(best, tail))
    return found, tuple(problems)


def _agree(one: ReadFigure, other: ReadFigure) -> bool:
    return abs(one.value - other.value) <= one.slack + other.slack


def _tail(best: ReadFigure, group: Iterable[ReadFigure]) -> ReadFigure | None:
    """Return a cell that was rounded another way than the one that is taken."""
    return next(
        (each for each in group if each.slack == best.slack and each.value != best.value), None
    )


def _contradiction(one: ReadFigure, other: ReadFigure) -> Diagnostic:
    message = f"“{one.path}”两处不一样：{_shown(one)}，{_shown(other)}"
    if other.is_weak and not one.is_weak:
        hint = "用的是前一个数。两张表口径不同的，不用处理；应当相同的，改好错的一处，再导入。"
        return Diagnostic("R410", Severity.WARNING, message, Place(other.workbook), hint)
    hint = "从报表软件里把两张表重新导出，或者改好错的一处，再导入。"
    return Diagnostic("R410", Severity.ERROR, message, Place(one.workbook), hint)


def _rounded(one: ReadFigure, other: ReadFigure) -> Diagnostic:
    message = f"“{one.path}”两处差一点：{_shown(one)}，{_shown(other)}；取前一个"
    hint = "万元数各自四舍五入，差 0.01 是尾差，不用处理；想没有尾差，导入以元为单位的表。"
    return Diagnostic("R413", Severity.WARNING, message, Place(one.workbook), hint)


def _shown(figure: ReadFigure) -> str:
    return f"{figure.where} 是 {figure.number:f}{figure.unit}"
