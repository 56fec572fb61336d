"""Room authoring: which figure a cell is: by what its row and the header of its column mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.importing.headings import CODE
from disclosure.authoring.importing.layouts import COLUMN, OF_ROW, SUBJECT
from disclosure.authoring.importing.words import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.authoring.importing.headings import Heading
    from disclosure.authoring.importing.layouts import RowLayout, TableLayout

_CLASS = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of subjects: names by code of both classifications, codes by name of 类."""

    functional: Mapping[str, str]
    economic: Mapping[str, str]
    classes: Mapping[str, str]

    def of(self, classification: str) -> Mapping[str, str]:
        """Return the names of a classification by code."""
        return self.economic if classification == "经济" else self.functional


class RowMeant(NamedTuple):
    """A row in a stripe: the code or the layout of what it is, and the cell that says it."""

    code: str
    layout: RowLayout | None
    column: int


def path_of(what: RowMeant, heading: Heading, layout: TableLayout, subject: str) -> str | None:
    """Return the path of a cell; None where it is not read.

    ``subject`` is the economic subject of its column, where that is not listed itself.
    """
    if layout.across and heading.layout is None:
        row = what.code or (what.layout.path if what.layout else "") or ""
        return layout.across.replace(OF_ROW, row).replace(SUBJECT, subject) if subject else None
    column = heading.layout.path if heading.layout else None
    if column is None:
        return None
    if what.layout is None:
        return column.replace(SUBJECT, what.code)
    row_path = what.layout.path
    if row_path is None:
        return None
    if not layout.classification:
        return _joined(row_path.replace(SUBJECT, what.code), column)
    return _total(column, row_path)


def subject_of(heading: Heading, known: Known) -> str:
    """Return the economic subject that the header of a column names, in its 类; else nothing."""
    if not heading.words:
        return ""
    last, above = heading.words[-1], set(heading.words[:-1])
    names = known.economic
    for code, name in names.items():
        # -- a 款 may be called as its 类 is: 其他支出; such words stand in a header once --
        parents = above | ({last} if len(code) > _CLASS else set())
        if named(name) == last and len(code) > _CLASS and named(names.get(code[:3], "")) in parents:
            return code
        if len(code) == _CLASS and named(name) in above and last in ("小计", "合计"):
            return code
    return ""


def row_for(name: str, rows: Sequence[RowLayout]) -> RowLayout | None:
    """Return the row that has this name."""
    return next((row for row in rows if name in row.names), None)


def _joined(row: str, column: str) -> str | None:
    """Return the path of a named row in a column; None where the column is not for this row."""
    if COLUMN in row:
        return row.replace(COLUMN, column.removeprefix(COLUMN))
    return None if column.startswith(COLUMN) else row


def _total(column: str, word: str) -> str:
    """Return the path of a total: ``支出.….合计`` for the natures of 合计, else the word's."""
    head, subject, tail = column.partition(SUBJECT)
    if not subject:
        return column
    return f"{head}{word}" if not tail else f"{head.rstrip('.')}{tail}"


def code_of(path: str) -> str:
    """Return the code in a path; empty where there is none."""
    return next((step for step in path.split(".") if CODE.fullmatch(step)), "")
