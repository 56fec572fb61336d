"""The rows of the tables that have as many rows as a department has subjects.

Room: tables. A row is a mapping with ``键`` (its stable key), what the tags of the form name, and
figures in table style. Rows without any figure are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.phrases import Style, shown
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.compute import Figures
    from disclosure.edition import Edition, RowTable
    from disclosure.passport import Shown

Row: TypeAlias = dict[str, Any]
_LEVELS = {3: "类", 5: "款", 7: "项"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """What rows are made of: figures, the edition, and names that the department gave to codes."""

    figures: Figures
    edition: Edition
    own_names: Mapping[str, str]

    def name(self, code: str) -> str:
        """Return the catalogue's name of a code, or the department's own, or the code itself."""
        subject = self.edition.subject(code)
        return subject.name if subject else self.own_names.get(code, code)

    def cell(self, path: str) -> Shown | str:
        """Return a figure in table style, with % behind a percentage; nothing without a figure."""
        figure = self.figures.get(path)
        if figure is None:
            return ""
        numeral = shown(figure, Style.TABLE, self.edition.display)
        return f"{numeral}%" if figure.unit is Unit.PERCENT and numeral else numeral


def subject_rows(ledger: Ledger, table: RowTable) -> list[Row]:
    """Return a row for each 类, 款 and 项 that has a figure in any column; in order of the codes.

    The codes are those for which the first column has a figure.
    """
    columns, figures = table.columns, ledger.figures
    rows = []
    for code in sorted(next(iter(columns.values())).codes(figures)):
        paths = {name: pattern.at(code) for name, pattern in columns.items()}
        if any(figures[path].value for path in paths.values() if path in figures):
            cells = {name: ledger.cell(path) for name, path in paths.items()}
            level = _LEVELS[len(code)]
            rows.append({"键": code, "编码": code, "名称": ledger.name(code), "级": level, **cells})
    return rows
