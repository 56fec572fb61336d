"""Rows of the template: their cells, and what they do at the foot of a page."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.layout.lines import line
from disclosure.render.layout.looks import Looks
from disclosure.render.wordml import TBL, TR
from tests.render.layout.small import EM, body, cell, paragraph, row, styles, table

GRID = [1000, 2000, 4000]


def read(drawn, own="", grid=GRID):
    root = body(table(drawn, own=own))
    looks = Looks(etree.fromstring(styles()))
    return line(looks, next(root.iter(TBL)), next(root.iter(TR)), grid)


def widths(found):
    return [cell.slots[0].measure.others for cell in found.cells]


def test_a_cell_is_as_wide_as_its_columns_less_its_margins():
    assert widths(read(row("国", "国", "国"))) == [784, 1784, 3784]
    assert widths(read(row(cell("国", span=2), "国"))) == [2784, 3784]
    assert widths(read(row(cell("国", span=3)))) == [6784]


def test_a_cell_knows_the_column_it_begins_in():
    assert [each.column for each in read(row(cell("国", span=2), "国")).cells] == [0, 2]


def test_a_cell_beyond_the_grid_is_a_character_wide():
    assert widths(read(row("国", "国"), grid=[])) == [EM, EM]


def test_margins_above_and_below_and_the_border_stand_around_the_text():
    inner = '<w:top w:w="30" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>'
    own = f"<w:tblCellMar>{inner}</w:tblCellMar>"
    own += '<w:tblBorders><w:top w:sz="800"/><w:insideH w:sz="8"/></w:tblBorders>'
    assert [each.padding for each in read(row("国", "国"), own).cells] == [100, 100]


@pytest.mark.parametrize(
    ("height", "rule", "wanted"),
    [(0, "atLeast", (0, False)), (300, "atLeast", (300, False)), (300, "exact", (300, True))],
)
def test_the_height_of_a_row_may_be_said(height, rule, wanted):
    found = read(row("国", height=height, rule=rule))
    assert (found.least, found.exact) == wanted


def test_a_row_may_be_a_header_and_may_run_over_pages():
    plain = read("<w:tr><w:tc><w:p/></w:tc></w:tr>")
    assert (plain.is_header, plain.splits, plain.keeps, plain.breaks) == (False, True, False, False)
    assert read(row("国", own="<w:tblHeader/>")).is_header
    assert not read(row("国", own='<w:tblHeader w:val="0"/>')).is_header
    assert not read(row("国")).splits


def test_a_row_does_what_the_first_paragraph_of_its_first_cell_does():
    keep, breaks = "<w:keepNext/>", "<w:pageBreakBefore/>"
    found = read(row(cell(paragraph(own=keep), paragraph(own=breaks)), cell(paragraph(own=breaks))))
    assert (found.keeps, found.breaks) == (True, False)
    found = read(row(cell(paragraph(own=breaks)), cell(paragraph(own=keep))))
    assert (found.keeps, found.breaks) == (False, True)


def test_merged_cells_are_begun_or_go_on():
    found = read(row(cell("国", merge="restart"), cell("", merge=""), "国"))
    assert [each.merge for each in found.cells] == ["restart", "continue", ""]
    assert found.merges
    assert not read(row("国")).merges


@pytest.mark.parametrize("drawn", ["<w:tr/>", "<w:tr><w:tc/></w:tr>"])
def test_a_row_may_have_nothing_in_it(drawn):
    found = read(drawn)
    assert (found.keeps, found.breaks, sum(len(each.slots) for each in found.cells)) == (
        False,
        False,
        0,
    )


def test_cells_and_paragraphs_stand_in_content_controls_as_well():
    inner = f"<w:sdt><w:sdtContent>{cell(paragraph('国'), paragraph('国'))}</w:sdtContent></w:sdt>"
    assert [len(each.slots) for each in read(row(inner, "国")).cells] == [2, 1]
