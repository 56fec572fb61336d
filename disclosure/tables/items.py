"""The rows of lists and records that a form draws from blocks of facts: key work, 自评表 ….

Room: tables. What an edition asks for is data (``清单``). Texts come from the department's facts
with references already resolved; every number of money or points is a figure, found under the path
of its item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.edition import Column, Content, ItemTable
from disclosure.narrate import date_phrase
from disclosure.tables.segments import beginnings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.edition import Ticks
    from disclosure.passport import Shown
    from disclosure.tables.rows import Ledger, Row

#: The key of another fact of an item, or of one around it, inside a path.
_FACT = re.compile(r"\{([^{}]+)\}")
#: Columns that tell how a row stands to its neighbours.
_RELATED = frozenset({Content.REPEATED, Content.JOINED})


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a block: its number from 1, its key, its path as a figure has it, its facts."""

    number: int
    key: str
    path: str
    facts: Any
    around: Item | None = None

    def absolute(self, path: str) -> str:
        """Return the path of a figure or block; one that begins with a dot starts here.

        ``{编码}`` in it is what this item, or else the nearest one around it, says of that key.
        """
        filled = _FACT.sub(lambda match: self.says(match[1]), path)
        return self.path + filled if path.startswith(".") else filled

    def says(self, key: str) -> str:
        """Return a fact of this item or of the nearest one around it that has such a key."""
        own = self.facts.get(key) if isinstance(self.facts, dict) else None
        if own is not None:
            return str(own)
        return self.around.says(key) if self.around else ""

    def fact(self, path: str, facts: Mapping[str, Any]) -> Any:
        """Return the facts at a path; None where there are none."""
        found = self.facts if path.startswith(".") else facts
        for key in path.removeprefix(".").split("."):
            found = found.get(key) if isinstance(found, dict) else None
        return found


_WHOLE = Item(0, "", "", {})


def item_table(ledger: Ledger, facts: Mapping[str, Any], table: ItemTable) -> Any:
    """Return the rows of a list, or the only row of a record."""
    return _table(ledger, facts, table, _WHOLE)


def _table(ledger: Ledger, facts: Mapping[str, Any], table: ItemTable, around: Item) -> Any:
    block = around.fact(table.path, facts)
    path = around.absolute(table.path)
    if not table.is_list:
        record = Item(1, path.rpartition(".")[2], path, block or {}, around)
        return _row(ledger, facts, table, record)
    found = _items(table.given or block, path, table, around)
    every = ({"键": item.key, **_row(ledger, facts, table, item)} for item in found)
    rows = [row for row in every if not table.filled or row[table.filled]]
    _relate(rows, table)
    return rows


def _items(block: Any, path: str, table: ItemTable, around: Item) -> Iterator[Item]:
    """Yield the items of a list or mapping that the table prints, counted from 1.

    Items that the form gives have no place among the facts: theirs is that of the item around.
    """
    pairs = block.items() if isinstance(block, dict) else enumerate(block or (), 1)
    kept = [(str(key), each) for key, each in pairs if _is_printed(each, table, around)]
    for number, (key, each) in enumerate(kept, 1):
        yield Item(number, key, around.path if table.given else f"{path}.{key}", each, around)


def _is_printed(facts: Any, table: ItemTable, around: Item) -> bool:
    if table.having and not facts.get(table.having):
        return False
    if table.without and facts.get(table.without):
        return False
    return all(facts.get(own) == around.says(key) for own, key in table.belonging.items())


def _row(ledger: Ledger, facts: Mapping[str, Any], table: ItemTable, item: Item) -> Row:
    row: Row = {}
    for name, column in table.columns.items():
        if isinstance(column, ItemTable):
            row[name] = _table(ledger, facts, column, item)
        elif column.content is Content.FIGURE:
            row[name] = _figure(column, item, ledger) or column.missing
        elif column.content not in _RELATED:
            row[name] = _fact(column, item, facts, ledger)
    return row


def _figure(column: Column, item: Item, ledger: Ledger) -> Shown | str:
    """Return the first figure that there is at the paths of a column."""
    cells = (ledger.cell(item.absolute(path)) for path in (column.path, *column.instead))
    return next((cell for cell in cells if cell), "")


def _relate(rows: Sequence[Row], table: ItemTable) -> None:
    """Write into the rows of a list what each shares with the row above it and the one below.

    A row that begins a segment shares nothing with the one above.
    """
    related = {
        name: column
        for name, column in table.columns.items()
        if isinstance(column, Column) and column.content in _RELATED
    }
    begins = beginnings(rows, table.segments) if table.segments else frozenset()
    for name, column in related.items():
        labels = [tuple(row[label] for label in column.labels) for row in rows]
        same = [n > 0 and labels[n] == labels[n - 1] and n not in begins for n in range(len(rows))]
        shares = same if column.content is Content.REPEATED else [*same[1:], False][: len(rows)]
        for row, each in zip(rows, shares, strict=True):
            row[name] = each


def _fact(column: Column, item: Item, facts: Mapping[str, Any], ledger: Ledger) -> Any:
    if column.content is Content.NUMBER:
        return str(item.number)
    if column.content is Content.NAME:
        return item.key
    fact = item.fact(column.path, facts)
    if column.content is Content.PARAGRAPHS:
        return fact or ([column.missing] if column.missing else [])
    if column.content is Content.CHOICE:
        return _choice(fact, column.options, ledger.edition.display.ticks)
    return _worded(column, fact, ledger) if fact else column.missing


def _worded(column: Column, fact: str, ledger: Ledger) -> str:
    """Return a text as it is printed: a date with 年月日, a code of a subject by its name."""
    if column.content is Content.DATE:
        return date_phrase(fact)
    return ledger.name(fact) if column.content is Content.SUBJECT else fact


def _choice(chosen: str | None, options: Sequence[str], ticks: Ticks) -> str:
    marks = (ticks.chosen if option == chosen else ticks.other for option in options)
    numbered = enumerate(zip(options, marks, strict=True), 1)
    return "　".join(f"{number}{ticks.stop}{option}{mark}" for number, (option, mark) in numbered)
