"""Figures on the sheet, and the names under which people know them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from disclosure.phrases import Style, shown
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.compute import Figure, Figures
    from disclosure.edition import Edition

#: What stands where a figure is not known.
UNKNOWN = "—"
#: Digits of the shortest code of a subject; a shorter number counts the items of a list.
_SHORTEST_CODE = 3
_COLUMNS = ("甲", "乙", "丙", "丁")


def printed(figure: Figure | None) -> str:
    """Return a figure as a table of the sheet prints it: nought is written out."""
    if figure is None or figure.value is None:
        return UNKNOWN
    text = shown(figure, Style.TABLE).text
    return text or ("0.00" if figure.unit is Unit.AMOUNT else "0")


def totals(figures: Figures, edition: Edition) -> list[dict[str, str]]:
    """Return the main totals that the edition names, four to a row."""
    cells = [(name, printed(figures.get(path))) for name, path in edition.sheet_totals.items()]
    cells += [("", "")] * (-len(cells) % len(_COLUMNS))
    return [_row(cells[at : at + len(_COLUMNS)]) for at in range(0, len(cells), len(_COLUMNS))]


def _row(cells: list[tuple[str, str]]) -> dict[str, str]:
    row: dict[str, str] = {}
    for column, (name, value) in zip(_COLUMNS, cells, strict=True):
        row |= {f"{column}名": name, f"{column}数": value}
    return row


def titled(path: str, edition: Edition) -> str:
    """Return a path with the name of each functional subject in it: 2013101 行政运行."""
    return "·".join(_parts(path, edition))


def _parts(path: str, edition: Edition) -> Iterator[str]:
    for part in path.split("."):
        subject = edition.function(part)
        yield f"{part} {subject.name}" if subject else part


def gathered(paths: Iterable[str]) -> Iterator[str]:
    """Yield paths in few words: those that differ in their last step alone are named together.

    Items of a list, which have a number and no name, are counted.
    """
    families: dict[str, Counter[str]] = {}
    for path in paths:
        *head, last = (step for step in path.split(".") if not _is_number_of_item(step))
        families.setdefault(".".join(head), Counter())[last] += 1
    for above, found in families.items():
        names = "、".join(f"{name} {n} 处" if n > 1 else name for name, n in found.items())
        yield f"{above}（{names}）" if above else names


def _is_number_of_item(step: str) -> bool:
    return step.isdecimal() and len(step) < _SHORTEST_CODE
