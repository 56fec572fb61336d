"""Fields count and refer inside the file; nothing fetches, runs or tells."""

from __future__ import annotations

import pytest

from disclosure.render.screening.fields import fields, named
from tests.render.markup import body, field, p


def one(instruction: str):
    found, odd = fields(body(p(field(instruction.replace('"', "&quot;")))))
    assert odd == ()
    return found[0]


@pytest.mark.parametrize(
    "instruction",
    [" PAGE ", "NUMPAGES \\* Arabic", " PAGEREF _TocA01 \\h ", 'TOC \\o "1-3" \\h \\z \\u', "REF _甲 \\r",
     ' HYPERLINK \\l "_Toc1" ', "SEQ 表 \\* ARABIC", 'STYLEREF "标题 1"', "page", " PAGE   \\* MERGEFORMAT "],
)  # fmt: skip
def test_fields_that_stay_inside_are_known(instruction):
    assert one(instruction).is_known


@pytest.mark.parametrize(
    "instruction",
    ['DDEAUTO c:\\\\x\\\\cmd.exe "/k calc"', "INCLUDETEXT file.docx", 'INCLUDEPICTURE "http://x/y.png"',
     "AUTHOR", "FILENAME \\p", "DATE", "MACROBUTTON x", "=SUM(ABOVE)", 'HYPERLINK "http://x"', "LINK x",
     "DOCPROPERTY Company", "", "PAGE | DDE", 'REF "C:\\Users"', "HYPERLINK \\l a \\o 说明", "IF 1 = 1",
     "{{ 名.标题 }}"],
)  # fmt: skip
def test_all_others_are_not(instruction):
    assert not one(instruction).is_known


def test_a_field_inside_a_field_and_over_paragraphs_is_read():
    toc = field("TOC \\o").split('<w:r><w:fldChar w:fldCharType="end"/></w:r>')[0]
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    found, odd = fields(body(p(toc, field("PAGEREF a")), p(end)))
    assert [each.name for each in found] == ["PAGEREF", "TOC"]
    assert odd == ()


@pytest.mark.parametrize("kind", ["begin", "separate", "end", "other"])
def test_a_mark_without_the_others_is_odd(kind):
    _, odd = fields(body(p(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>')))
    assert len(odd) == 1


def test_an_instruction_outside_a_field_is_odd():
    assert len(fields(body(p("<w:r><w:instrText>DDE</w:instrText></w:r>")))[1]) == 1


def test_what_fields_and_links_refer_to_is_known():
    root = body(p(field("PAGEREF _Toc1 \\h"), '<w:hyperlink w:anchor="_Toc2"/>'))
    assert {"_Toc1", "_Toc2"} <= named(root)
