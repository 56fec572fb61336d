"""Whether a package is a document: its parts can be read, and what points leads somewhere.

Room: render. Whatever is found here is a defect of this program, never of a form or of its data.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from disclosure.render.package.parts import TYPES, relations_of, resolved
from disclosure.render.package.reading import NotXmlError, read
from disclosure.render.wordml import CONTENT_TYPES, DOCUMENT, RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_XML = (".xml", ".rels")
_LINK = re.compile(rb'\br:(?:id|embed)="([^"]*)"')
_BOOKMARK = re.compile(rb'<w:bookmarkStart w:id="([^"]*)" w:name="([^"]*)"')
_END = re.compile(rb'<w:bookmarkEnd w:id="([^"]*)"')
_ANCHOR = re.compile(rb'w14:paraId="([^"]*)"')


def faults(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong with a finished document, in Chinese."""
    unread = [name for name in parts if name.endswith(_XML) and not _is_xml(parts[name])]
    yield from (f"{name} 不是 XML" for name in unread)
    if not unread:
        yield from _types(parts)
        yield from (fault for name in parts for fault in _relations(parts, name))
        yield from _identities(parts[DOCUMENT])


def _is_xml(content: bytes) -> bool:
    try:
        read(content)
    except NotXmlError:
        return False
    return True


def _types(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield parts without a content type, and content types without a part."""
    root = read(parts[TYPES])
    listed = [each.get("PartName", "")[1:] for each in root.iter(f"{{{CONTENT_TYPES}}}Override")]
    defaults = {each.get("Extension") for each in root.iter(f"{{{CONTENT_TYPES}}}Default")}
    for name in parts:
        if name not in (*listed, TYPES) and name.rpartition(".")[2] not in defaults:
            yield f"{name} 没有类型"
    yield from (f"没有 {name} 这个部件" for name in listed if name not in parts)


def _relations(parts: Mapping[str, bytes], name: str) -> Iterator[str]:
    """Yield relationships of a part that lead nowhere, and ids that no relationship has."""
    raw = parts.get(relations_of(name))
    links = [] if raw is None else list(read(raw).iter(f"{{{RELATIONSHIPS}}}Relationship"))
    for each in links:
        if resolved(name, each.get("Target", "")) not in parts:
            yield f"{name} 指向没有的部件 {each.get('Target')}"
    known = {each.get("Id", "").encode() for each in links}
    if name.endswith(".xml"):
        lost = sorted({found for found in _LINK.findall(parts[name]) if found not in known})
        yield from (f"{name} 里的关系 {each.decode()} 不存在" for each in lost)


def _identities(document: bytes) -> Iterator[str]:
    """Yield ids and names that stand more than once, and bookmarks with one end."""
    starts = _BOOKMARK.findall(document)
    ids, ends = [each[0] for each in starts], _END.findall(document)
    if sorted(ids) != sorted(ends):
        yield "书签只有一半"
    several = {
        "书签的编号": ids,
        "书签的名称": [each[1] for each in starts],
        "段落的编号": _ANCHOR.findall(document),
    }
    for what, found in several.items():
        if twice := [each for each, times in Counter(found).items() if times > 1]:
            yield f"{what} {twice[0].decode()} 出现了几次"
