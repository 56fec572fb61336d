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

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.tables.rows import Ledger, Row

_TICKED, _OPEN = "☑", "□"


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
        return _row(ledger, facts, table, record, ())
    rows: list[Row] = []
    for item in _items(block, path, table):
        row = {"键": item.key, **_row(ledger, facts, table, item, rows)}
        rows.append(row)
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


def _row(
    ledger: Ledger,
    facts: Mapping[str, Any],
    table: ItemTable,
    item: Item,
    above: Sequence[Row],
) -> Row:
    row: Row = {}
    for name, column in table.columns.items():
        if isinstance(column, ItemTable):
            row[name] = _table(ledger, facts, column, item)
        elif column.content is Content.REPEATED:
            row[name] = bool(above) and _repeats(row, above[-1], column.labels)
        elif column.content is Content.FIGURE:
            row[name] = ledger.cell(item.absolute(column.path)) or column.missing
        else:
            row[name] = _fact(column, item, facts)
    return row


def _repeats(row: Row, above: Row, labels: Sequence[str]) -> bool:
    """Tell whether a row has the labels of the row above it."""
    return all(row[label] == above[label] for label in labels)


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
