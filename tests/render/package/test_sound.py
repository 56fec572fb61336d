"""What no office suite would open as it should is found, and what is sound is let through."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from disclosure.render import prepare, render
from disclosure.render.package.archive import assemble, pack, store, unpack
from disclosure.render.package.sound import faults
from tests.editions.document import PRINTED, TEMPLATES
from tests.render.small import IMPRINT, LABEL, charts, context, small_form


@pytest.fixture(scope="module")
def parts():
    """A document with everything in it that the engine must cope with."""
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    document, problems = render(form, context(), charts(), IMPRINT)
    assert problems == ()
    return unpack(document)


def packed(parts):
    return assemble(pack(name, content) for name, content in parts.items())


def changed(parts, name, old, new, count=1):
    """Change a part; what is to be changed must be there."""
    text = parts[name].decode("utf-8")
    assert re.search(old, text), old
    return packed({**parts, name: re.sub(old, new, text, count=count).encode("utf-8")})


def test_a_document_is_sound(parts):
    assert faults(packed(parts)) == ()


@pytest.mark.parametrize("slug", PRINTED)
def test_so_are_those_of_the_departments(finished, slug):
    assert faults(finished[slug].path.read_bytes()) == ()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*/*.docx")), ids=lambda path: path.name)
def test_so_are_the_forms(path):
    assert faults(path.read_bytes()) == ()


DOCUMENT, RELATIONS, TYPES = (
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)
BOOK = "word/embeddings/"
TEXT = {
    "an end that is lost": (DOCUMENT, "</w:p>", "", "不是合法的 XML（第1行第"),
    "an ampersand": (DOCUMENT, "</w:t>", "& </w:t>", "不是合法的 XML"),
    "a control character": (DOCUMENT, "</w:t>", "\x07</w:t>", "不是合法的 XML"),
    "an attribute twice": (DOCUMENT, "<w:body>", '<w:body w:a="1" w:a="2">', "不是合法的 XML"),
    "a second root": (DOCUMENT, "$", "<w:p/>", "不是合法的 XML"),
    "a document type": (DOCUMENT, "<w:document", "<!DOCTYPE x><w:document", "DOCTYPE"),
    "an unknown prefix": ("word/styles.xml", "</w:styles>", "<q:x/></w:styles>", "不是合法的 XML"),
    "relations that are no XML": (RELATIONS, "<Rel", "<<Rel", "不是合法的 XML"),
    "a bookmark without end": (DOCUMENT, "<w:bookmarkEnd [^>]*/>", "", "不成对"),
    "a bookmark id twice": (DOCUMENT, r'bookmarkStart w:id="\d+"', 'bookmarkStart w:id="1"', "书签编号 1 有"),
    "a bookmark name twice": (DOCUMENT, r'(<w:bookmarkStart [^>]*w:name=")[^"]*', r"\1_A", "书签 _A 有"),
    "a drawing id twice": (DOCUMENT, r'(<wp:docPr [^>]*?\bid=")\d+', r"\g<1>7", "图的编号 7 有"),
    "an anchor twice": (DOCUMENT, r'w14:paraId="[^"]*"', 'w14:paraId="1234ABCD"', "段落标识 1234ABCD 有"),
    "an anchor too large": (DOCUMENT, r'w14:paraId="[^"]*"', 'w14:paraId="80000000"', "超出范围"),
    "a short anchor": (DOCUMENT, r'w14:paraId="[^"]*"', 'w14:paraId="1F"', "超出范围"),
    "a page of nothing": (DOCUMENT, r"PAGEREF _Toc1", "PAGEREF _Toc9", "没有的书签 _Toc9"),
    "a field without end": (DOCUMENT, 'w:fldCharType="end"', 'w:fldCharType="separate"', "域没有成对"),
    "a relation that is used and not there": (DOCUMENT, r' r:id="[^"]*"', ' r:id="rId999"', "没有的关系 rId999"),
    "a relation that leads nowhere": (RELATIONS, 'Target="styles.xml"', 'Target="none.xml"', "没有的部件 none.xml"),
    "a relation twice": (RELATIONS, r'Id="rId\d+"', 'Id="rId1"', "的关系 rId1 有两个"),
    "a type of nothing": (TYPES, "/word/styles.xml", "/word/none.xml", "/word/none.xml"),
    "a part without type": (TYPES, r'<Default [^>]*Extension="xlsx"[^>]*/>', "", "没有内容类型"),
}  # fmt: skip
#: Where one change makes nothing occur twice.
ALL = {
    "a bookmark id twice",
    "a bookmark name twice",
    "a drawing id twice",
    "an anchor twice",
    "a relation twice",
}


@pytest.mark.parametrize("name", TEXT)
def test_what_a_defect_could_do_to_a_part_is_found(parts, name):
    part, old, new, told = TEXT[name]
    found = faults(changed(parts, part, old, new, count=0 if name in ALL else 1))
    assert any(told in fault for fault in found), found


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (DOCUMENT, "没有的部件"),
        (TYPES, "没有部件 [Content_Types].xml"),
        ("_rels/.rels", "没有部件 _rels/.rels"),
        ("word/styles.xml", "没有的部件"),
        (RELATIONS, "用到了没有的关系"),
    ],
)
def test_a_part_that_is_missing_is_missed(parts, gone, told):
    found = faults(packed({name: content for name, content in parts.items() if name != gone}))
    assert any(told in fault for fault in found), found


def test_relations_of_nothing_are_found(parts):
    found = faults(packed({**parts, "word/_rels/none.xml.rels": parts["_rels/.rels"]}))
    assert "word/_rels/none.xml.rels 属于没有的部件 word/none.xml" in found


def test_a_part_that_stands_there_twice_is_found(parts):
    entries = [pack(name, content) for name, content in parts.items()]
    assert "部件 word/styles.xml 有两份" in faults(
        assemble([*entries, pack("word/styles.xml", parts["word/styles.xml"])])
    )


def test_a_damaged_workbook_behind_a_chart_is_found(parts):
    name = next(name for name in parts if name.startswith(BOOK))
    book = unpack(parts[name])
    sheet = "xl/worksheets/sheet1.xml"
    broken = {**book, sheet: book[sheet].replace(b"</row>", b"", 1)}
    content = assemble(store(part, data) for part, data in broken.items())
    (found,) = faults(packed({**parts, name: content}))
    assert found.startswith(f"{name} 里：部件 {sheet} 不是合法的 XML")
    assert faults(packed({**parts, name: b"PK"})) == (f"{name} 里：不是完整的压缩包",)


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_what_is_no_package_is_none(parts, cut):
    assert faults(packed(parts)[:cut]) == ("不是完整的压缩包",)


def test_bytes_that_changed_within_are_found(parts):
    document = bytearray(packed(parts))
    with ZipFile(BytesIO(bytes(document))) as package:
        item = package.getinfo(DOCUMENT)
    at = item.header_offset + 30 + len(DOCUMENT) + item.compress_size // 2
    document[at] ^= 0xFF
    assert faults(bytes(document))


def test_what_word_allows_is_no_fault(parts):
    """Names in other letters, links to the outside, bookmarks with more attributes."""
    types = parts[TYPES].replace(b"/word/styles.xml", b"/Word/Styles.XML")
    link = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    )
    relations = parts[RELATIONS].replace(b"</Relationships>", link + b"</Relationships>")
    mark = b'<w:bookmarkStart w:name="b" w:colFirst="0" w:colLast="1" w:id="900"/><w:bookmarkEnd w:id="900"/>'
    text = parts[DOCUMENT].replace(b"</w:p>", mark + b"</w:p>", 1)
    made = {
        **parts,
        TYPES: types,
        RELATIONS: relations,
        DOCUMENT: text,
        "word/media/image1.XML": b"<a/>",
    }
    assert faults(packed(made)) == ()


def test_the_way_in_which_parts_are_packed_is_no_matter(parts):
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert faults(target.getvalue()) == ()
