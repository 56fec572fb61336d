"""Room load: what loading gives: plain data, and the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.load.finding import Region, region_of
from disclosure.load.narrowing import Narrowing
from disclosure.load.outline import Branch
from disclosure.load.tree import Tree

if TYPE_CHECKING:
    from disclosure.diagnostics import Place
    from disclosure.load.finding import Event
    from disclosure.load.source import Source

#: Keys and list indices from the top of the file to a value.
Pointer: TypeAlias = tuple[str | int, ...]
#: After so many values the whole file is read once rather than a few lines once more.
_MOST_STRETCHES = 60


@dataclass(frozen=True, slots=True)
class _Outlined:
    """A node and its key as the parser met them, ``first`` lines into the file.

    ``depth`` is how many steps of the pointer lead here.
    """

    node: Branch | Event
    key: Event | None = None
    first: int = 0
    depth: int = 0


class Loaded:
    """One file: ``data`` is nested dict, list and str (None where nothing is written).

    Every scalar is the text as written. A place is found by reading the text again when it is asked
    for, because most files never need one: the lines that hold the value, or else the whole.
    """

    __slots__ = ("_lines", "_outline", "_pure", "_source", "_stretches", "data", "shown")

    def __init__(self, source: Source, data: dict[str, Any], *, pure: bool = False) -> None:
        self.shown = source.shown
        self.data = data
        self._source = source
        self._pure = pure
        self._lines: Narrowing | None = None
        self._outline: Branch | None = None
        self._stretches: dict[Pointer, _Outlined | None] = {}

    def place(self, pointer: Pointer, words: str = "") -> Place:
        """Return where the value stands; of a missing one, its nearest existing ancestor.

        A mapping or list written in block style is placed at its key, an empty value too. Of a text
        the place of some ``words`` in it is returned, where one of its lines shows them.
        """
        found = self._find(pointer)
        within = self._region_of(words, found) if words else None
        if within is not None:
            return self._source.place(within)
        region = _region(found.node)
        if found.key is not None and (region is None or region.length == 0):
            region = region_of(found.key)
        return self._place(region or region_of(_first(found.node)), found)

    def key_place(self, pointer: Pointer) -> Place:
        """Return where the key stands; of a list item or the whole file, where it begins."""
        found = self._find(pointer)
        if found.key is not None:
            return self._place(region_of(found.key), found)
        return self._place(_region(found.node) or region_of(_first(found.node)), found)

    def _region_of(self, words: str, found: _Outlined) -> Region | None:
        """Return the first of the text's lines that shows the words, in lines of the file."""
        if isinstance(found.node, Branch):
            return None
        start, end = found.node.start_mark, found.node.end_mark
        first = found.first + start.line
        lines = self._source.lines[first : found.first + end.line + 1]
        for number, line in enumerate(lines):
            is_last = number == end.line - start.line
            at = line.find(words, 0 if number else start.column, end.column if is_last else None)
            if at >= 0:
                return Region(first + number, at, len(words))
        return None

    def _place(self, region: Region, found: _Outlined) -> Place:
        return self._source.place(replace(region, line=region.line + found.first))

    def _find(self, pointer: Pointer) -> _Outlined:
        """Return the pointer's key and node, or those of its nearest existing ancestor."""
        found = self._narrowly(pointer) or _Outlined(self._whole())
        node, key = found.node, found.key
        for step in pointer[found.depth :]:
            if not isinstance(node, Branch) or step not in node.items:
                break
            key, node = node.keys.get(step), node.items[step]
        return _Outlined(node, key, found.first)

    def _whole(self) -> Branch:
        if self._outline is None:
            self._outline = Tree.read(self._source, pure=self._pure, is_outlined=True).outline
        return self._outline

    def _narrowly(self, pointer: Pointer) -> _Outlined | None:
        """Return what a few lines tell, None where they do not or so many were read already."""
        if self._outline is not None or len(self._stretches) > _MOST_STRETCHES:
            return None
        if pointer not in self._stretches:
            self._stretches[pointer] = self._read(pointer)
        return self._stretches[pointer]

    def _read(self, pointer: Pointer) -> _Outlined | None:
        """Read the lines of a value; None where they do not hold what the file holds."""
        if self._lines is None:
            self._lines = Narrowing(self._source.lines)
        stretch = self._lines.of(pointer)
        if not stretch.depth:
            return None
        part = self._source.part(self._lines.lines_of(stretch))
        tree = Tree.read(part, pure=self._pure, is_outlined=True)
        if not tree.is_whole or tree.data != _only(self.data, pointer[: stretch.depth]):
            return None
        outline, step = tree.outline, next(iter(tree.outline.items))
        return _Outlined(outline.items[step], outline.keys.get(step), stretch.first, stretch.depth)


def _only(data: Any, pointer: Pointer) -> Any:
    """Return the collection to which a pointer leads with its last item alone; empty without."""
    *above, last = pointer
    for step in above:
        inner = _only(data, (step,))
        data = next(iter(inner.values() if isinstance(inner, dict) else inner), None)
    if isinstance(last, int):
        return data[last : last + 1] if isinstance(data, list) else []
    return {last: data[last]} if isinstance(data, dict) and last in data else {}


def _region(node: Branch | Event) -> Region | None:
    """Return the region of a scalar or a bracketed collection, None of a block collection."""
    if not isinstance(node, Branch):
        return region_of(node)
    if not node.start.flow_style:
        return None
    end = node.end.end_mark
    start = node.start.start_mark
    same = start.line == end.line
    return Region(start.line, start.column, end.column - start.column if same else 1)


def _first(node: Branch | Event) -> Event:
    """Return the event with which a block collection begins: its first key or item."""
    while isinstance(node, Branch):
        inner = next(iter(node.keys.values()), None) or next(iter(node.items.values()), None)
        if inner is None:
            return node.start
        node = inner
    return node
