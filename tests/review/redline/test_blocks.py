"""Blocks of two stories in one: whatever they are, both can be had back."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.render.wordml import PARA_ID, w
from disclosure.review.redline.blocks import merge_story
from disclosure.review.redline.pen import Pen
from tests.render.markup import body, cell, p, row, table
from tests.review.redline.cases import WHEN
from tests.review.redline.settling import DELETED, INSERTED, TR, P, settled

TEXTS = st.text("甲乙1，", max_size=6)
CELLS = st.lists(TEXTS, min_size=1, max_size=3)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=3), min_size=1, max_size=4)
BLOCKS = st.lists(st.one_of(TEXTS, TEXTS, ROWS), max_size=7)


def story(blocks: list[object]):
    """Return a body of paragraphs (texts) and tables (rows of cells of texts), numbered in order.

    Two tables never meet, and a paragraph ends the whole, as in every document of Word.
    """
    made: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            made.append(p(block))
        else:
            if made and made[-1].startswith("<w:tbl"):
                made.append(p(""))
            rows = (row(*(cell(*map(p, texts)) for texts in each)) for each in block)
            made.append(table(*rows))
    found = body(*made, p("")).find(w("body"))
    for n, element in enumerate(found.iter(P, TR), 1):
        element.set(PARA_ID, f"{n:08X}")
    return found


def hold(old, new) -> None:
    """Merge two stories and hold what comes of it against both."""
    merged = deepcopy(new)
    merge_story(deepcopy(old), merged, Pen(WHEN, 1))
    for goes, wanted in ((DELETED, new), (INSERTED, old)):
        settled(deepcopy(merged), goes, wanted)
    keys = [each.get(PARA_ID) for each in merged.iter(P, TR) if each.get(PARA_ID)]
    assert len(set(keys)) == len(keys)


@given(BLOCKS, BLOCKS)
def test_both_stories_are_in_the_merged_one(old, new):
    hold(story(old), story(new))


@given(ROWS, ROWS)
def test_both_tables_are_in_the_merged_one(old, new):
    hold(story([old]), story([new]))


def merged(old: list[object], new: list[object]):
    found = story(new)
    merge_story(story(old), found, Pen(WHEN, 1))
    return found


def test_rows_with_other_cells_are_other_rows():
    found = merged([[[["甲"], ["1"]]]], [[[["甲"], ["1"], ["2"]]]])
    marks = [each.find(f"{w('trPr')}/*").tag for each in found.iter(TR)]
    assert marks == [DELETED, INSERTED]


def test_a_changed_cell_leaves_its_row_and_its_neighbours_alone():
    found = merged([[[["甲"], ["1"]], [["乙"], ["2"]]]], [[[["甲"], ["3"]], [["乙"], ["2"]]]])
    assert [(each.tag, "".join(each.itertext())) for each in found.iter(DELETED, INSERTED)] == [
        (DELETED, "1"),
        (INSERTED, "3"),
    ]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_section_that_only_one_of_them_has_breaks_nothing(is_new):
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    broad = body(p("甲"), p(properties=section), table(row("乙")), p("丙")).find(w("body"))
    plain = body(p("甲"), p("丙")).find(w("body"))
    old, new = (plain, broad) if is_new else (broad, plain)
    hold(old, new)
    merge_story(old, new, Pen(WHEN, 1))
    assert len(list(new.iter(w("pgSz")))) == 1 + is_new


@pytest.mark.parametrize("is_new", [True, False])
def test_a_table_at_the_very_end_may_come_and_go(is_new):
    short = body(p("甲")).find(w("body"))
    long = body(p("乙丙"), table(row("丁"))).find(w("body"))
    old, new = (short, long) if is_new else (long, short)
    hold(old, new)
