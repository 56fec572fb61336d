"""What is no Word file, or a dangerous one, is refused in plain words; nothing is unpacked first."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from disclosure.diagnostics import Diagnostic
from disclosure.review.verify import open_returned, too_big
from tests.review.verify.editing import DOCUMENT, packed, parts_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def said(data: bytes) -> tuple[str, str]:
    found = open_returned(data, "来件.docx")
    assert isinstance(found, Diagnostic)
    assert found.hint
    return found.code, found.message


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF 文件"),
        (OLE + b"\0" * 600, "旧格式的 Word 或 WPS 文件（.doc、.wps）"),
        (b"{\\rtf1}", "RTF 文件"),
        (b"<html></html>", "网页"),
        (b"", "空文件"),
        ("金额".encode("gbk"), "别的文件，只是扩展名叫 .docx"),
    ],
)
def test_another_kind_of_file_is_called_what_it_is(data, kind) -> None:
    assert said(data) == ("R360", f"不是 Word 文档（.docx），是{kind}")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("content.xml", "OpenDocument 文件（.odt）"), ("xl/workbook.xml", "Excel 文件（.xlsx）")],
)
def test_another_package_is_called_what_it_is(name, kind) -> None:
    assert said(packed({name: b"<a/>"}))[1].endswith(kind)


def test_a_locked_file_is_told_from_an_old_one() -> None:
    assert said(OLE + "EncryptedPackage".encode("utf-16-le"))[0] == "R361"


def test_a_file_cut_short_or_without_text_is_incomplete(finished) -> None:
    package = finished["sample-sparse"].path.read_bytes()
    assert said(package[: len(package) // 2])[0] == "R362"
    parts = parts_of(package)
    del parts[DOCUMENT]
    assert said(packed(parts)) == (
        "R362",
        "文件不完整或者已经损坏：里面没有正文（word/document.xml）",
    )
    assert said(packed({"a.txt": b"x"}))[0] == "R362"


def test_a_zip_bomb_is_not_unpacked() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b"<a>" + b" " * (40 * 1024 * 1024) + b"</a>")
    code, message = said(stream.getvalue())
    assert code == "R363"
    assert "40 MB" in message


def test_external_entities_are_not_read(finished) -> None:
    parts = parts_of(finished["sample-sparse"].path.read_bytes())
    begin = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    text = parts[DOCUMENT]
    at = text.index(b"<w:document")
    parts[DOCUMENT] = text[:at] + begin + text[at:]
    assert said(packed(parts))[0] == "R364"


def test_a_huge_file_is_told_by_its_size() -> None:
    found = too_big(200 * 1024 * 1024, "来件.docx")
    assert (found.code, found.message) == ("R363", "文件太大，没有读取：有 200 MB，最多读 64 MB")


def test_a_passport_is_found_under_any_name(finished) -> None:
    parts = parts_of(finished["sample-sparse"].path.read_bytes())
    parts["customXml/item9.xml"] = parts.pop("customXml/item1.xml")
    found = open_returned(packed(parts), "来件.docx")
    assert not isinstance(found, Diagnostic)
    assert found.passport is not None
    assert found.passport.figures
