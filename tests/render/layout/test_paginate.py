"""Pages: what stays together, and what begins anew."""

from __future__ import annotations

from dataclasses import replace

from disclosure.render.layout.blocks import Line, Page, Row, Slot, Table, Text
from disclosure.render.layout.looks import Look
from disclosure.render.layout.measure import Face, measure
from disclosure.render.layout.paginate import paginate

FACE = Face(320)
LOOK = Look(
    face=FACE,
    pitch=100,
    before=0,
    after=0,
    left=0,
    right=0,
    first=0,
    keep_next=False,
    keep_lines=False,
    page_break=False,
    control=True,
    hangs=True,
    drawing=0,
)
PAGE = Page(width=9000, height=1000)


def text(lines, *targets, section=None, **look):
    slot = Slot(replace(LOOK, **look), measure(FACE, 9000, 9000, FACE.table()), targets, section)
    return Text(slot, lines)


def table(*heights, header=0, keeps=()):
    return Table(
        tuple(
            Row(
                Line((), 0, exact=False, is_header=n < header, keeps=n in keeps, merges=False),
                height,
            )
            for n, height in enumerate(heights)
        )
    )


def pages(*blocks, last=PAGE):
    return paginate(blocks, last)


def test_a_page_holds_what_fits():
    assert pages(text(9), text(1, "a"), text(1, "b")) == {"a": 1, "b": 2}


def test_a_paragraph_goes_on_over_pages():
    assert pages(text(25), text(1, "a")) == {"a": 3}


def test_two_lines_at_least_stand_on_either_side():
    assert pages(text(9), text(4, "a")) == {"a": 2}
    assert pages(text(8), text(3, "a")) == {"a": 2}
    assert pages(text(8), text(4, "a")) == {"a": 1}
    assert pages(text(9), text(4, "a", control=False)) == {"a": 1}


def test_a_heading_goes_with_what_follows():
    assert pages(text(8), text(1, "a", keep_next=True), text(4)) == {"a": 2}
    assert pages(text(7), text(1, "a", keep_next=True), text(4)) == {"a": 1}


def test_a_heading_goes_with_the_first_row_of_a_table_and_its_header():
    assert pages(text(7), text(1, "a", keep_next=True), table(100, 100, header=1)) == {"a": 1}
    assert pages(text(7), text(1, "a", keep_next=True), table(100, 200, header=1)) == {"a": 2}


def test_header_rows_come_again_on_every_page():
    rows = (400, *([300] * 4))
    assert pages(table(*rows, header=1), text(1, "a")) == {"a": 3}
    assert pages(table(*rows, header=0), text(1, "a")) == {"a": 2}


def test_rows_that_are_kept_together_move_together():
    assert pages(table(500, 300, 300, keeps=(1,)), text(5, "a")) == {"a": 2}
    assert pages(table(500, 300, 300), text(5, "a")) == {"a": 2}
    assert pages(table(500, 300, 300, keeps=(1,)), text(4), text(1, "a")) == {"a": 3}


def test_an_explicit_break_begins_a_page():
    assert pages(text(1), text(1, "a", page_break=True)) == {"a": 2}
    assert pages(text(1, "a", page_break=True)) == {"a": 1}


def test_space_above_is_dropped_where_a_page_broke_of_itself():
    assert pages(text(10), text(10, before=100), text(1, "a")) == {"a": 3}
    assert pages(text(10), text(9, before=100, page_break=True), text(1, "a")) == {"a": 3}


def test_a_section_begins_a_page_with_its_own_size_and_number():
    small = Page(width=9000, height=300, start=1)
    blocks = (text(1, section=Page(9000, 1000, 7)), text(3, "a"), text(1, "b"))
    assert pages(*blocks, last=small) == {"a": 1, "b": 2}
    assert pages(text(1, "c", section=Page(9000, 1000, 7)), text(1)) == {"c": 7}


def test_a_drawing_is_as_high_as_it_is():
    assert pages(text(5), text(1, drawing=600), text(4, "a")) == {"a": 2}


def test_what_is_higher_than_a_page_still_ends():
    assert pages(text(1, drawing=5000), table(3000, 100, header=1), text(1, "a"))["a"] >= 1
