"""What stands on pages: paragraphs of so many lines, and tables of rows of certain heights.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from disclosure.render.layout.looks import Look
    from disclosure.render.layout.measure import Measure


@dataclass(frozen=True, slots=True)
class Page:
    """The pages of a section: the height and width of the text, and the number of its first."""

    width: int
    height: int
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A paragraph of the template: how it is set, its measure, the bookmarks that it holds.

    ``section`` is the page of the section that ends with this paragraph.
    """

    look: Look
    measure: Measure
    targets: tuple[str, ...] = ()
    section: Page | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its slots, what its margins and border add, and its vertical merge.

    ``merge`` is empty, ``restart`` or ``continue``; ``column`` is the grid column it begins in.
    """

    slots: tuple[Slot, ...]
    padding: int
    column: int
    merge: str = ""

    def height(self, lines: tuple[int, ...]) -> int:
        """Return the height of the cell if its paragraphs take so many lines."""
        slots = zip(self.slots, lines, strict=True)
        return self.padding + sum(height(slot, count) for slot, count in slots)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the template: its cells, its least height, what it does at the foot of a page."""

    cells: tuple[Cell, ...]
    least: int
    exact: bool
    is_header: bool
    keeps: bool
    splits: bool


@dataclass(slots=True)
class Row:
    """A row as printed."""

    line: Line
    height: int


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as printed: its slot and the number of its lines."""

    slot: Slot
    lines: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed."""

    rows: tuple[Row, ...]


Block: TypeAlias = Text | Table


def height(slot: Slot, lines: int) -> int:
    """Return the height of a paragraph of so many lines, with its spacing."""
    look = slot.look
    return look.before + inner(slot, lines) + look.after


def inner(slot: Slot, lines: int) -> int:
    """Return the height of the lines alone; a drawing stands on a line of its own height."""
    return (
        max(slot.look.drawing, lines * slot.look.pitch)
        if slot.look.drawing
        else (lines * slot.look.pitch)
    )
