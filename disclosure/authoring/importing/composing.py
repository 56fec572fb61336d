"""Room authoring: tables by function and economic subject that are sums of others, held together.

Their figures are written nowhere; they show that the workbooks are whole and of one day.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring.importing.layouts import CHECKED, SUBJECT
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.validate import UNITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.layouts import Composition

_TOTAL = "合计"
_CLASS, _ITEM = 3, 5
_FEW = 3
_Cells: TypeAlias = "dict[str, ReadFigure]"


def mismatched(
    figures: Mapping[str, ReadFigure],
    compositions: Sequence[Composition],
    partial: Collection[str],
) -> Iterator[Diagnostic]:
    """Yield, for each row of a table that is a sum, the first figure that does not add up.

    ``partial`` are the paths of tables with columns that nobody knows: their rows are not summed.
    """
    rows = _rows(figures)
    for each in compositions:
        held = _Composed(each, rows, figures, partial)
        for row in dict.fromkeys(row for head, _ in held.tables for row in rows.get(head, {})):
            wrong = next(held.wrong_in(row), None)
            if wrong is not None:
                yield wrong


def _rows(figures: Mapping[str, ReadFigure]) -> dict[str, dict[str, _Cells]]:
    """Return the figures that are only held against others: by table, row and column."""
    found: dict[str, dict[str, _Cells]] = {}
    for path, each in figures.items():
        if path.startswith(CHECKED):
            first, second, row, *column = path.split(".")
            cells = found.setdefault(f"{first}.{second}", {}).setdefault(row, {})
            cells[column[0] if column else _TOTAL] = each
    return found


class _Composed:
    """A table and those that it is the sum of."""

    def __init__(
        self,
        composition: Composition,
        rows: Mapping[str, Mapping[str, _Cells]],
        figures: Mapping[str, ReadFigure],
        partial: Collection[str],
    ) -> None:
        self.tables = (composition.whole, *composition.parts)
        self._rows, self._figures = rows, figures
        self._partial = {
            head for head, _ in self.tables if any(p.startswith(head) for p in partial)
        }

    def wrong_in(self, row: str) -> Iterator[Diagnostic]:
        """Yield what does not add up in a row: within a table, then over the tables."""
        totals = [self._figures.get(_at(total, row)) for _, total in self.tables]
        cells = [self._rows.get(head, {}).get(row, {}) for head, _ in self.tables]
        for (head, _), total, own in zip(self.tables, totals, cells, strict=True):
            if head not in self._partial:
                yield from _within(total, own)
        yield from _over(totals, cells)


def _within(total: ReadFigure | None, cells: _Cells) -> Iterator[Diagnostic]:
    """Yield where 类 do not give the total, or 款 their 类."""
    yield from _sum(total, [each for code, each in cells.items() if len(code) == _CLASS])
    for code in (each for each in cells if len(each) == _CLASS):
        items = [e for c, e in cells.items() if len(c) == _ITEM and c.startswith(code)]
        yield from _sum(cells[code], items)


def _over(totals: Sequence[ReadFigure | None], cells: Sequence[_Cells]) -> Iterator[Diagnostic]:
    """Yield where the parts do not give the whole; by column only where they are all there."""
    whole, *parts = totals
    known = [each for each in parts if each is not None]
    if whole is None or not known:
        return
    if len(known) == len(parts):
        yield from _sum(whole, known)
    is_all = not _off(whole, known)
    if not is_all or any(each and each.value and not own for each, own in _pairs(parts, cells)):
        return
    for code, each in cells[0].items():
        yield from _sum(each, [own[code] for own in cells[1:] if code in own])


def _pairs(
    parts: Sequence[ReadFigure | None], cells: Sequence[_Cells]
) -> Iterator[tuple[ReadFigure | None, _Cells]]:
    return zip(parts, cells[1:], strict=True)


def _off(whole: ReadFigure, parts: Sequence[ReadFigure]) -> Decimal:
    """Return by how much parts are off their whole (元); nought within what was rounded."""
    off = whole.value - sum((each.value for each in parts), Decimal(0))
    return off if abs(off) > whole.slack + sum(each.slack for each in parts) else Decimal(0)


def _sum(whole: ReadFigure | None, parts: Sequence[ReadFigure]) -> Iterator[Diagnostic]:
    off = _off(whole, parts) if whole and parts else Decimal(0)
    if whole is None or not off:
        return
    size = UNITS[whole.unit]
    held = [each for each in parts if each.value]
    cells = "、".join(_shown(each, whole) for each in held[:_FEW])
    more = f" 等 {len(held)} 格" if len(held) > _FEW else ""
    added = f"{(whole.value - off) / size:f}{whole.unit}"
    what = f"应当等于 {cells}{more} 之和 {added}" if held else f"各部分都没有数（{added}）"
    message = (
        f"{whole.where} 是 {whole.number:f}{whole.unit}，{what}，相差 {off / size:f}{whole.unit}"
    )
    hint = (
        "从报表软件里把这几张表重新导出，或者改好错的一处，再导入；不是同一天导出的，不要放在一起。"
    )
    yield Diagnostic("R410", Severity.ERROR, message, Place(whole.workbook), hint)


def _shown(figure: ReadFigure, beside: ReadFigure) -> str:
    """Return a cell as it is called beside another one: of the same sheet by its name alone."""
    own, other = ((each.workbook, each.sheet) for each in (figure, beside))
    return figure.cell if own == other else figure.where


def _at(path: str, row: str) -> str:
    """Return the path of a total in a row."""
    return path.replace(f".{SUBJECT}", "") if row == _TOTAL else path.replace(SUBJECT, row)
