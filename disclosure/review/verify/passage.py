"""A Word file as a person sees it: passages in order, and where hidden bookmarks stand in them.

Room: review. It may come from anywhere: nothing is known of it but what it shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A hidden bookmark of a figure around ``text[start:end]`` of its cell; it may be empty."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CellText:
    """All that one cell of a table shows, or a paragraph outside tables."""

    text: str
    marks: tuple[FigureMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of running text (one cell) or a row of a table.

    ``key`` is its ``w14:paraId``, which office programs may change; ``table`` counts the tables
    from 1 (0: outside); ``is_contents`` tells an entry of the contents, without its page number.
    """

    cells: tuple[CellText, ...]
    key: str = ""
    table: int = 0
    is_contents: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.table > 0

    @property
    def text(self) -> str:
        """What it shows, the cells that show something side by side."""
        return "　".join(cell.text for cell in self.cells if cell.text)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the bookmarks in it, in order."""
        return tuple(mark.name for cell in self.cells for mark in cell.marks)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart: its series by name, each with its numerals by category, as its caches hold them.

    ``name`` is not seen and programs change it; ``title`` stands in the picture. ``book`` are the
    cells of the workbook behind it; None where there is none.
    """

    name: str
    title: str
    series: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    book: dict[str, str] | None = None

    @property
    def said(self) -> str:
        """How a reader is told which chart is meant."""
        return self.title or self.name


@dataclass(frozen=True, slots=True)
class Tally:
    """What of a file is not plain text: counts of tracked changes and comments, hidden texts."""

    insertions: int = 0
    deletions: int = 0
    moves: int = 0
    comments: int = 0
    hidden: tuple[str, ...] = ()

    @property
    def tracked(self) -> int:
        """How many tracked changes wait for somebody to accept or to reject them."""
        return self.insertions + self.deletions + self.moves


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole file: its passages, what stands in the margins of its pages, its charts."""

    passages: tuple[Passage, ...]
    margins: tuple[str, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    tally: Tally = field(default_factory=Tally)
