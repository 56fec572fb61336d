"""A file from outside, opened within bounds: its parts, or why it is no form.

Room: render. What a zip file says of its sizes is asked before anything is unpacked, and no more
is unpacked than it said.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from disclosure.render.package.content_types import ContentTypes
from disclosure.render.package.reading import NotXmlError, read
from disclosure.render.wordml import RELATIONSHIPS, R

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from zipfile import ZipInfo

#: A form of a hundred pages with pictures has some eighty parts and ten million bytes.
MOST_PARTS = 2_000
LARGEST_PART = 32 * 1024 * 1024
LARGEST_PACKAGE = 96 * 1024 * 1024
_MILLION = 1024 * 1024
_ENCRYPTED = 0x1
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_UNREADABLE = (
    BadZipFile, EOFError, LookupError, NotImplementedError, OSError, OverflowError, RuntimeError,
    ValueError, zlib.error,
)  # fmt: skip
_RESAVE = "用 Word 或 WPS 打开后另存为 .docx；.doc 和改了扩展名的文件不行"


@dataclass(frozen=True, slots=True)
class NoForm:
    """Why a file cannot be a form, and the way out."""

    why: str
    hint: str = _RESAVE


_BROKEN = NoForm("没有这个文件，或者不是完整的 .docx 文件")
_STRICTLY = NoForm("这是“Strict Open XML 文档”", "在 Word 里另存为“Word 文档(*.docx)”，不选 Strict")


def opened(package: bytes) -> dict[str, bytes] | NoForm:
    """Return the parts of a package by name in the order of its directory, or why there are none.

    Every part whose name ends in ``.xml`` or ``.rels`` can be read as XML and has no document type.
    """
    if not package.startswith(b"PK"):
        return _no_package(package)
    try:
        with ZipFile(BytesIO(package)) as archive:
            items = [item for item in archive.infolist() if not item.is_dir()]
            refusal = next(_unsafe(items), None)
            if refusal is not None:
                return refusal
            parts = {item.filename: archive.read(item) for item in items}
    except _UNREADABLE:
        return _BROKEN
    return next(_unreadable(parts), None) or parts


def _no_package(package: bytes) -> NoForm:
    """Tell what a file is that is no zip file."""
    if package.startswith(_OLE) and _LOCKED in package:
        return NoForm("文件设了打开密码", "去掉打开密码后再保存")
    if package.startswith(_OLE):
        return NoForm("这是旧格式的 .doc（.wps）文件，只是改了扩展名")
    if package.startswith(b"{\\rtf"):
        return NoForm("这是 RTF 文件，只是改了扩展名")
    return _BROKEN


def _unsafe(items: Sequence[ZipInfo]) -> Iterator[NoForm]:
    """Yield what makes a directory unsafe to unpack, by what it says itself."""
    hint = "这不是 Word 保存的文件。用 Word 或 WPS 重新另存为 .docx"
    if len(items) > MOST_PARTS:
        yield NoForm(f"文件里有 {len(items)} 个部件，超过 {MOST_PARTS} 个", hint)
    largest = max((item.file_size for item in items), default=0)
    total = sum(item.file_size for item in items)
    if largest > LARGEST_PART or total > LARGEST_PACKAGE:
        size = f"解开后有 {total // _MILLION} MB（最大的部件 {largest // _MILLION} MB）"
        most = f"，超过 {LARGEST_PACKAGE // _MILLION} MB（{LARGEST_PART // _MILLION} MB）"
        yield NoForm(size + most, "删去或压缩大图片后另存；从别处得来的文件不要用")
    if any(item.flag_bits & _ENCRYPTED for item in items):
        yield NoForm("文件加了密", "去掉密码后再保存")
    names = [item.filename.casefold() for item in items]
    if len(set(names)) < len(names) or not all(map(_is_plain, names)):
        yield NoForm("部件的名字重复，或者指到文件之外", hint)


def _is_plain(name: str) -> bool:
    """Tell whether a name of a part stays inside its package."""
    steps = name.split("/")
    return name.isprintable() and not ({"", ".", ".."} & set(steps) or {"\\", ":"} & set(name))


def _unreadable(parts: Mapping[str, bytes]) -> Iterator[NoForm]:
    """Yield the parts that are no plain XML."""
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                read(content)
            except NotXmlError as error:
                yield NoForm(f"部件 {name} {error.why}")


def text_part(parts: Mapping[str, bytes]) -> str | NoForm:
    """Return the name of the part that holds the text of whatever is like a Word document.

    Macros, a template, a foreign name of the part: all may be read, though they are no form.
    """
    roots = parts.get("_rels/.rels")
    found = () if roots is None else read(roots).iterfind(f"{{{RELATIONSHIPS}}}Relationship")
    for each in found:
        name = each.get("Target", "").lstrip("/")
        if each.get("Type") == f"{_STRICT}/officeDocument":
            return _STRICTLY
        if each.get("Type") == f"{R}/officeDocument":
            return name if name in parts else _BROKEN
    return _BROKEN


def main_part(parts: Mapping[str, bytes]) -> str | NoForm:
    """Return the name of the part that holds the text, or why it cannot be used."""
    types, roots = parts.get("[Content_Types].xml"), parts.get("_rels/.rels")
    if types is None or roots is None:
        return _BROKEN
    for each in read(roots).iterfind(f"{{{RELATIONSHIPS}}}Relationship"):
        kind, target = each.get("Type", ""), each.get("Target", "").lstrip("/")
        if kind == f"{_STRICT}/officeDocument":
            return _STRICTLY
        is_inside = each.get("TargetMode") != "External" and each.get("Id") and not len(each)
        if kind == f"{R}/officeDocument" and is_inside:
            return _named(parts, types, target)
    return _BROKEN


def _named(parts: Mapping[str, bytes], types: bytes, name: str) -> str | NoForm:
    if name not in parts:
        return _BROKEN
    found = ContentTypes(types).of(name)
    if "macroEnabled" in found:
        return NoForm("这是带宏的文档（.docm）", "另存为“Word 文档(*.docx)”，宏不会保存进去")
    if found != _DOCUMENT_TYPE:
        return NoForm("这是 Word 模板（.dotx）或别的文件，不是 Word 文档")
    if name != "word/document.xml":
        why = f"正文在 {name} 里，不在 word/document.xml：文件由 Word 网页版（Word Online）保存过"
        return NoForm(why, "用 Word 或 WPS 的桌面版打开，另存为 .docx")
    return name
