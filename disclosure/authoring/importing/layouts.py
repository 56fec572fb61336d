"""Room authoring: how tables in workbooks are read: which title, which column, which row is what.

One file per edition (``import.yaml``) has all of it; a table with another layout needs no code.
What is printed does not depend on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.words import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Stands in a path for the code of a subject.
SUBJECT = "{编码}"
#: What stands in a path of a table with subjects in both directions for that of the row.
OF_ROW = "{行}"
#: With this the paths of figures begin that are only held against others, never written.
CHECKED = "只核."
#: What stands in the path of a row for what its column says.
COLUMN = "{列}"
_NOTHING = "不读"
_OTHERS = "|"
_QUIET, _WHERE_KNOWN = "其余不提", "认得才读"


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column: the words of its header from above, each with its alternatives; its path.

    ``path`` is the path of its figures (``{编码}``: the subject of the row), or, in a table of
    named rows, what stands for ``{列}`` in theirs; None for a column that is not read. One that
    begins with ``{列}`` itself is read only in rows that have it.
    """

    words: tuple[tuple[str, ...], ...]
    path: str | None


@dataclass(frozen=True, slots=True)
class RowLayout:
    """A row that is known by its name: its path (None: not read), and the rows below it.

    ``below`` are rows whose names mean something else under this one.
    """

    names: tuple[str, ...]
    path: str | None
    below: tuple[RowLayout, ...] = ()


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table: titles and beginnings of sheet names by which it is found, its columns and rows.

    ``classification`` is that of the codes in its rows; empty in a table of named rows. ``across``
    is the path of figures whose economic subject stands in the header of their column. Of a table
    that is read in part, what is not known is left alone and told; not told where it ``is_quiet``.
    Of one that ``is_weak`` it is not known how it looks: it gives what no other table has.
    ``listed`` is what the code of a row looks like that is a project or a unit, known by name.
    """

    name: str
    titles: tuple[str, ...]
    sheets: tuple[str, ...]
    classification: str
    columns: tuple[ColumnLayout, ...]
    rows: tuple[RowLayout, ...]
    across: str
    is_partial: bool
    is_quiet: bool = False
    listed: str = ""
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Derivation:
    """A figure that no table has by itself: what it is taken from, less others.

    ``fund`` limits it to subjects that are budgeted in that fund.
    """

    path: str
    taken: str
    less: tuple[str, ...]
    fund: str


@dataclass(frozen=True, slots=True)
class Composition:
    """A table that is the sum of others, cell by cell: the head of its paths, its total's path.

    ``parts`` are the same of the others.
    """

    whole: tuple[str, str]
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Layouts:
    """Everything that an edition says of workbooks; ``codes`` … are words of headers.

    ``parts`` are those of the columns that hold a code in parts. ``computed`` are figures that need
    not be written where they are the same as another one; ``stated_only`` totals that are stated,
    never typed: their items are still to come.
    """

    slug: str
    tables: tuple[TableLayout, ...]
    derived: tuple[Derivation, ...]
    codes: tuple[str, ...]
    parts: tuple[str, ...]
    names: tuple[str, ...]
    skipped: tuple[str, ...]
    computed: tuple[tuple[str, str], ...] = ()
    stated_only: tuple[str, ...] = ()
    composed: tuple[Composition, ...] = ()


def layouts_of(slug: str, says: Mapping[str, Any]) -> Layouts:
    """Return what the file of an edition says, which has no errors."""
    words = says["栏"]
    return Layouts(
        slug,
        tuple(
            _table(name, {**_like(each, says["表"]), **each}) for name, each in says["表"].items()
        ),
        tuple(_derivation(each) for each in says.get("推算", ())),
        _named(words["编码"]),
        _named(words["编码各级"]),
        _named(words["名称"]),
        _named(words["不读"]),
        tuple((each["数"], each["等于"]) for each in says.get("可算", ())),
        tuple(says.get("只核对", ())),
        tuple(_composition(each) for each in says.get("合成", ())),
    )


def _like(says: Mapping[str, Any], tables: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the columns and rows of the table that another one is like."""
    other = tables.get(says.get("同", ""), {})
    return {key: other[key] for key in ("列", "行") if key in other}


def _composition(says: Mapping[str, Any]) -> Composition:
    (whole,) = says["整"].items()
    return Composition(whole, tuple(says["分"].items()))


def _table(name: str, says: Mapping[str, Any]) -> TableLayout:
    return TableLayout(
        name,
        tuple(says.get("标题", (name,))),
        tuple(says.get("工作表", ())),
        says.get("科目", ""),
        tuple(
            ColumnLayout(tuple(map(_names, words.split("/"))), _path(to))
            for words, to in says.get("列", {}).items()
        ),
        _rows(says.get("行", {})),
        says.get("各列科目", ""),
        bool(says.get("只读所列")),
        says.get("只读所列") == _QUIET,
        says.get("各项编码", ""),
        says.get("只读所列") == _WHERE_KNOWN,
    )


def _rows(says: Mapping[str, Any]) -> tuple[RowLayout, ...]:
    return tuple(_row(_names(names), each) for names, each in says.items())


def _row(names: tuple[str, ...], says: Any) -> RowLayout:
    if isinstance(says, str):
        return RowLayout(names, _path(says))
    return RowLayout(names, _path(says.get("本行", _NOTHING)), _rows(says["下级"]))


def _names(text: str) -> tuple[str, ...]:
    """Return the ways of writing a name, as they are compared."""
    return _named(text.split(_OTHERS))


def _named(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(named, words))


def _path(text: str) -> str | None:
    return None if text == _NOTHING else text


def _derivation(says: Mapping[str, Any]) -> Derivation:
    return Derivation(says["数"], says["取"], tuple(says.get("减", ())), says.get("只限", ""))
