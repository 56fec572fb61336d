"""Room load: what loading gives: plain data, and the place of everything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.load.finding import Region, region_of
from disclosure.load.outline import Branch
from disclosure.load.tree import Tree

if TYPE_CHECKING:
    from disclosure.diagnostics import Place
    from disclosure.load.finding import Event
    from disclosure.load.source import Source

#: Keys and list indices from the top of the file to a value.
Pointer: TypeAlias = tuple[str | int, ...]


class Loaded:
    """One file: ``data`` is nested dict, list and str (None where nothing is written).

    Every scalar is the text as written. Places are found by reading the text again when the first
    one is asked for, because most files never need one; of a top-level block only that block.
    """

    __slots__ = ("_blocks", "_outline", "_pure", "_source", "data", "shown")

    def __init__(self, source: Source, data: dict[str, Any], *, pure: bool = False) -> None:
        self.shown = source.shown
        self.data = data
        self._source = source
        self._pure = pure
        self._outline: Branch | None = None
        self._blocks: dict[str, Branch | None] = {}

    def place(self, pointer: Pointer) -> Place:
        """Return where the value stands; of a missing one, its nearest existing ancestor.

        A mapping or list written in block style is placed at its key, an empty value too.
        """
        key, node = self._find(pointer)
        region = _region(node)
        if key is not None and (region is None or region.length == 0):
            region = region_of(key)
        return self._source.place(region or region_of(_first(node)))

    def key_place(self, pointer: Pointer) -> Place:
        """Return where the key stands; of a list item or the whole file, where it begins."""
        key, node = self._find(pointer)
        return self._source.place(region_of(key)) if key is not None else self._begin(node)

    def _begin(self, node: Branch | Event) -> Place:
        return self._source.place(_region(node) or region_of(_first(node)))

    def _find(self, pointer: Pointer) -> tuple[Event | None, Branch | Event]:
        """Return key event and node of the pointer, or of its nearest existing ancestor."""
        key: Event | None = None
        node: Branch | Event = self._block(pointer[:1]) or self._whole()
        for step in pointer:
            if not isinstance(node, Branch) or step not in node.items:
                break
            key, node = node.keys.get(step), node.items[step]
        return key, node

    def _whole(self) -> Branch:
        if self._outline is None:
            self._outline = Tree.read(self._source, pure=self._pure, is_outlined=True).outline
        return self._outline

    def _block(self, top: Pointer) -> Branch | None:
        """Return the outline of one top-level block, None where it cannot be read by itself."""
        if self._outline is not None or not top or not isinstance(top[0], str):
            return None
        name = top[0]
        if name not in self._blocks:
            self._blocks[name] = self._read_block(name)
        return self._blocks[name]

    def _read_block(self, name: str) -> Branch | None:
        part = self._source.block(name) if name in self.data else None
        if part is None:
            return None
        tree = Tree.read(part, pure=self._pure, is_outlined=True)
        # What stands in several lines at the left margin is cut, and then not whole.
        is_cut = not tree.is_whole or list(tree.outline.items) != [name]
        return None if is_cut else tree.outline


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
