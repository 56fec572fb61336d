"""The record of a document: what the calls of the flow make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.passport import Shown
from disclosure.render.layout.blocks import Cell, Line, Table
from disclosure.render.layout.tape import Tape
from tests.render.layout.steps import within
from tests.render.layout.test_blocks import slot

#: Ten characters a line, a line is 400 high.
SLOT = slot()


def line(*merges, least=0, padding=0, **own):
    cells = tuple(Cell((SLOT,), padding, column, merge) for column, merge in enumerate(merges))
    return Line(cells, least, merges=any(merges), **own)


def tape(*lines, fixed=()):
    return Tape([SLOT], lines, fixed)


def heights(found):
    (block,) = found.blocks
    return [row.height for row in block.rows]


def drawn(*rows, edges=(0, 0), **own):
    """Return the heights of a table of rows (texts of cells, merges)."""
    lines = [line(*merges, **own) for _, merges in rows]
    found = tape(*lines)
    for number, (texts, _) in enumerate(rows):
        found.row(texts, number)
    found.table(edges)
    return heights(found)


def of(count):
    """Return a text of so many lines."""
    return "国" * (10 * count)


def test_every_call_prints_nothing():
    found = tape(line(""), fixed=[(400,)])
    calls = [found.para("国", 0), found.rows(0, 1), found.begin(0), found.cell("国", 0, 0)]
    assert [*calls, found.end(0), found.row(("国",), 0), found.table((0, 0))] == [""] * 7


def test_a_paragraph_is_as_long_as_its_text():
    found = tape()
    found.para(of(3), 0)
    found.para(Shown("很长的路径" * 9, "5.00"), 0)
    found.para(("国", "国" * 10), 0)
    assert [(block.slot, block.lines) for block in found.blocks] == [
        (SLOT, 3),
        (SLOT, 1),
        (SLOT, 2),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("国", [(1, False), (1, False)]),
        ("\f", [(1, False), (1, True)]),
        ("国\f", [(1, False), (1, True)]),
        ("国" * 11 + "\f国", [(2, False), (1, True), (1, False)]),
        ("\f国", [(1, True), (1, False)]),
        ("国\f\f国", [(1, False), (1, True), (1, True), (1, False)]),
    ],
)
def test_a_page_may_end_within_a_paragraph(text, wanted):
    found = tape()
    found.para(text, 0)
    found.para("国", 0)
    assert [(block.lines, block.breaks) for block in found.blocks] == wanted


def test_a_page_may_end_before_a_table():
    found = tape(line(""))
    found.para("国\f", 0)
    found.row(("国",), 0)
    found.table((0, 0))
    found.table((0, 0))
    assert [block.breaks for block in found.blocks] == [False, True, False]


def test_a_row_is_as_high_as_its_highest_cell():
    assert drawn(((of(1), of(3), of(2)), ("", "", ""))) == [1200]
    assert drawn((("国", "国"), ("", "")), least=500) == [500]
    assert drawn(((of(2), "国"), ("", "")), least=500) == [800]
    assert drawn(((of(2), "国"), ("", "")), least=500, exact=True) == [500]
    assert drawn(((of(2), "国"), ("", "")), padding=33) == [833]
    assert drawn(((), ()), least=7) == [7]


def test_a_row_knows_what_each_of_its_cells_takes():
    found = tape(line("", ""))
    found.row((of(1), of(3)), 0)
    found.table((0, 0))
    assert list(found.blocks[0].rows[0].heights) == [400, 1200]


def test_rows_that_no_document_changes_have_the_heights_known_beforehand():
    lines = [line("", ""), line("", "", least=900), line("")]
    found = tape(*lines, fixed=[(400, 500), (400, 800), ()])
    found.rows(0, 2)
    found.table((0, 0))
    assert heights(found) == [500, 900]
    assert [row.line for row in found.blocks[0].rows] == lines[:2]


def test_a_row_is_told_cell_by_cell():
    found = tape(line("", "", padding=5))
    found.begin(0)
    found.cell(of(1), 0, 0)
    found.cell(of(2), 1, 0)
    found.cell(of(3), 1, 0)
    found.end(0)
    found.table((0, 0))
    assert heights(found) == [2005]


def test_the_rows_of_a_table_in_a_table_add_to_their_cell():
    found = tape(line("", "", padding=5), line("", padding=20), line("", least=1000))
    found.begin(0)
    found.cell(of(1), 0, 0)
    for number in (1, 2):
        found.begin(number)
        found.cell(of(2), 0, 0)
        found.end(1)
    found.cell(of(1), 1, 0)
    found.end(0)
    found.table((0, 0))
    assert heights(found) == [5 + 820 + 1000 + 400]


def test_borders_add_to_the_first_and_the_last_row():
    assert drawn(*[(("国",), ("",))] * 3, edges=(10, 3)) == [410, 400, 403]
    assert drawn((("国",), ("",)), edges=(10, 3)) == [413]
    assert drawn(*[(("国",), ("",))] * 2, edges=(10, 3), least=300, exact=True) == [300, 300]
    assert drawn(edges=(10, 3)) == []


def test_the_last_row_of_a_merged_cell_grows_to_what_the_cell_needs():
    begin, goes_on = ("restart", ""), ("continue", "")
    rows = [((of(4), "国"), begin), (("", "国"), goes_on), (("", "国"), goes_on)]
    assert drawn(*rows, (("国", "国"), ("", ""))) == [400, 400, 800, 400]
    assert drawn(*rows) == [400, 400, 800]
    assert drawn(((of(2), "国"), begin), *rows[1:]) == [400, 400, 400]


def test_a_cell_that_is_merged_does_not_make_its_first_row_high():
    assert drawn(((of(9), "国"), ("restart", "")), (("", of(9)), ("continue", ""))) == [400, 3600]
    assert drawn(((of(9),), ("restart",)), least=500) == [3600]


def test_a_cell_that_begins_anew_ends_the_one_above():
    rows = [((of(3), "国"), ("restart", "")), ((of(2), "国"), ("restart", ""))]
    assert drawn(*rows, (("", "国"), ("continue", ""))) == [1200, 400, 400]


def test_merged_cells_side_by_side_share_what_a_row_grows_by():
    rows = [
        ((of(4), of(6), "国"), ("restart", "restart", "")),
        (("", "", "国"), ("continue", "continue", "")),
        (("国", "", "国"), ("", "continue", "")),
    ]
    assert drawn(*rows) == [400, 1200, 800]


def test_a_merged_cell_may_go_on_where_none_began():
    assert drawn((("", "国"), ("continue", "")), (("", "国"), ("continue", ""))) == [400, 400]


def test_a_table_ends_its_merged_cells():
    found = tape(line("restart", ""), line("continue", ""))
    found.row((of(5), "国"), 0)
    found.table((0, 0))
    found.row(("", "国"), 1)
    found.table((0, 0))
    assert [[row.height for row in block.rows] for block in found.blocks] == [[2000], [400]]


MERGES = st.sampled_from(("", "restart", "continue"))
ROWS = st.lists(
    st.lists(st.tuples(st.integers(0, 9), MERGES), min_size=1, max_size=4).map(
        lambda cells: (tuple(of(count) for count, _ in cells), tuple(each for _, each in cells))
    ),
    max_size=8,
)


@settings(deadline=None)
@given(ROWS, st.integers(0, 900), st.booleans())
def test_a_table_of_any_cells_has_a_row_for_each(rows, least, exact):
    found = within(5000 + 2000 * len(rows), lambda: drawn(*rows, least=least, exact=exact))
    assert len(found) == len(rows)
    assert all(height >= least for height in found)


def test_a_table_is_empty_before_its_first_row():
    found = tape()
    found.table((0, 0))
    assert found.blocks == [Table(())]
    assert found.blocks == [replace(found.blocks[0])]
