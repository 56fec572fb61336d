"""Room authoring: the file with which a department begins, from the schema and what is known.

All keys in the order of the schema: what the file must have is live, and 待填 where it is not
known; everything else is commented out, with an example for its content.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.authoring.alternatives import alternatives
from disclosure.authoring.demand import content, demanded
from disclosure.authoring.examples import example, shape, typed
from disclosure.authoring.head import head, heading
from disclosure.authoring.line import EXAMPLE, SkeletonLine, page
from disclosure.authoring.remarks import remark
from disclosure.authoring.tree import tree_of
from disclosure.validate import TO_FILL, UNIT_KEY, described

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.authoring.answers import Answers
    from disclosure.authoring.beginning import Beginning, Path
    from disclosure.authoring.tree import Node
    from disclosure.terms import Kind
    from disclosure.validate import Schema

_STEP = 2


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The lines of a new file: what may be in it, what must, and what is known."""

    schema: Schema
    beginning: Beginning
    answers: Answers
    live: frozenset[Path]

    def lines(self) -> Iterator[SkeletonLine]:
        """Yield all lines below the head of the file, blocks apart from each other."""
        was_block = True
        for node in tree_of(self.schema):
            is_live, is_block = node.path in self.live, not node.is_leaf
            if is_block:
                yield from heading(node, is_live=is_live)
            elif was_block:
                yield SkeletonLine(0, "")
            yield from self._node(node, 0, None if is_live else 0)
            was_block = is_block

    def _node(self, node: Node, indent: int, out: int | None) -> Iterator[SkeletonLine]:
        """Yield the lines of a key, which is commented out from ``out``."""
        says = "" if len(node.path) == 1 and not node.is_leaf else self._says(node, out)
        if node.is_chosen:
            yield from self._entry(node, indent, out, says)
        elif node.below or (node.is_list and out is None):
            yield SkeletonLine(indent, f"{node.name}:", says, out)
            yield from self._inside(node, indent + _STEP, out)
        else:
            yield SkeletonLine(indent, f"{node.name}: {self._content(node, out)}", says, out)

    def _inside(self, node: Node, indent: int, out: int | None) -> Iterator[SkeletonLine]:
        if not node.is_list:
            yield from self._mapping(node, indent, out)
        elif node.below:
            yield from self._items(node, indent, out)
        else:
            yield SkeletonLine(indent, f"- {TO_FILL}")

    def _mapping(self, node: Node, indent: int, out: int | None) -> Iterator[SkeletonLine]:
        """Yield what is below a key; where nothing must be, that it is to be filled in."""
        yield from self._unit(node, indent, out)
        instead = alternatives(self.schema, node)
        is_open = out is None and not any(each.path in self.live for each in node.below)
        if is_open and not any(each.is_chosen for each in node.below):
            yield SkeletonLine(indent, f"{TO_FILL}: {TO_FILL}")
        for each in node.below:
            if each in instead:
                shown = f" {each.name}: {self._content(each, 0)}" if each.is_leaf else each.name
                shown = shown if each.is_leaf else f"“{shown}”这一级"
                yield SkeletonLine(indent, "", f"或者写{shown}　{self._says(each, 0)}", out)
            elif not each.is_chosen or is_open or each.path in self.live or out is not None:
                yield from self._node(each, indent, self._out(each, indent, out))

    def _unit(self, node: Node, indent: int, out: int | None) -> Iterator[SkeletonLine]:
        """Yield the unit of a block of which the schema has more to say than of any block's."""
        keys = self.schema.references.resolved(node.key.schema).get("properties", {})
        if says := described(keys.get(UNIT_KEY, {})).says:
            example, mark = described(keys[UNIT_KEY]).example, indent if out is None else out
            yield SkeletonLine(indent, f"{UNIT_KEY}: {example}", says.rstrip("。"), mark)

    def _items(self, node: Node, indent: int, out: int | None) -> Iterator[SkeletonLine]:
        """Yield the items of a list: those that are known, or one; only the first has remarks."""
        units = self.answers.units if node.path == self.beginning.units else ()
        for number, unit in enumerate(units or ((),)):
            known = dict(zip((each.path for each in self.beginning.unit), unit, strict=False))
            for each in self._item(node, indent, out, known):
                yield each if not number else SkeletonLine(each.indent, each.text, "", each.out)

    def _item(
        self, node: Node, indent: int, out: int | None, known: dict[Path, str]
    ) -> Iterator[SkeletonLine]:
        for number, each in enumerate(self._led(node)):
            own = self._out(each, indent + _STEP, out)
            for line in self._node(each, indent + _STEP, own):
                text, says = line.text, line.remark
                if known.get(each.path):
                    text = f"{each.name}: {typed(known[each.path])}"
                    says = says.partition(EXAMPLE)[0]
                begins = number == 0 and text.startswith(each.name)
                yield SkeletonLine(
                    line.indent - _STEP * begins, "- " * begins + text, says, line.out
                )

    def _led(self, node: Node) -> list[Node]:
        """Return the keys of an item, one that is live first: the dash is not commented out."""
        first = next((each for each in node.below if each.path in self.live), None)
        return sorted(node.below, key=lambda each: each is not first)

    def _entry(self, node: Node, indent: int, out: int | None, says: str) -> Iterator[SkeletonLine]:
        """Yield the entry of a key that the author chooses."""
        shown = example(node, self.beginning.scale)
        if node.below and not node.is_entry:
            yield SkeletonLine(indent, f"{shown.partition(':')[0]}:", says, out)
            yield from self._mapping(node, indent + _STEP, out)
        else:
            yield SkeletonLine(indent, shape(node) if out is None else shown, says, out)

    def _out(self, node: Node, indent: int, out: int | None) -> int | None:
        if out is not None:
            return out
        return None if node.path in self.live or node.is_chosen else indent

    def _content(self, node: Node, out: int | None) -> str:
        if out is None:
            return typed(content(node.path, self.beginning, self.answers))
        return example(node, self.beginning.scale) or TO_FILL

    def _says(self, node: Node, out: int | None) -> str:
        known = content(node.path, self.beginning, self.answers) != TO_FILL
        asks = out is None and not known
        return remark(node, self.schema, self.beginning.scale, with_example=asks)


def file_text(schema: Schema, beginning: Beginning, answers: Answers, kind: Kind) -> str:
    """Return the text of the file with which a department begins."""
    live = demanded(schema, beginning, answers)
    lines = Skeleton(schema, beginning, answers, live).lines()
    return page((*head(kind, beginning.unit_word, answers), *said_once(lines)))


def said_once(lines: Iterable[SkeletonLine]) -> Iterator[SkeletonLine]:
    """Yield the lines, a remark that does not stand behind its line only once in a block."""
    said: set[str] = set()
    for line in lines:
        says = line.remark.partition(EXAMPLE)[0]
        if line == SkeletonLine(0, ""):
            said.clear()
        if says not in said or (line.text and len(tuple(line.set())) == 1):
            yield line
        elif line.text:
            yield replace(line, remark="")
        said |= {says} - {""}
