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
_TOTALS = (
    ("收入总计", "收入.总计"),
    ("支出总计", "支出.总计"),
    ("年初结转和结余", "结转结余.年初.合计"),
    ("本年收入合计", "收入.全部资金.合计"),
    ("本年支出合计", "支出.全部资金.合计"),
    ("年末结转和结余", "结转结余.年末.合计"),
    ("财政拨款收入总计", "财政拨款.收入总计"),
    ("财政拨款支出总计", "财政拨款.支出总计.合计"),
    ("一般公共预算支出", "支出.一般公共预算财政拨款.合计"),
    ("年初预算合计", "年初预算.合计"),
    ("基本支出", "支出.全部资金.基本支出"),
    ("项目支出", "支出.全部资金.项目支出"),
    ("“三公”经费", "三公经费.合计.决算"),
    ("机关运行经费", "机关运行经费.决算"),
    ("政府采购", "政府采购.合计.金额"),
    ("车辆（辆）", "国有资产.车辆.合计"),
)
#: Digits of the shortest code of a subject; a shorter number counts the items of a list.
_SHORTEST_CODE = 3
_COLUMNS = ("甲", "乙", "丙", "丁")


def printed(figure: Figure | None) -> str:
    """Return a figure as a table of the sheet prints it: nought is written out."""
    if figure is None or figure.value is None:
        return UNKNOWN
    text = shown(figure, Style.TABLE).text
    return text or ("0.00" if figure.unit is Unit.AMOUNT else "0")


def totals(figures: Figures) -> list[dict[str, str]]:
    """Return the main totals, four to a row."""
    cells = [(name, printed(figures.get(path))) for name, path in _TOTALS]
    return [_row(cells[at : at + 4]) for at in range(0, len(cells), 4)]


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
