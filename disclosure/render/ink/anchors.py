"""Anchors: every paragraph and row has a key that stays the same while its item does.

Room: render. The key is the place in the template and the items of the loops around it, folded
into a ``w14:paraId``: eight hexadecimal digits, below 80000000, unique in the document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from zlib import crc32

from disclosure.render.wordml import FILLER, PARA_ID, TR, W14, P, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

#: What names an item, the best first; an item without any of them is known by its position.
KEYS = ("键", "编码", "名称", "序号")
#: The number travels in an attribute that the template's XML never has.
ANCHOR = re.compile(r'w:anchor="@(\d+)"')

_TEXT_ID = f"{{{W14}}}textId"
_LIMIT = 0x7FFFFFFF
#: Odd, so that the places in one row never meet; large, so that neighbours lie far apart.
_STRIDE = 2654435761


def number(root: _Element) -> int:
    """Give each paragraph and row of the template its number; return how many there are.

    Fillers have none: nothing of a document ever stands in them.
    """
    count = 0
    for element in root.iter(P, TR):
        if element.get(FILLER) is not None:
            del element.attrib[FILLER]
            continue
        count += 1
        for name in {PARA_ID, _TEXT_ID} & {str(each) for each in element.attrib}:
            del element.attrib[name]
        element.set(w("anchor"), f"@{count}")
    return count


def anchor(place: int, base: int = 0) -> int:
    """Return the key of a place of the template within an item (0: outside all loops)."""
    return (base + place * _STRIDE) & _LIMIT or _LIMIT


class Keys:
    """The keys of one document while it is printed."""

    __slots__ = ("_marks", "_seen", "_taken")

    def __init__(self, taken: Iterable[int]) -> None:
        self._taken = set(taken)
        self._seen: dict[tuple[int, int, str], int] = {}
        self._marks: set[int] = set()

    def step(self, item: Any, loop: int, base: int) -> int:
        """Return the key of an item of a loop; equal items are told apart by their order."""
        name = _name(item)
        at = (loop, base, name)
        occurrence = self._seen.get(at, 0)
        self._seen[at] = occurrence + 1
        return crc32(f"{loop}\n{name}\n{occurrence}".encode(), base)

    def first(self, mark: int) -> bool:
        """Tell whether a bookmark of a loop is asked for the first time."""
        is_new = mark not in self._marks
        self._marks.add(mark)
        return is_new

    def pid(self, base: int, place: int) -> str:
        """Return the anchor of a paragraph or row inside a loop."""
        key = (base + place * _STRIDE) & _LIMIT or _LIMIT
        while key in self._taken:
            key = (key + 1) & _LIMIT or 1
        self._taken.add(key)
        return f"{key:08X}"


def _name(item: Any) -> str:
    """Return what names an item; empty where only its position does."""
    if isinstance(item, Mapping):
        return next((str(item[key]) for key in KEYS if item.get(key)), "")
    if isinstance(item, str):
        return ""
    return next((str(found) for key in KEYS if (found := getattr(item, key, None))), "")
