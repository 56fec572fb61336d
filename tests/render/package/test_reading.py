"""XML from outside is read without following anything."""

from __future__ import annotations

import pytest

from disclosure.render.package.reading import NotXmlError, read

BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
FETCHES = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'


@pytest.mark.parametrize("content", [BOMB, FETCHES, BOMB.decode().encode("utf-16")])
def test_a_document_type_is_refused_in_any_encoding(content):
    with pytest.raises(NotXmlError, match="DOCTYPE"):
        read(content)


@pytest.mark.parametrize("content", [b"", b"<a>", b"a", b"<a/><b/>", b"\xff\xfe", b"<a>" * 500])
def test_what_is_no_xml_is_said_to_be_none(content):
    with pytest.raises(NotXmlError, match="不是完整的 XML"):
        read(content)


def test_blank_text_between_elements_can_be_left_out():
    assert read(b"<a>\n <b/>\n</a>").text == "\n "
    assert read(b"<a>\n <b/>\n</a>", blank_text=False).text is None
