"""JSON that is written in pieces, so that no report is ever in memory as a whole."""

from __future__ import annotations

import json
import zlib
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STEP = "  "
_CHUNK = 1 << 16


def written(value: object, depth: int = 0) -> str:
    """Return a value as JSON that stands so many steps to the right; its first line does not."""
    text = json.dumps(value, ensure_ascii=False, indent=len(_STEP))
    return text.replace("\n", "\n" + _STEP * depth)


def named(name: str, value: object, depth: int = 1) -> str:
    """Return a name and its value on a line of their own."""
    return f"{begun(name, depth)}{written(value, depth)}"


def begun(name: str, depth: int = 1) -> str:
    """Return a name on a line of its own; its value is to follow."""
    return f"\n{_STEP * depth}{written(name)}: "


def array(items: Iterable[object], depth: int = 0) -> Iterator[str]:
    """Yield a list item by item; it stands so many steps to the right."""
    yield "["
    number = 0
    for number, item in enumerate(items, 1):
        yield _item(item, number, depth)
    yield _end(number, depth)


class PackedArray:
    """A list that must wait until other text is written: kept compressed, read once.

    What is said of many disclosures repeats itself: a twentieth is left of it, which needs no file.
    """

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._number = 0
        self._deflate = zlib.compressobj(1)
        self._kept: list[bytes] = []

    def add(self, item: object) -> None:
        """Keep an item behind the others."""
        self._number += 1
        text = _item(item, self._number, self._depth)
        self._kept.append(self._deflate.compress(text.encode("utf-8", "replace")))

    def read(self) -> Iterator[str]:
        """Yield the list."""
        inflate, decode = zlib.decompressobj(), getincrementaldecoder("utf-8")().decode
        yield "["
        for packed in (*self._kept, self._deflate.flush()):
            waiting = packed
            while waiting:
                yield decode(inflate.decompress(waiting, _CHUNK))
                waiting = inflate.unconsumed_tail
        yield _end(self._number, self._depth)


def _item(item: object, number: int, depth: int) -> str:
    before = "," if number > 1 else ""
    return f"{before}\n{_STEP * (depth + 1)}{written(item, depth + 1)}"


def _end(number: int, depth: int) -> str:
    return f"\n{_STEP * depth}]" if number else "]"
