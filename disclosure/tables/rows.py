"""The rows of the tables that have as many rows as a department has items.

Room: render. A row is a mapping with ``键`` (its stable key), what the tags of the form name, and
figures in table style. Rows without any figure are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.compute.names import (
    ALL,
    ALL_NATURES,
    APPROPRIATION,
    CAPITAL,
    FUND,
    GENERAL,
    NATURES,
    OTHER_SOURCES,
    TOTAL,
)
from disclosure.phrases import Style, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.compute import Figures
    from disclosure.edition import Edition
    from disclosure.passport import Shown

Row: TypeAlias = dict[str, Any]
_LEVELS = {3: "类", 5: "款", 7: "项"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What rows are made of: figures, the edition, and names that the department gave to codes."""

    figures: Figures
    edition: Edition
    own_names: Mapping[str, str]

    def name(self, code: str) -> str:
        """Return the catalogue's name of a code, or the department's own, or the code itself."""
        subject = self.edition.function(code)
        return subject.name if subject else self.own_names.get(code, code)

    def cell(self, path: str) -> Shown | str:
        """Return a figure in table style, or nothing where there is none."""
        figure = self.figures.get(path)
        return shown(figure, Style.TABLE, self.edition.display) if figure else ""


def subject_rows(sheet: Sheet, columns: Mapping[str, str]) -> list[Row]:
    """Return a row for each 类, 款 and 项 that has a figure in any column.

    ``columns`` maps the tag's name of a column to its path with ``{}`` in place of the code.
    """
    rows = []
    for code in _codes(sheet.figures, next(iter(columns.values()))):
        cells = {name: sheet.cell(path.format(code)) for name, path in columns.items()}
        if any(cells.values()) and _is_used(sheet.figures, columns, code):
            level = _LEVELS[len(code)]
            rows.append({"键": code, "编码": code, "名称": sheet.name(code), "级": level, **cells})
    return rows


def _codes(figures: Figures, path: str) -> Iterator[str]:
    """Yield the codes that have a figure at the path, in the order of the codes."""
    head, _, tail = path.partition("{}")
    found = (
        p[len(head) : len(p) - len(tail)]
        for p in figures
        if p.startswith(head) and p.endswith(tail)
    )
    return iter(sorted(code for code in found if code.isdigit()))


def _is_used(figures: Figures, columns: Mapping[str, str], code: str) -> bool:
    values = (
        figures[path.format(code)] for path in columns.values() if path.format(code) in figures
    )
    return any(figure.value for figure in values)


def subject_tables(sheet: Sheet) -> dict[str, list[Row]]:
    """Return the rows of 公开02, 03, 05, 07 and 08."""
    sources = {TOTAL: ALL, APPROPRIATION: APPROPRIATION} | {each: each for each in OTHER_SOURCES}
    spent = {nature: f"支出.{ALL}.{{}}.{nature}" for nature in (TOTAL, *ALL_NATURES)}
    return {
        "收入决算": subject_rows(sheet, {n: f"收入.{s}.{{}}" for n, s in sources.items()}),
        "支出决算": subject_rows(sheet, spent),
        "公共预算支出": subject_rows(sheet, _natures(GENERAL)),
        "基金收支": subject_rows(
            sheet,
            _natures(FUND)
            | {
                "本年收入": f"收入.{FUND}.{{}}",
                "年初结转和结余": f"结转结余.年初.{FUND}.{{}}",
                "年末结转和结余": f"结转结余.年末.{FUND}.{{}}",
            },
        ),
        "国资支出": subject_rows(sheet, _natures(CAPITAL)),
    }


def _natures(fund: str) -> dict[str, str]:
    return {nature: f"支出.{fund}.{{}}.{nature}" for nature in (TOTAL, *NATURES)}
