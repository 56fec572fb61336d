"""The content types of a package: what kind of file each part is.

Room: render. What is said of a part by its name goes before what is said of its extension.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.package.parts import serialised
from disclosure.render.package.reading import read
from disclosure.render.wordml import CONTENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.etree import _Element

_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_DEFAULT, _OVERRIDE = (f"{{{CONTENT_TYPES}}}{name}" for name in ("Default", "Override"))


class ContentTypes:
    """The content types of a package, by part and by extension."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._root = read(content)
        self._defaults = {
            each.get("Extension", "").casefold(): each.get("ContentType", "")
            for each in self._root.iterfind(_DEFAULT)
            if not len(each)
        }
        self._overrides = {
            each.get("PartName", "").lstrip("/").casefold(): each.get("ContentType", "")
            for each in self._root.iterfind(_OVERRIDE)
            if not len(each)
        }

    def of(self, name: str) -> str:
        """Return the content type of a part; empty where nothing is said of it."""
        extension = name.rpartition(".")[2].casefold()
        return self._overrides.get(name.casefold(), self._defaults.get(extension, ""))

    def without(self, parts: Collection[str]) -> bytes:
        """Return the part of content types for these parts alone."""
        names = {name.casefold() for name in parts}
        extensions = {name.rpartition(".")[2] for name in names} | {"xml"}
        gone = [each for each in self._root if not _is_needed(each, names, extensions)]
        for each in gone:
            self._root.remove(each)
        has_relations = self._defaults.get("rels") == _RELATIONS_TYPE
        if not has_relations:
            default = self._root.makeelement(
                _DEFAULT, Extension="rels", ContentType=_RELATIONS_TYPE
            )
            self._root.insert(0, default)
        return serialised(self._root) if gone or not has_relations else self._content


def _is_needed(each: _Element, names: Collection[str], extensions: Collection[str]) -> bool:
    if len(each):
        return False
    if each.tag == _OVERRIDE:
        return each.get("PartName", "").lstrip("/").casefold() in names
    if each.get("Extension") == "rels":
        return each.get("ContentType") == _RELATIONS_TYPE
    return each.tag == _DEFAULT and each.get("Extension", "").casefold() in extensions
