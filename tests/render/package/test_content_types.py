"""The kind of a part is said by its name before its extension; what is gone is not listed."""

from __future__ import annotations

from disclosure.render.package.content_types import ContentTypes

TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels"'
    b' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/>'
    b'<Default Extension="bin" ContentType="application/x-bin"/>'
    b'<Override PartName="/word/Document.xml" ContentType="text"/></Types>'
)


def test_a_name_goes_before_an_extension_and_case_does_not_matter():
    types = ContentTypes(TYPES)
    assert types.of("word/document.xml") == "text"
    assert types.of("word/styles.XML") == "application/xml"
    assert types.of("word/甲") == ""


def test_nothing_changes_where_everything_is_needed():
    assert ContentTypes(TYPES).without(("word/document.xml", "a.bin")) == TYPES


def test_what_is_gone_is_not_listed():
    left = ContentTypes(TYPES).without(("a.xml",))
    assert b"Document" not in left
    assert b"bin" not in left
    assert b'Extension="xml"' in left


def test_relationships_always_have_their_type():
    wrong = TYPES.replace(b"package.relationships+xml", b"x")
    assert (
        ContentTypes(ContentTypes(wrong).without(()))
        .of("_rels/.rels")
        .endswith("relationships+xml")
    )
