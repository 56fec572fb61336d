"""The places of a text that other places lead to: bookmarks, drawings, anchors, fields.

Room: render. Read from the bytes of a part that is known to be well-formed: a tree of it would
take longer than to print it. Attributes stand behind one blank, as lxml writes them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A bookmark as it is usually written; one with other attributes, or in another order, is not met.
_BOOKMARK = re.compile(rb'<w:bookmarkStart w:id="([^"]*)" w:name="([^"]*)"/>')
_START = b"<w:bookmarkStart "
#: An anchor has eight hexadecimal digits and stands between these.
_DIGITS, _LEAST, _MOST = 8, b"00000001", b"7FFFFFFF"


def place_faults(content: bytes) -> Iterator[str]:
    """Yield, in Chinese, ids that occur twice and references to places that are not there."""
    starts, ends = _bookmarks(content), values(content, b'<w:bookmarkEnd w:id="')
    ids, names = [number for number, _ in starts], [name for _, name in starts]
    yield from _twice("书签编号", ids)
    yield from _twice("书签", names)
    if sorted(ids) != sorted(ends):
        yield f"的书签有 {len(ids)} 个开头、{len(ends)} 个结尾，不成对"
    drawings = [_attribute(tag, b"id") for tag in _tags(content, b"<wp:docPr ")]
    yield from _twice("图的编号", drawings)
    yield from _anchors(values(content, b' w14:paraId="'))
    yield from _fields(content, set(names))


def values(content: bytes, before: bytes) -> list[bytes]:
    """Return what stands between the end of ``before`` and the next quotation mark, each time."""
    return [piece.partition(b'"')[0] for piece in content.split(before)[1:]]


def _bookmarks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Return id and name of each bookmark."""
    found: list[tuple[bytes, bytes]] = _BOOKMARK.findall(content)
    if len(found) == content.count(_START):
        return found
    return [
        (_attribute(tag, b"w:id"), _attribute(tag, b"w:name")) for tag in _tags(content, _START)
    ]


def _anchors(found: list[bytes]) -> Iterator[str]:
    yield from _twice("段落标识", found)
    outside = found and not _LEAST <= min(found) <= max(found) <= _MOST
    if outside or not {_DIGITS}.issuperset(map(len, found)):
        yield "的段落标识超出范围"


def _fields(content: bytes, names: set[bytes]) -> Iterator[str]:
    pages = (piece.split(maxsplit=1) for piece in content.split(b"PAGEREF ")[1:])
    wanted = {words[0].partition(b"<")[0] for words in pages if words}
    for name in sorted(wanted - names):
        yield f"的页码指向没有的书签 {name.decode()}"
    kinds = Counter(values(content, b' w:fldCharType="'))
    if kinds[b"begin"] != kinds[b"end"]:
        yield "的域没有成对的开头和结尾"


def _tags(content: bytes, start: bytes) -> list[bytes]:
    """Return the attributes of all tags that begin like that, with a blank before each."""
    return [b" " + piece.partition(b">")[0] for piece in content.split(start)[1:]]


def _attribute(tag: bytes, name: bytes) -> bytes:
    return next(iter(values(tag, b" " + name + b'="')), b"")


def _twice(what: str, found: list[bytes]) -> Iterator[str]:
    if len(set(found)) == len(found):
        return
    for each, count in Counter(found).items():
        if count > 1:
            yield f"的{what} {each.decode()} 有 {count} 个"
