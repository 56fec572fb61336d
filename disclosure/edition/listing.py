"""The lists that a form's tables run over, as data: which rows there are, and their columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from disclosure.edition.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A path that begins with it starts at the item of the list.
OWN = "."
_ROWS, _EACH, _HAVING, _WITHOUT, _FROM = "列", "逐项", "只印有", "不印有", "取自"
_MISSING = "没有时"
_GIVEN, _BELONGING, _FILLED = "各项", "属于", "空则略"
_SEGMENTS, _LABELS, _MOST = "分段", "标签", "至多"


class Content(Enum):
    """What a column holds; the value is the key by which ``edition.yaml`` asks for it."""

    FIGURE = "数"
    TEXT = "文字"
    PARAGRAPHS = "各段"
    DATE = "日期"
    NUMBER = "序号"
    NAME = "名目"
    CHOICE = "勾选"
    REPEATED = "同上"
    SUBJECT = "科目"
    JOINED = "连下"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, the path that it is read from, the options of a choice.

    ``labels`` are the columns that a row must share with the row above to count as repeated, or
    with the row below to be joined with it; ``missing`` is what stands in a cell for which nothing
    was given. ``instead`` are further paths, for a figure that is not at the first.
    """

    content: Content
    path: str = ""
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    missing: str = ""
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Segments:
    """Runs of rows that stay on one page, their labels said anew in each.

    ``labels`` are the columns that rows of a run share, the widest first; rows of one first label
    stand in one run where they are no more than ``most``, which no run exceeds.
    """

    labels: tuple[str, ...]
    most: int


@dataclass(frozen=True, slots=True)
class RowTable:
    """A table with a row for each subject that has a figure: column → path with ``{编码}``."""

    columns: Mapping[str, Pattern]


@dataclass(frozen=True, slots=True)
class ItemTable:
    """A table with a row for each item of a block of facts, or one record where it has no items.

    ``path`` is the block (with a leading ``.`` inside the item around it); ``is_list`` false makes
    one record of it. ``given`` are items that the form itself knows, in place of a block. Items
    without ``having``, with ``without``, or with nothing in the list ``filled`` are left out, and
    so are those that do not agree with the items around them: ``belonging`` is a key of the item
    and the key of an item around that says the same.
    ``segments`` is how rows are kept together, if they are.
    """

    path: str
    columns: Mapping[str, Column | ItemTable]
    is_list: bool = True
    having: str = ""
    without: str = ""
    given: tuple[Mapping[str, str], ...] = ()
    belonging: Mapping[str, str] = field(default_factory=dict)
    filled: str = ""
    segments: Segments | None = None


def row_tables_of(data: Mapping[str, Mapping[str, str]]) -> dict[str, RowTable]:
    """Read the tables by subject of an edition, by name."""
    return {
        name: RowTable({column: Pattern(path) for column, path in columns.items()})
        for name, columns in data.items()
    }


def item_tables_of(data: Mapping[str, Mapping[str, Any]]) -> dict[str, ItemTable]:
    """Read the lists and records of an edition, by name."""
    return {name: _table(item) for name, item in data.items()}


def _table(item: Mapping[str, Any]) -> ItemTable:
    return ItemTable(
        item.get(_EACH) or item.get(_FROM) or "",
        {name: _column(column) for name, column in item[_ROWS].items()},
        _FROM not in item,
        item.get(_HAVING) or "",
        item.get(_WITHOUT) or "",
        tuple(item.get(_GIVEN) or ()),
        dict(item.get(_BELONGING) or {}),
        item.get(_FILLED) or "",
        _segments(item.get(_SEGMENTS)),
    )


def _segments(asked: Mapping[str, Any] | None) -> Segments | None:
    return Segments(tuple(asked[_LABELS]), int(asked[_MOST])) if asked else None


def _column(item: Mapping[str, Any]) -> Column | ItemTable:
    if _ROWS in item:
        return _table(item)
    content = next(each for each in Content if each.value in item)
    asked = item[content.value]
    if content in {Content.REPEATED, Content.JOINED}:
        return Column(content, labels=tuple(asked))
    if content is Content.FIGURE and not isinstance(asked, str):
        first, *instead = asked
        return Column(content, first, missing=item.get(_MISSING) or "", instead=tuple(instead))
    return Column(content, asked, tuple(item.get("选项") or ()), missing=item.get(_MISSING) or "")
