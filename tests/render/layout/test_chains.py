"""What is kept together, and what of it must stand on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.blocks import Paragraph, TableRow
from disclosure.render.layout.chains import chains, needed
from tests.render.layout.printed import table, text


def lengths(*blocks, height=1000):
    return [len(chain) for chain in chains(blocks, height)]


def only(block, height=1000):
    ((item,),) = chains([block], height)
    return item


def test_a_paragraph_goes_with_the_next_if_it_says_so():
    keep = text(1, keep_next=True)
    assert lengths(text(1), text(1)) == [1, 1]
    assert lengths(keep, keep, text(1), text(1)) == [3, 1]
    assert lengths(text(1), keep) == [1, 1]


def test_nothing_is_kept_with_what_begins_a_page():
    keep = text(1, keep_next=True)
    assert lengths(keep, text(1, page_break=True)) == [1, 1]
    assert lengths(keep, text(1, breaks=True)) == [1, 1]
    assert lengths(keep, table(100, breaks=True)) == [1, 1]
    assert lengths(keep, replace(table(100), breaks=True)) == [1, 1]


def test_a_heading_goes_with_a_table_and_the_last_row_with_its_note():
    keep = text(1, keep_next=True)
    assert lengths(keep, table(100, 100, 100)) == [2, 1, 1]
    assert lengths(keep, table(100, 100, 100, header=2)) == [4]
    assert lengths(table(100, 100, 100, keeps=(2,)), text(1)) == [1, 1, 2]
    assert lengths(table(100, 100, 100, keeps=(0,)), text(1)) == [2, 1, 1]


def test_header_rows_lead_the_table():
    rows = table(100, 200, 100, 100, header=2).rows
    later = table(100, 100)
    assert [
        item.head for chain in chains([table(100, 200, 100, 100, header=2)], 1000) for item in chain
    ] == [0, 0, 300, 300]
    mixed = replace(later, rows=(*later.rows, *rows[:1], *later.rows))
    assert [item.head for chain in chains([mixed], 1000) for item in chain] == [0] * 5


def test_header_rows_that_leave_no_room_are_rows_like_others():
    high = table(600, 399, 100, header=2)
    assert [item.head for chain in chains([high], 1000) for item in chain] == [0, 0, 999]
    assert lengths(high) == [3]
    higher = table(600, 400, 100, header=2)
    assert [item.head for chain in chains([higher], 1000) for item in chain] == [0, 0, 0]
    assert lengths(higher) == [1, 1, 1]


def test_a_table_of_header_rows_alone_has_none():
    assert lengths(table(100, 100, header=2), text(1)) == [1, 1, 1]


@pytest.mark.parametrize(
    ("lines", "look", "least"),
    [
        (1, {}, 100),
        (3, {}, 300),
        (4, {}, 200),
        (9, {}, 200),
        (9, {"control": False}, 100),
        (3, {"control": False}, 100),
        (9, {"keep_lines": True}, 900),
        (9, {"keep_next": True}, 900),
        (1, {"drawing": 700}, 700),
        (9, {"before": 30, "after": 4}, 230),
    ],
)
def test_so_much_of_a_paragraph_may_end_a_page(lines, look, least):
    assert only(text(lines, **look)).least == least


def test_all_of_a_paragraph_is_its_lines_and_what_stands_around_them():
    assert only(text(9, before=30, after=4)).whole == 934
    assert only(text(1, drawing=700)).whole == 700


def test_a_row_is_placed_whole_unless_it_may_run_over_pages():
    assert only(table(500))[1:3] == (500, 500)
    item = only(table(520, splits=(0,), padding=20))
    assert (item.whole, item.least, item.pitch) == (520, 120, 100)
    assert only(table(500)).pitch == 0


def test_a_row_higher_than_a_page_runs_over_pages():
    assert only(table(1000)).pitch == 0
    assert only(table(1001)).pitch == 100
    found = [item for chain in chains([table(300, 701, 1001, header=1)], 1000) for item in chain]
    assert [(item.pitch, item.least) for item in found] == [(0, 300), (0, 701), (100, 100)]


def test_a_row_higher_than_a_page_that_stands_alone_may_not_begin_at_the_foot_of_one():
    assert only(table(1001)).least == 1001
    assert only(table(1001, splits=(0,))).least == 100


def test_a_row_whose_height_is_not_that_of_its_text_is_placed_whole():
    high = table(2000)
    low = TableRow(high.rows[0].line, 2000, (300,))
    item = only(replace(high, rows=(low,)))
    assert (item.least, item.pitch) == (2000, 0)


def test_only_the_first_row_begins_a_page():
    found = [
        item.breaks for chain in chains([table(100, 100, breaks=True)], 1000) for item in chain
    ]
    assert found == [True, False]


def test_a_chain_needs_all_of_its_items_but_the_least_of_the_last():
    keep = text(2, keep_next=True, before=30, after=4)
    (chain,) = chains([keep, text(9)], 1000)
    assert needed(chain) == 434
    (chain,) = chains([keep, table(300, 200, header=1)], 1000)
    assert needed(chain) == 734
    (chain,) = chains([text(9)], 1000)
    assert needed(chain) == 200


BLOCKS = st.lists(
    st.one_of(
        st.builds(
            lambda lines, keep, brk: text(lines, keep_next=keep, page_break=brk),
            st.integers(1, 30),
            st.booleans(),
            st.booleans(),
        ),
        st.builds(
            lambda heights, header, keeps: table(*heights, header=header, keeps=keeps),
            st.lists(st.integers(0, 3000), max_size=6),
            st.integers(0, 7),
            st.frozensets(st.integers(0, 5)),
        ),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(BLOCKS, st.integers(-500, 2000))
def test_every_paragraph_and_row_stands_in_one_chain_in_order(blocks, height):
    found = [item.block for chain in chains(blocks, height) for item in chain]
    wanted = [
        piece
        for block in blocks
        for piece in ((block,) if isinstance(block, Paragraph) else block.rows)
    ]
    assert len(found) == len(wanted)
    assert all(one is other for one, other in zip(found, wanted, strict=True))
