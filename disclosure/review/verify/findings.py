"""What a returned file has that the facts do not give, each with its place in people's words.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Cause(Enum):
    """Why something differs: the Word file was edited, the facts have changed since, or unknown."""

    EDITED = "edited"
    STALE = "stale"
    UNKNOWN = "unknown"


class PassageChange(Enum):
    """What became of a passage."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place in people's words; each part may be empty. ``label`` names row and column."""

    section: str = ""
    table: str = ""
    label: str = ""

    @property
    def said(self) -> str:
        """The place as one text."""
        table = "" if self.table == self.section else self.table
        return " > ".join(each for each in (self.section, table, self.label) if each)


@dataclass(frozen=True, slots=True)
class Strayed:
    """A figure that is not shown as the facts give it; ``shown`` is empty where it is gone.

    ``near`` is the text around it as shown, ``mark`` its bookmark; ``elsewhere`` is where its
    bookmark stands now, empty unless somebody moved it.
    """

    path: str
    where: TextPlace
    expected: str
    shown: str
    near: str
    mark: str
    elsewhere: str = ""
    cause: Cause = Cause.UNKNOWN


@dataclass(frozen=True, slots=True)
class Unsourced:
    """An amount or percentage that no fact stands behind; ``like`` are figures printed the same."""

    where: TextPlace
    text: str
    near: str
    like: tuple[str, ...] = ()
    cause: Cause = Cause.UNKNOWN


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A passage that was changed, added, removed or moved: what it was, and what it is.

    ``lost`` are the paths of figures that went with it. ``is_copy`` tells an added one that shows
    figures of another place a second time.
    """

    turn: PassageChange
    where: TextPlace
    old: str
    new: str
    is_row: bool = False
    is_copy: bool = False
    lost: tuple[str, ...] = ()
    cause: Cause = Cause.UNKNOWN


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A point of a chart that differs, in the picture or in the workbook behind it.

    Without a category the whole chart is meant: it is gone, or drawn anew.
    """

    title: str
    series: str
    category: str
    expected: str
    shown: str
    in_book: bool = False
    cause: Cause = Cause.UNKNOWN


@dataclass(frozen=True, slots=True)
class Discrepancies:
    """All that differs between the document of the facts and the returned one."""

    figures: tuple[Strayed, ...] = ()
    unsourced: tuple[Unsourced, ...] = ()
    passages: tuple[Rewritten, ...] = ()
    charts: tuple[Redrawn, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not (self.figures or self.unsourced or self.passages or self.charts)
