"""Room workspace: a file of the store that grows by one piece at a time, each whole or not at all.

A piece is added the moment that it is known, so that what ends a program takes no more than the
last one. Two programs may add at once. What is read is believed as all of a store is.
"""

from __future__ import annotations

from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.workspace.store import Store

#: What stands before a piece: its digest, the lengths of its name and of its content in bytes.
_HEAD = Struct(">16sII")
#: So many pieces, beside as many as there are names, may be out of date before all is written anew.
_IDLE = 256


class Journal:
    """Pieces of content by name, under one name of a store; of one name the last piece counts."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name
        self._key = blake2b(name.encode(), digest_size=32).digest()

    def read(self) -> dict[str, bytes]:
        """Return the content of each name; those behind a damaged piece are gone."""
        data = self._store.grown(self._name)
        found: dict[str, bytes] = {}
        count = whole = 0
        for name, content, end in self._pieces(data):
            found[name] = content
            count, whole = count + 1, end
        # Behind a piece that is not whole nothing can be found again.
        if whole != len(data) or count > 2 * len(found) + _IDLE:
            self._rewrite(found)
        return found

    def add(self, name: str, content: bytes) -> None:
        """Add a piece at the end, where that is possible."""
        self._store.grow(self._name, self._piece(name, content))

    def _rewrite(self, pieces: Mapping[str, bytes]) -> None:
        """Put these pieces in the place of all that there are."""
        self._store.put(self._name, b"".join(self._piece(*each) for each in pieces.items()))

    def _piece(self, name: str, content: bytes) -> bytes:
        shown = name.encode("utf-8", "surrogateescape")
        lengths = (len(shown), len(content))
        return _HEAD.pack(self._digest(shown + content), *lengths) + shown + content

    def _pieces(self, data: bytes) -> Iterator[tuple[str, bytes, int]]:
        """Yield name, content and end of the pieces up to the first that is not whole."""
        at = 0
        while at + _HEAD.size <= len(data):
            digest, named, held = _HEAD.unpack_from(data, at)
            start, middle = at + _HEAD.size, at + _HEAD.size + named
            at = middle + held
            if at > len(data) or self._digest(data[start:at]) != digest:
                return
            yield data[start:middle].decode("utf-8", "surrogateescape"), data[middle:at], at

    def _digest(self, piece: bytes) -> bytes:
        """Return what only a whole piece of this very journal has."""
        return blake2b(piece, digest_size=16, key=self._key).digest()
