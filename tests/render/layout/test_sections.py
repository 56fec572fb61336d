"""The pages of sections, as the document says them."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.layout.blocks import PageSetup
from disclosure.render.layout.sections import UNSAID, page, pages, section_of
from disclosure.render.wordml import P, W
from tests.render.layout.small import PITCH, body, cell, paragraph, row, section, table


def read(inner):
    return page(etree.fromstring(f'<w:sectPr xmlns:w="{W}">{inner}</w:sectPr>'))


SIZE = '<w:pgSz w:w="11906" w:h="16838"/>'


def test_a_page_is_what_the_margins_and_the_gutter_leave():
    margins = '<w:pgMar w:top="100" w:right="20" w:bottom="300" w:left="4" w:gutter="1000"/>'
    assert read(SIZE + margins) == PageSetup(11906 - 1024, 16838 - 400)


def test_a_margin_below_nought_is_as_high_as_one_above():
    margins = '<w:pgMar w:top="-100" w:right="0" w:bottom="-300" w:left="0"/>'
    assert read(SIZE + margins).height == 16838 - 400


@pytest.mark.parametrize("inner", ["", SIZE, '<w:pgMar w:top="1" w:left="1"/>'])
def test_a_page_of_which_nothing_is_said_is_that_of_word(inner):
    assert read(inner) == UNSAID


@pytest.mark.parametrize(("start", "number"), [("0", 0), ("1", 1), ("17", 17), ("-1", None)])
def test_the_first_page_may_have_a_number(start, number):
    assert read(f'<w:pgNumType w:start="{start}"/>').start == number
    assert read(SIZE + f'<w:pgMar/><w:pgNumType w:start="{start}"/>').start == number


def test_a_section_says_how_it_begins():
    assert read("").begins == "nextPage"
    assert read('<w:type w:val="continuous"/>').begins == "continuous"
    assert read(SIZE + '<w:pgMar/><w:type w:val="oddPage"/>').begins == "oddPage"


def test_sections_are_those_of_the_body_and_its_content_controls():
    ends = paragraph(ends=section(10))
    changed = "<w:pPr><w:sectPrChange><w:sectPr/></w:sectPrChange></w:pPr>"
    root = body(
        ends,
        f"<w:sdt><w:sdtContent>{paragraph(ends=section(12))}</w:sdtContent></w:sdt>",
        f"<w:p>{changed}</w:p>",
        table(row(cell(paragraph(ends=section(7))))),
        last=section(15),
    )
    assert [each.height // PITCH for each in pages(root)] == [10, 12, 15]


def test_a_document_may_have_no_section():
    root = body(paragraph("国"), last="")
    assert pages(root) == []
    assert section_of(next(root.iter(P))) is None
