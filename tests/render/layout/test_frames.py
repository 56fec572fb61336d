"""What the margins and borders of a table take, from its styles and from itself."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.layout.frames import Borders, borders, cell_margins
from disclosure.render.layout.looks import Looks
from disclosure.render.wordml import TBL
from tests.render.layout.small import body, row, style, styles, table


def margins(**widths):
    inner = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in widths.items())
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"


def lines(**sizes):
    inner = "".join(f'<w:{side} w:val="single" w:sz="{size}"/>' for side, size in sizes.items())
    return f"<w:tblBorders>{inner}</w:tblBorders>"


def table_style(name, properties, base=""):
    return style(name, base=base, kind="table").replace(
        "</w:style>", f"<w:tblPr>{properties}</w:tblPr></w:style>"
    )


def drawn(own="", *found):
    looks = Looks(etree.fromstring(styles(*found)))
    return next(body(table(row("国"), own=own)).iter(TBL)), looks


def test_a_cell_of_which_nothing_is_said_has_the_margins_of_word():
    assert cell_margins(*drawn()) == (216, 0)
    assert cell_margins(*drawn(margins(top=30))) == (216, 30)


def test_margins_are_added_across_and_down():
    own = margins(top=1, left=20, bottom=300, right=4000)
    assert cell_margins(*drawn(own)) == (4020, 301)


def test_margins_may_be_said_for_the_beginning_and_the_end_of_a_line():
    assert cell_margins(*drawn(margins(start=20, end=4000)))[0] == 4020


def test_a_side_that_is_not_said_keeps_what_the_style_says():
    base = table_style("根", margins(left=7, right=9, top=11))
    middle = table_style("枝", margins(right=100), base="根")
    own = '<w:tblStyle w:val="枝"/>' + margins(bottom=1000)
    assert cell_margins(*drawn(own, base, middle)) == (107, 1011)
    assert cell_margins(*drawn('<w:tblStyle w:val="根"/>', base, middle)) == (16, 11)


def test_a_table_without_borders_has_none():
    assert borders(*drawn()) == Borders(0, 0, 0)


@pytest.mark.parametrize(("size", "height"), [(4, 10), (8, 20), (2, 5), (3, 7)])
def test_the_size_of_a_border_is_in_eighths_of_a_point(size, height):
    assert borders(*drawn(lines(top=size))) == Borders(height, 0, 0)
    assert borders(*drawn(lines(insideH=size))) == Borders(0, height, 0)
    assert borders(*drawn(lines(bottom=size))) == Borders(0, 0, height)


def test_the_last_word_on_a_border_is_the_tables_own():
    base = table_style("根", lines(top=4, insideH=4, bottom=4))
    middle = table_style("枝", lines(insideH=8, insideV=80), base="根")
    styled = '<w:tblStyle w:val="枝"/>'
    assert borders(*drawn(styled, base, middle)) == Borders(10, 20, 10)
    assert borders(*drawn(styled + lines(bottom=16, insideH=0), base, middle)) == Borders(10, 0, 40)
