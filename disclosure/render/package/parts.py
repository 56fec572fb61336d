"""The package around the document: content types, relationships, and the parts we add to them.

Room: render. Works on the raw parts, once per edition.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.passport import properties_xml
from disclosure.render.wordml import CONTENT_TYPES, DOCUMENT, RELATIONSHIPS, R

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = f"{RELATIONSHIPS}/metadata/core-properties"
_ITEM_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_RELATION = f"{R}/customXml"
_PROPERTIES_RELATION = f"{R}/customXmlProps"
_XML = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def serialised(root: _Element) -> bytes:
    """Return a part as bytes, with the declaration that Word writes."""
    return _XML + etree.tostring(root, encoding="utf-8")


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def owner_of(relations: str) -> str:
    """Return the name of the part whose relationships a part holds; empty for the package's."""
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def resolved(part: str, target: str) -> str:
    """Return the name of the part to which a relationship of a part leads."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def targets(parts: Mapping[str, bytes], part: str) -> dict[str, tuple[str, str]]:
    """Return, by relationship id, the kind (last word of its type) and the part it leads to."""
    raw = parts.get(relations_of(part))
    if raw is None:
        return {}
    return {
        each.get("Id", ""): (
            each.get("Type", "").rpartition("/")[2],
            resolved(part, each.get("Target", "")),
        )
        for each in etree.fromstring(raw)
        if each.get("TargetMode") != "External"
    }


def with_core(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with a place for core properties, where the template has none."""
    if CORE in parts:
        return dict(parts)
    types = _with_type(parts[TYPES], f"/{CORE}", _CORE_TYPE)
    relations = _with_relation(parts["_rels/.rels"], CORE_RELATION, CORE)
    return {**parts, TYPES: types, "_rels/.rels": relations, CORE: b""}


def with_passport(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], str]:
    """Return the parts that change or come in with a passport, and the name of its own part."""
    number = next(n for n in range(1, 1000) if f"customXml/item{n}.xml" not in parts)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    relations = relations_of(DOCUMENT)
    changed = {
        TYPES: _with_type(_with_xml(parts[TYPES]), f"/{properties}", _ITEM_TYPE),
        relations: _with_relation(parts[relations], _ITEM_RELATION, f"../{item}"),
        properties: properties_xml(),
        relations_of(item): _with_relation(
            f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode(),
            _PROPERTIES_RELATION,
            posixpath.basename(properties),
        ),
    }
    return changed, item


def _with_xml(types: bytes) -> bytes:
    """Make sure that ``.xml`` has a default type, as every Word file has."""
    root = etree.fromstring(types)
    name = f"{{{CONTENT_TYPES}}}Default"
    if all(each.get("Extension", "").lower() != "xml" for each in root.iterfind(name)):
        default = etree.Element(name, Extension="xml", ContentType="application/xml")
        root.insert(0, default)
    return serialised(root)


def _with_type(types: bytes, part: str, content_type: str) -> bytes:
    root = etree.fromstring(types)
    etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName=part, ContentType=content_type)
    return serialised(root)


def _with_relation(relations: bytes, kind: str, target: str) -> bytes:
    root = etree.fromstring(relations)
    taken = {each.get("Id") for each in root}
    identity = next(f"rId{n}" for n in range(1, 10000) if f"rId{n}" not in taken)
    etree.SubElement(
        root, f"{{{RELATIONSHIPS}}}Relationship", Id=identity, Type=kind, Target=target
    )
    return serialised(root)
