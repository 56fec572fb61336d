"""Room load: what loading gives: plain data, and the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.load.fault import Region, region_at
from disclosure.load.line_ends import line_ends
from disclosure.load.outline import Branch
from disclosure.load.reach import reach_of

if TYPE_CHECKING:
    from disclosure.diagnostics import Place, Pointer
    from disclosure.load.fault import Stretch
    from disclosure.load.line_ends import LineEnd
    from disclosure.load.reach import Reach
    from disclosure.load.source import Source


@dataclass(frozen=True, slots=True)
class _Outlined:
    """A node and the span of its key."""

    node: Branch | Stretch
    key: Stretch | None = None


class Loaded:
    """One file: ``data`` is nested dict, list and str (None where nothing is written).

    Every scalar is the text as written; ``shown`` is the path in messages; ``digest`` is the
    fingerprint of the very bytes that were read.
    """

    __slots__ = ("_outline", "_source", "data", "digest", "shown")

    def __init__(
        self, source: Source, data: dict[str, Any], outline: Branch | Stretch, digest: str
    ) -> None:
        self.shown = source.shown
        self.data = data
        self.digest = digest
        self._source = source
        self._outline = outline

    def with_data(self, data: dict[str, Any]) -> Loaded:
        """Return the same file with other data: what of its own can be used."""
        return Loaded(self._source, data, self._outline, self.digest)

    def place(self, pointer: Pointer, words: str = "") -> Place:
        """Return where the value stands; of a missing one, its nearest existing ancestor.

        A mapping or list written in block style is placed at its key, an empty value too. Of a text
        the place of some ``words`` in it is returned, where one of its lines shows them.
        """
        found = self._find(pointer)
        within = self._region_of(words, found.node) if words else None
        if within is not None:
            return self._source.place(within)
        region = _region(found.node)
        if found.key is not None and (region is None or region.length == 0):
            region = region_at(found.key)
        return self._source.place(region or region_at(_first(found.node)))

    def key_place(self, pointer: Pointer) -> Place:
        """Return where the key stands; of a list item or the whole file, where it begins."""
        found = self._find(pointer)
        if found.key is not None:
            return self._source.place(region_at(found.key))
        return self._source.place(_region(found.node) or region_at(_first(found.node)))

    def reach(self, pointer: Pointer) -> Reach | None:
        """Return from where to where a value stands, of a list or mapping all that is in it.

        None where there is no such value, or nothing in it.
        """
        node: Branch | Stretch = self._outline
        in_brackets = False
        for step in pointer:
            if not isinstance(node, Branch) or step not in node.items:
                return None
            in_brackets, node = node.in_flow, node.items[step]
        return reach_of(node, self._source.lines, in_brackets=in_brackets)

    def line_ends(self) -> tuple[LineEnd | None, ...]:
        """Return where the content of each line ends; None where no remark can be put behind it."""
        return line_ends(self._outline, self._source)

    def _region_of(self, words: str, node: Branch | Stretch) -> Region | None:
        """Return the first of the text's lines that shows the words."""
        if isinstance(node, Branch):
            return None
        first, column, last, end = node
        for number in range(first, min(last + 1, len(self._source.lines))):
            line = self._source.lines[number]
            is_first, is_last = number == first, number == last
            at = line.find(words, column if is_first else 0, end if is_last else None)
            if at >= 0:
                return Region(number, at, len(words))
        return None

    def _find(self, pointer: Pointer) -> _Outlined:
        """Return the pointer's key and node, or those of its nearest existing ancestor."""
        node, key = self._outline, None
        for step in pointer:
            if not isinstance(node, Branch) or step not in node.items:
                break
            key, node = node.keys.get(step), node.items[step]
        return _Outlined(node, key)


def _region(node: Branch | Stretch) -> Region | None:
    """Return the region of a scalar or a bracketed collection, None of a block collection."""
    if not isinstance(node, Branch):
        return region_at(node)
    if not node.in_flow or node.start is None or node.end is None:
        return None
    line, column, *_ = node.start
    *_, end_line, end_column = node.end
    return Region(line, column, end_column - column if line == end_line else 1)


def _first(node: Branch | Stretch) -> Stretch:
    """Return the span with which a block collection begins: its first key or item."""
    while isinstance(node, Branch):
        inner = next(iter(node.keys.values()), None) or next(iter(node.items.values()), None)
        if inner is None:
            return node.start or (0, 0, 0, 0)
        node = inner
    return node
