"""Whether a finished package is a document: well-formed parts, and nothing that leads nowhere.

Room: render. Looks at the bytes as an office suite will and knows nothing of forms. It costs a few
milliseconds a document: the big part is read once by expat, its ids are found in its bytes, and
what does not change from document to document is remembered by its content.
"""

from __future__ import annotations

import zlib
from collections import Counter
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from lxml import etree

from disclosure.render.package.parts import TYPES, owner_of, relations_of, resolved
from disclosure.render.package.places import place_faults
from disclosure.render.wordml import CONTENT_TYPES, DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOT = relations_of("")
#: The ends of the names of parts that are XML.
_XML = (".xml", ".rels")
#: So many parts are remembered, which is more than one document has.
_REMEMBERED = 256

#: What the parts of relationships of one part say: id → target, None for one outside the package.
Relations = tuple[tuple[str, str | None], ...]


def faults(package: bytes) -> tuple[str, ...]:
    """Return, in Chinese, what keeps a package from being a document; nothing where it is sound.

    Source: ECMA-376 part 2 (packages, content types, relationships), part 1 (ids of bookmarks and
    drawings are unique, fields end).
    """
    try:
        with ZipFile(BytesIO(package)) as archive:
            items = archive.infolist()
            parts = {item.filename: archive.read(item) for item in items}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):
        return ("不是完整的压缩包",)
    twice = [name for name, n in Counter(item.filename for item in items).items() if n > 1]
    return (*(f"部件 {name} 有两份" for name in twice), *faults_of(parts))


def faults_of(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return what is wrong with the parts of a package, by their names."""
    broken = [f"部件 {name} {why}" for name in parts if (why := _not_xml(name, parts[name]))]
    return tuple(broken) or (*_untyped(parts), *_astray(parts), *_inside(parts))


def _not_xml(name: str, content: bytes) -> str:
    """Return why a part is not the XML that it should be, empty where it is or need not be."""
    if not name.endswith(_XML):
        return ""
    return _xml_fault(content, spaces=False) if name == DOCUMENT else _remembered(content)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(content: bytes) -> str:
    return _xml_fault(content, spaces=True)


def _xml_fault(content: bytes, *, spaces: bool) -> str:
    """Parse XML without keeping it; with ``spaces`` prefixes must be declared, at twice the time.

    The text is printed from a form whose prefixes were read when it was prepared.
    """
    parser = expat.ParserCreate(namespace_separator=" " if spaces else None)
    types: list[str] = []
    parser.StartDoctypeDeclHandler = lambda name, *_: types.append(name)
    try:
        parser.Parse(content, True)  # noqa: FBT003 (expat takes it by position)
    except expat.ExpatError as error:
        return f"不是合法的 XML（第{error.lineno}行第{error.offset + 1}列）"
    return "里有文档类型声明（DOCTYPE）" if types else ""


def _untyped(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield parts without a content type, and types without a part."""
    if TYPES not in parts:
        yield f"没有部件 {TYPES}"
        return
    endings, names = _types(parts[TYPES])
    present = {f"/{name}".lower() for name in parts}
    for name in parts:
        ending = name.rpartition(".")[2].lower()
        if name != TYPES and ending not in endings and f"/{name}".lower() not in names:
            yield f"部件 {name} 没有内容类型"
    for name in sorted(names - present):
        yield f"内容类型指向没有的部件 {name}"


@lru_cache(maxsize=_REMEMBERED)
def _types(content: bytes) -> tuple[frozenset[str], frozenset[str]]:
    """Return the endings and the parts that have a content type, in lower case."""
    root = etree.fromstring(content)
    endings = (each.get("Extension", "") for each in root.iter(f"{{{CONTENT_TYPES}}}Default"))
    names = (each.get("PartName", "") for each in root.iter(f"{{{CONTENT_TYPES}}}Override"))
    return frozenset(map(str.lower, endings)), frozenset(map(str.lower, names))


def _astray(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield relationships that lead nowhere, occur twice, or are used and not there."""
    present = {name.lower() for name in parts}
    if _ROOT not in parts:
        yield f"没有部件 {_ROOT}"
    for name, content in parts.items():
        if name.endswith(".rels"):
            owner = owner_of(name)
            if owner and owner.lower() not in present:
                yield f"{name} 属于没有的部件 {owner}"
            yield from _led(owner, _relations(content), present)
        elif name.endswith(".xml"):
            own = {key for key, _ in _relations(parts.get(relations_of(name), b""))}
            used = {piece.split(b'"', 2)[1].decode() for piece in content.split(b" r:")[1:]}
            for key in sorted(used - own):
                yield f"{name} 用到了没有的关系 {key}"


def _led(owner: str, relations: Relations, present: set[str]) -> Iterator[str]:
    shown = owner or "文件"
    for key, count in Counter(key for key, _ in relations).items():
        if count > 1:
            yield f"{shown} 的关系 {key} 有两个"
    for key, target in relations:
        if target is not None and resolved(owner, target).lower() not in present:
            yield f"{shown} 的关系 {key} 指向没有的部件 {target}"


@lru_cache(maxsize=_REMEMBERED)
def _relations(content: bytes) -> Relations:
    if not content:
        return ()
    found = ((each, each.get("TargetMode") == "External") for each in etree.fromstring(content))
    return tuple(
        (each.get("Id", ""), None if is_outside else each.get("Target", ""))
        for each, is_outside in found
    )


def _inside(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong within parts: ids in texts, and workbooks behind charts."""
    for name, content in parts.items():
        if name.endswith(".xlsx"):
            yield from (f"{name} 里：{each}" for each in faults(content))
        elif name == DOCUMENT:
            yield from (f"{name} {each}" for each in place_faults(content))
        elif name.startswith("word/") and name.endswith(".xml"):
            yield from (f"{name} {each}" for each in _remembered_places(content))


@lru_cache(maxsize=_REMEMBERED)
def _remembered_places(content: bytes) -> tuple[str, ...]:
    return tuple(place_faults(content))
