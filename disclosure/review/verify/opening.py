"""A file that came back, opened within bounds: its parts, or in plain words why it has none.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.passport import read as read_passport
from disclosure.render.package.opening import NoForm, main_part, opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.passport import Passport

#: A document of ours has some hundred thousand bytes; with scans put in, some ten million.
MOST_FILE = 64 * 1024 * 1024
#: A long one of ours has some thousand paragraphs and rows.
MOST_PASSAGES = 20_000
_DOCX = "在 Word 或 WPS 里打开原来的文件，“另存为” Word 文档（.docx），再核对那一份。"
_KINDS = (
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧格式的 Word 或 WPS 文件（.doc、.wps）"),
    (b"<!DOCTYPE html", "网页"),
    (b"<html", "网页"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)
_INNER = (
    ("content.xml", "OpenDocument 文件（.odt）"),
    ("xl/workbook.xml", "Excel 文件（.xlsx）"),
    ("ppt/presentation.xml", "PowerPoint 文件（.pptx）"),
)
_FAULTS = {
    "R361": (
        "文件设了打开密码，读不了",
        "在 Word 或 WPS 里去掉打开密码（文件 → 信息 → 保护文档），保存后再核对。",
    ),
    "R362": (
        "文件不完整或者已经损坏：{why}",
        "请对方重新发一份（多半是没有传完、没有保存好），或者在 Word 里打开、另存后再核对。",
    ),
    "R363": (
        "文件太大，没有读取：{why}",
        "公开的文档通常不到 1 MB；核对来源，删去或压缩大图片后另存，再核对。",
    ),
    "R364": (
        "文件里有 Word 不会写的内容，没有读取：{why}",
        "不要打开来历不明的文件；要核对的，在 Word 里另存为 .docx，再核对那一份。",
    ),
}


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """The parts of a file by name, that of the one with the text, and its passport, if any."""

    parts: Mapping[str, bytes]
    main: str
    passport: Passport | None


def open_returned(data: bytes, shown: str) -> ReturnedFile | Diagnostic:
    """Open a Word file from anywhere; ``shown`` is how messages call it."""
    kind = _kind(data)
    if kind:
        return _other(kind, shown)
    parts = opened(data)
    if isinstance(parts, NoForm):
        return _refused(parts, shown)
    inner = next((what for name, what in _INNER if name in parts), "")
    if inner:
        return _other(inner, shown)
    main = main_part(parts)
    if isinstance(main, NoForm):
        why = "里面没有正文（word/document.xml）" if "完整" in main.why else main.why
        return _fault("R362", why, shown)
    return ReturnedFile(parts, main, _passport(parts))


def _passport(parts: Mapping[str, bytes]) -> Passport | None:
    """Return what a file says of its figures; the part may have any name."""
    found = (read_passport(data) for name, data in parts.items() if _may_be(name, data))
    return next((each for each in found if each), None)


def _may_be(name: str, data: bytes) -> bool:
    return name.endswith(".xml") and b"urn:disclosure:passport" in data[:1000]


def _kind(data: bytes) -> str:
    """Return what a file is that is no zip file at all; empty where it may be a Word file."""
    if data.startswith(_KINDS[2][0]) and "EncryptedPackage".encode("utf-16-le") in data:
        return ""
    found = next((what for begin, what in _KINDS if data.lstrip()[:20].startswith(begin)), "")
    if found or data.startswith(b"PK"):
        return found
    return "空文件" if not data else "别的文件，只是扩展名叫 .docx"


def _other(kind: str, shown: str) -> Diagnostic:
    message = f"不是 Word 文档（.docx），是{kind}"
    return Diagnostic("R360", Severity.ERROR, message, Place(shown), _DOCX)


def _refused(form: NoForm, shown: str) -> Diagnostic:
    if "密码" in form.why or "加了密" in form.why:
        return _fault("R361", "", shown)
    if "超过" in form.why:
        return _fault("R363", form.why, shown)
    if "DOCTYPE" in form.why or "部件的名字" in form.why:
        return _fault("R364", form.why, shown)
    return _fault("R362", "压缩包读不出来" if "没有这个文件" in form.why else form.why, shown)


def too_big(size: int, shown: str) -> Diagnostic:
    """Report a file that is larger than anything that is meant to be read; in bytes."""
    most = MOST_FILE // 1024 // 1024
    return _fault("R363", f"有 {size / 1024 / 1024:.0f} MB，最多读 {most} MB", shown)


def too_long(count: int, shown: str) -> Diagnostic:
    """Report a file of more paragraphs and rows than any disclosure has."""
    return _fault("R363", f"有 {count:,} 段（行），最多核对 {MOST_PASSAGES:,} 段", shown)


def _fault(code: str, why: str, shown: str) -> Diagnostic:
    message, hint = _FAULTS[code]
    return Diagnostic(code, Severity.ERROR, message.format(why=why), Place(shown), hint)
