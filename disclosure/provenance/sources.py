"""Room provenance: the nouns: a figure's cell, a figure keyed a second time, all of a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

#: The first step of the path of a total that is stated (核对) and not computed.
STATED = "核对"


@dataclass(frozen=True, slots=True)
class Imported:
    """The cell that a figure was taken from, and what stood there.

    ``workbook`` is a file name without folders, ``cell`` as office programs write it (C7).
    ``value`` is exact, in ``unit``: 元 or 万元 of amounts, otherwise the word that is printed
    behind the numeral (人, 辆 …).
    """

    workbook: str
    sheet: str
    cell: str
    value: Decimal
    unit: str

    @property
    def where(self) -> str:
        """The cell as messages call it: 01表.xlsx 的工作表“公开01表” C7."""
        return f"{self.workbook} 的工作表“{self.sheet}” {self.cell}"


@dataclass(frozen=True, slots=True)
class Keyed:
    """A figure that a second person keyed without seeing it, and that agreed.

    ``value`` is the one in the data file at that time, in ``unit`` as in ``Imported``; ``by`` is an
    office or whatever words were given; ``on`` the day, as 2026-11-27.
    """

    value: Decimal
    unit: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the figures of one disclosure come from.

    ``workbooks`` are the SHA-256 of workbooks (hexadecimal) by file name. ``imported`` and
    ``keyed`` go by the path of the figure as in the YAML, items of lists by their names; a total
    stated under 核对 by ``stated_path``. ``unread`` says why the file gave nothing, empty where it
    was read.
    """

    workbooks: Mapping[str, str] = field(default_factory=dict)
    imported: Mapping[str, Imported] = field(default_factory=dict)
    keyed: Mapping[str, Keyed] = field(default_factory=dict)
    unread: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of any figure."""
        return not (self.imported or self.keyed)

    def with_imported(
        self, workbooks: Mapping[str, str], imported: Mapping[str, Imported]
    ) -> Sources:
        """Return it with the cells of another import: newer ones take the place of older ones.

        What was keyed stays, unless it now has a cell. Workbooks that no figure names are dropped.
        """
        cells = {**self.imported, **imported}
        named = {each.workbook for each in cells.values()}
        books = {**self.workbooks, **workbooks}
        return replace(
            self,
            workbooks={name: digest for name, digest in books.items() if name in named},
            imported=cells,
            keyed={path: each for path, each in self.keyed.items() if path not in cells},
        )

    def with_keyed(self, keyed: Mapping[str, Keyed]) -> Sources:
        """Return it with more figures that were keyed; newer ones take the place of older ones."""
        return replace(self, keyed={**self.keyed, **keyed})

    def without(self, paths: frozenset[str]) -> Sources:
        """Return it without what it says of some figures, and without workbooks left unnamed."""
        kept = {path: each for path, each in self.imported.items() if path not in paths}
        keyed = {path: each for path, each in self.keyed.items() if path not in paths}
        return replace(self, imported={}, keyed=keyed).with_imported(self.workbooks, kept)


def stated_path(path: str) -> str:
    """Return the path under which the cell of a stated total is kept: 核对.收入.合计."""
    return f"{STATED}.{path}"
