"""What stands on pages: paragraphs of so many lines, and tables of rows of certain heights.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.passport import Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.render.layout.looks import Look
    from disclosure.render.layout.measure import Measure

#: Where a line, a page ends within a text.
LINE_END, PAGE_END = "\n", "\f"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """The pages of a section: the height and width of the text, and the number of its first.

    ``begins`` is how the section begins, as ``w:type`` says it: on the next page, on the next even
    or odd one, or without a new page (``continuous``).
    """

    width: int
    height: int
    start: int | None = None
    begins: str = "nextPage"


@dataclass(frozen=True, slots=True)
class Slot:
    """A paragraph of the template: how it is set, its measure, the bookmarks that it holds.

    ``section`` is the page of the section that ends with this paragraph.
    """

    look: Look
    measure: Measure
    targets: tuple[str, ...] = ()
    section: PageSetup | None = None
    single: int = field(init=False)
    short: int = field(init=False)

    def __post_init__(self) -> None:
        """Work out the height of one line, and how many characters surely stand on it."""
        look = self.look
        object.__setattr__(self, "single", look.before + max(look.pitch, look.drawing) + look.after)
        object.__setattr__(self, "short", self.measure.short)

    def height(self, value: Any) -> int:
        """Return the height of this paragraph with a value in it, spacing included."""
        if type(value) is Shown:
            return self.single
        text = value if type(value) is str else text_of(value)
        if len(text) <= self.short and LINE_END not in text:
            return self.single
        return self.single + (self.measure.lines(text) - 1) * self.look.pitch


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its slots, what its margins and border add, and its vertical merge.

    ``merge`` is empty, ``restart`` or ``continue``; ``column`` is the grid column it begins in,
    ``span`` the number of its columns.
    """

    slots: tuple[Slot, ...]
    padding: int
    column: int
    merge: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the template: its cells, its least height, what it does at the foot of a page.

    ``splits`` tells whether it may run over pages, ``breaks`` whether its table begins a page if
    it is the first.
    """

    cells: tuple[Cell, ...]
    least: int
    exact: bool = False
    is_header: bool = False
    keeps: bool = False
    merges: bool = False
    splits: bool = False
    breaks: bool = False


@dataclass(slots=True)
class TableRow:
    """A row as printed: its height, and what each of its cells takes."""

    line: Line
    height: int
    heights: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as printed: its slot, the number of its lines, whether it begins a page.

    ``leads`` tells that it leads in to the next one, which it is kept with.
    """

    slot: Slot
    lines: int
    breaks: bool = False
    leads: bool = False

    @property
    def keeps(self) -> bool:
        """Whether it goes to the next page with what follows it."""
        return self.leads or self.slot.look.keep_next


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed."""

    rows: tuple[TableRow, ...]
    breaks: bool = False


Block: TypeAlias = Paragraph | Table


def text_of(value: Any) -> str:
    """Return the text of a value or of several in a row, with the tokens of their figures."""
    if type(value) is tuple:
        return "".join(map(str, value))
    return str(value)


def inner(slot: Slot, lines: int) -> int:
    """Return the height of the lines alone; a drawing stands on a line of its own height."""
    return max(slot.look.drawing, lines * slot.look.pitch)


def line_of(row: TableRow) -> tuple[int, int]:
    """Return the height of one line of a row and what stands above and below its lines.

    (0, 0) where its height is not that of its text: such a row is not split.
    """
    cells = zip(row.heights, row.line.cells, strict=True)
    own = [(height, cell) for height, cell in cells if not cell.merge and cell.slots]
    if not own:
        return 0, 0
    height, cell = max(own, key=lambda each: each[0])
    if height < row.height:
        return 0, 0
    return cell.slots[0].look.pitch, cell.padding
