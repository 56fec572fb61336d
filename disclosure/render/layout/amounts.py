"""What stands alone in a cell: which cells hold amounts or words, and how much room they need.

Room: render, layout. An amount is never broken; where the columns that the form draws are too
narrow for the amounts of a document, ``columns`` finds others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError

from disclosure.passport import Shown, plain
from disclosure.render.ink.compiled import Compiled, compiled
from disclosure.render.ink.sandbox import UnprintableError, sandbox
from disclosure.render.layout.blocks import text_of
from disclosure.render.layout.columns import Need
from disclosure.render.layout.content import children
from disclosure.render.layout.lines import columns_of, line
from disclosure.render.layout.pieces import has_statement, statement, text
from disclosure.render.layout.widths import WIDTHS, width_of
from disclosure.render.template.tags import tags
from disclosure.render.wordml import TBL, TC, TR, P, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from disclosure.render.layout.blocks import Cell
    from disclosure.render.layout.looks import Looks

UNIT = 2048
_NAME = "amounts"
#: Numerals longer than this have no business in a table.
LONGEST = 30
#: The length of an amount of one figure, with two decimals.
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Holder:
    """A cell that holds one value or a text: its table, from 0, its first column and its span.

    ``size`` is that of its characters, ``around`` what its margins and indents take, in twips;
    ``words`` is the width of its text in 1/2048 of an em, -1 where it holds a value, which ``name``
    then names.
    """

    table: int
    column: int
    span: int
    size: int
    around: int
    words: int = -1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The cells of a form that hold amounts, and the columns of its tables.

    ``limits`` are the numbers of characters with which what a tag names surely has room, by name:
    a cell as wide as the narrowest that names it. Most documents need no measuring then.
    """

    source: Compiled
    holders: tuple[Holder, ...]
    grids: tuple[tuple[int, ...], ...]
    limits: Mapping[str, int]

    def needs(self, context: Mapping[str, Any]) -> tuple[tuple[Need, ...], ...]:
        """Return what the cells of each table need in a document.

        Nothing needs room if a name is missing, which the document itself reports with its place.
        """
        amounts, words = [0] * len(self.holders), [each.words for each in self.holders]

        def hold(value: Any, holder: int) -> str:
            found = amounts if type(value) is Shown else words
            found[holder] = max(found[holder], width(text_of(value)))
            return ""

        try:
            self.source.run(sandbox({"hold": hold}), context)
        except (UnprintableError, TemplateError):
            return ((),) * len(self.grids)
        found: list[list[Need]] = [[] for _ in self.grids]
        for holder, ems, others in zip(self.holders, amounts, words, strict=True):
            found[holder.table].append(_need(holder, ems, others))
        return tuple(map(tuple, found))


def _need(holder: Holder, amount: int, words: int) -> Need:
    """Return the need of a cell; one that holds neither is one of amounts without any."""
    is_words = words > 0 and not amount
    ems = words if is_words else amount
    return Need(holder.column, holder.span, ems, holder.size, holder.around, is_words)


def width(words: str) -> int:
    """Return the width of a text on one line in 1/2048 of an em, gaps left out."""
    return sum(WIDTHS[char] if char in WIDTHS else width_of(char) for char in plain(words))


def amounts(root: _Element, looks: Looks) -> Amounts:
    """Return the amounts of a template."""
    read = _Reading(looks)
    for body in root.iterchildren(w("body")):
        read.blocks(body)
    source = "{% autoescape false %}" + "".join(read.source) + "{% endautoescape %}"
    return Amounts(
        source=compiled(_NAME, source, ("hold",)),
        holders=tuple(read.holders),
        grids=tuple(read.grids),
        limits=_limits(read.holders, read.grids),
    )


class _Reading:
    """The amounts while they are read; tables in tables are left out."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.source: list[str] = []
        self.holders: list[Holder] = []
        self.grids: list[tuple[int, ...]] = []

    def blocks(self, parent: _Element) -> None:
        """Read the blocks of the body."""
        for block in children(parent, P, TBL):
            if block.tag == TBL:
                self._table(block)
            else:
                self.source.append(statement(block))

    def _table(self, table: _Element) -> None:
        self.grids.append(tuple(columns_of(table)))
        for row in children(table, TR):
            words = statement(row)
            self.source.append(words)
            if not words:
                self._row(table, row)

    def _row(self, table: _Element, row: _Element) -> None:
        read = line(self.looks, table, row, list(self.grids[-1]))
        for cell, own in zip(children(row, TC), read.cells, strict=True):
            paragraphs = list(children(cell, P))
            self.source += map(statement, paragraphs)
            if len(paragraphs) == 1 and not (read.is_header or has_statement(paragraphs[0])):
                self._cell(own, text(paragraphs[0]))

    def _cell(self, cell: Cell, words: str) -> None:
        """Take a cell of a value alone, or of words that no document changes."""
        name = _name(words)
        if not name and ("{" in words or not words.strip()):
            return
        slot, columns = cell.slots[0], self.grids[-1][cell.column : cell.column + cell.span]
        if name:
            self.source.append("{{ " + f"({name}) | hold({len(self.holders)})" + " }}")
        self.holders.append(
            Holder(
                len(self.grids) - 1,
                cell.column,
                cell.span,
                slot.look.face.size,
                sum(columns) - slot.measure.others,
                -1 if name else max(map(width, words.split("\n"))),
                name,
            )
        )


def _name(words: str) -> str:
    """Return what the only tag of a text names if nothing else stands in it, or nothing."""
    found = list(tags(words.strip()))
    is_alone = len(found) == 1 and found[0].text == words.strip()
    return found[0].body if is_alone else ""


def _limits(holders: list[Holder], grids: list[tuple[int, ...]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in holders:
        if each.name:
            longest = _longest(each, grids)
            found[each.name] = min(longest, found.get(each.name, longest))
    return found


def _longest(holder: Holder, grids: list[tuple[int, ...]]) -> int:
    """Return how many characters, separators included, an amount may have in a cell."""
    columns = grids[holder.table][holder.column : holder.column + holder.span]
    room = (sum(columns) - holder.around) * UNIT
    return next((n for n in range(LONGEST) if _full(n + 1) * holder.size > room), LONGEST)


def _full(length: int) -> int:
    """Return the width of the widest amount of so many characters; some lengths have a sign."""
    digits = next((n for n in range(1, length) if len(f"{10**n - 1:,}.99") == length), 0)
    if digits:
        return width(f"{10**digits - 1:,}.99")
    return _full(length - 1) + WIDTHS["-"] if length > _SHORTEST else length * WIDTHS["0"]
