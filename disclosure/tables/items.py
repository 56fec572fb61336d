"""The rows of lists and records that a form draws from blocks of facts: key work, 自评表 ….

Room: tables. What an edition asks for is data (``清单``). Texts come from the department's facts
with references already resolved; every number of money or points is a figure, found under the path
of its item.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.edition import Column, Content, ItemTable
from disclosure.narrate import date_phrase
from disclosure.tables.segments import beginnings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.tables.rows import Ledger, Row

_TICKED, _OPEN = "☑", "□"
#: Columns that tell how a row stands to its neighbours.
_RELATED = frozenset({Content.REPEATED, Content.JOINED})


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a block: its number from 1, its key, its path as a figure has it, its facts."""

    number: int
    key: str
    path: str
    facts: Any

    def absolute(self, path: str) -> str:
        """Return the path of a figure or block; one that begins with a dot starts here."""
        return self.path + path if path.startswith(".") else path

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
        record = Item(1, path.rpartition(".")[2], path, block or {})
        return _row(ledger, facts, table, record)
    rows = [
        {"键": item.key, **_row(ledger, facts, table, item)} for item in _items(block, path, table)
    ]
    _relate(rows, table)
    return rows


def _items(block: Any, path: str, table: ItemTable) -> Iterator[Item]:
    """Yield the items of a list or mapping that the table prints, counted from 1."""
    pairs = block.items() if isinstance(block, dict) else enumerate(block or (), 1)
    kept = [(str(key), each) for key, each in pairs if _is_printed(each, table)]
    for number, (key, each) in enumerate(kept, 1):
        yield Item(number, key, f"{path}.{key}", each)


def _is_printed(facts: Any, table: ItemTable) -> bool:
    if table.having and not facts.get(table.having):
        return False
    return not (table.without and facts.get(table.without))


def _row(ledger: Ledger, facts: Mapping[str, Any], table: ItemTable, item: Item) -> Row:
    row: Row = {}
    for name, column in table.columns.items():
        if isinstance(column, ItemTable):
            row[name] = _table(ledger, facts, column, item)
        elif column.content is Content.FIGURE:
            row[name] = ledger.cell(item.absolute(column.path)) or column.missing
        elif column.content not in _RELATED:
            row[name] = _fact(column, item, facts)
    return row


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
        shares = same if column.content is Content.REPEATED else [*same[1:], False]
        for row, each in zip(rows, shares, strict=True):
            row[name] = each


def _fact(column: Column, item: Item, facts: Mapping[str, Any]) -> Any:
    if column.content is Content.NUMBER:
        return str(item.number)
    if column.content is Content.NAME:
        return item.key
    fact = item.fact(column.path, facts)
    if column.content is Content.PARAGRAPHS:
        return fact or ([column.missing] if column.missing else [])
    if column.content is Content.CHOICE:
        return _choice(fact, column.options)
    if column.content is Content.DATE and fact:
        return date_phrase(fact)
    return fact or column.missing


def _choice(chosen: str | None, options: Sequence[str]) -> str:
    marks = (_TICKED if option == chosen else _OPEN for option in options)
    numbered = enumerate(zip(options, marks, strict=True), 1)
    return "　".join(f"{number}、{option}{mark}" for number, (option, mark) in numbered)
