"""A file from outside is opened within bounds, and what is no form is told for what it is."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from disclosure.render.package.opening import (
    LARGEST_PART,
    MOST_PARTS,
    NoForm,
    main_part,
    opened,
)
from tests.render.small import changed, form_with, parts_of

FORM = form_with("甲")
STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
USUAL = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def why(package: bytes) -> str:
    parts = opened(package)
    found = parts if isinstance(parts, NoForm) else main_part(parts)
    return found.why if isinstance(found, NoForm) else found


def zipped(*names: str, content: bytes = b"x", method: int = ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(ZipInfo(name), content, method)
    return target.getvalue()


def test_a_form_is_opened_and_its_document_found():
    assert opened(FORM) == parts_of(FORM)
    assert why(FORM) == "word/document.xml"


@pytest.mark.parametrize(
    ("package", "message"),
    [
        (b"", "没有这个文件"),
        (FORM[:-30], "没有这个文件"),
        (zipped("word/document.xml", content=b"<a/>"), "没有这个文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "旧格式"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "打开密码",
        ),
        (b"{\\rtf1 x}", "RTF"),
        (zipped("../甲.xml"), "指到文件之外"),
        (zipped("/甲.xml"), "指到文件之外"),
        (zipped("word\\..\\甲.xml"), "指到文件之外"),
        (zipped("c:/甲.xml"), "指到文件之外"),
        (zipped("甲.xml", "甲.XML"), "名字重复"),
        (zipped(*map(str, range(MOST_PARTS + 1))), "超过"),
        (zipped("甲.xml"), "甲.xml 不是完整的 XML"),
        (zipped("甲.xml", content=b"<!DOCTYPE a><a/>"), "DOCTYPE"),
    ],
)
def test_what_is_no_form_is_told_for_what_it_is(package, message):
    assert message in why(package)


def test_a_large_part_in_a_small_file_is_never_unpacked(monkeypatch):
    package = zipped("甲.bin", content=bytes(LARGEST_PART + 1))
    assert len(package) < 100_000
    monkeypatch.setattr(ZipFile, "read", lambda *_: pytest.fail("it was unpacked"))
    assert "解开后有 32 MB" in why(package)


def test_a_size_that_is_a_lie_is_no_way_around_the_bound():
    package = bytearray(zipped("甲.bin", content=bytes(5000)))
    at = package.rindex(b"PK\x01\x02") + 24
    package[at : at + 4] = (10).to_bytes(4, "little")
    assert "不是完整的 .docx" in why(bytes(package))


def test_a_way_of_packing_that_word_does_not_know_is_refused_or_read():
    assert "没有这个文件" in why(zipped("甲", method=ZIP_LZMA))


@pytest.mark.parametrize("position", range(0, len(FORM), len(FORM) // 60))
def test_a_damaged_file_never_raises(position):
    damaged = bytearray(FORM)
    damaged[position] ^= 0xFF
    why(bytes(damaged))
    why(FORM[:position])


def test_strict_files_and_those_of_word_online_and_macros_are_named():
    strict = changed(FORM, **{"_rels/.rels": lambda old: old.replace(USUAL, STRICT)})
    assert "Strict" in why(strict)
    moved = {
        "word/document2.xml" if name == "word/document.xml" else name: content.replace(
            b"word/document.xml", b"word/document2.xml"
        )
        for name, content in parts_of(FORM).items()
    }
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in moved.items():
            archive.writestr(name, content)
    assert "Word Online" in why(target.getvalue())
    main = b"officedocument.wordprocessingml.document.main+xml"
    macros = b"ms-word.document.macroEnabled.main+xml"
    kind = changed(
        FORM, types=lambda old: old.replace(b"vnd.openxmlformats-" + main, b"vnd." + macros)
    )
    assert "宏" in why(kind)
    dotx = changed(FORM, types=lambda old: old.replace(b".document.main", b".template.main"))
    assert "dotx" in why(dotx)
