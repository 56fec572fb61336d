"""Pages: what stays together, and what begins anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.blocks import PageSetup, Paragraph
from disclosure.render.layout.paginate import paginate
from tests.render.layout.printed import PAGE, table, text
from tests.render.layout.steps import within


def pages(*blocks, last=PAGE):
    return paginate(blocks, last)


def test_a_page_holds_what_fits():
    assert pages(text(9), text(1, "a"), text(1, "b")) == {"a": 1, "b": 2}


def test_a_paragraph_goes_on_over_pages():
    assert pages(text(25), text(1, "a")) == {"a": 3}
    assert pages(text(20), text(1, "a")) == {"a": 3}
    assert pages(text(21), text(8), text(1, "a")) == {"a": 4}
    assert pages(text(21, control=False), text(9), text(1, "a")) == {"a": 4}
    assert pages(text(21, control=False), text(8), text(1, "a")) == {"a": 3}
    assert pages(text(4), text(26), text(1, "a")) == {"a": 4}


def test_a_bookmark_is_where_its_paragraph_begins_and_where_it_is_first():
    assert pages(text(5), text(25, "a")) == {"a": 1}
    assert pages(text(10, "a"), text(1, "a", "b")) == {"a": 1, "b": 2}


def test_two_lines_at_least_stand_on_either_side():
    assert pages(text(9), text(4, "a")) == {"a": 2}
    assert pages(text(8), text(3, "a")) == {"a": 2}
    assert pages(text(8), text(4, "a")) == {"a": 1}
    assert pages(text(9), text(4, "a", control=False)) == {"a": 1}


def test_two_lines_at_least_go_to_the_next_page():
    # Four lines are left after the fifth, of which two must go on; a page holds eight more then.
    assert pages(text(5), text(6), text(8), text(1, "a")) == {"a": 3}
    assert pages(text(5), text(6, control=False), text(9), text(1, "a")) == {"a": 3}
    assert pages(text(5), text(6), text(7), text(1, "a")) == {"a": 2}
    assert pages(text(5), text(6, control=False), text(8), text(1, "a")) == {"a": 2}


def test_a_page_that_holds_less_than_a_line_takes_one_all_the_same():
    assert pages(text(3, pitch=4000), text(1, "a")) == {"a": 4}
    assert pages(text(3, pitch=4000, control=False), text(1, "a")) == {"a": 4}


@pytest.mark.parametrize(("shares", "page"), [(True, 1), (False, 2)])
def test_of_two_spaces_the_larger_counts_where_they_are_shared(shares, page):
    whole = (text(4, after=60), text(5, "a", before=60, keep_lines=True))
    assert paginate(whole, PAGE, shares=shares) == {"a": page}
    chain = (text(4, after=60), text(3, "a", before=40, keep_next=True), text(2, before=40))
    assert paginate(chain, PAGE, shares=shares) == {"a": page}


def test_a_row_shares_no_space():
    above = (text(4, after=60), table(400))
    assert paginate((*above, text(1, "a", before=60)), PAGE, shares=True) == {"a": 2}


def test_a_heading_goes_with_what_follows():
    assert pages(text(8), text(1, "a", keep_next=True), text(4)) == {"a": 2}
    assert pages(text(7), text(1, "a", keep_next=True), text(4)) == {"a": 1}


def test_what_is_kept_together_and_longer_than_a_page_goes_on_from_a_new_page():
    keep = {"keep_next": True}
    chain = [text(1, f"a{n}", **keep) for n in range(12)]
    found = pages(text(5), *chain, text(1, "b"))
    assert [found[f"a{n}"] for n in range(12)] == [2] * 10 + [3] * 2
    assert found["b"] == 3
    assert pages(text(6, "a", **keep), text(6, "b", **keep), text(1)) == {"a": 1, "b": 2}


def test_a_heading_goes_with_the_first_row_of_a_table_and_its_header():
    assert pages(text(7), text(1, "a", keep_next=True), table(100, 100, header=1)) == {"a": 1}
    assert pages(text(7), text(1, "a", keep_next=True), table(100, 200, header=1)) == {"a": 2}


def test_header_rows_come_again_on_every_page():
    rows = (400, *([300] * 4))
    assert pages(table(*rows, header=1), text(1, "a")) == {"a": 3}
    assert pages(table(*rows, header=0), text(1, "a")) == {"a": 2}


def test_header_rows_that_leave_no_room_do_not_come_again():
    assert pages(table(600, 600, 300, 300, header=2), text(4, "a")) == {"a": 3}
    assert pages(table(900, 300, 300, header=1), text(1, "a")) == {"a": 3}


def test_rows_that_are_kept_together_move_together():
    assert pages(table(500, 300, 300, keeps=(1,)), text(5, "a")) == {"a": 2}
    assert pages(table(500, 300, 300), text(5, "a")) == {"a": 2}
    assert pages(table(500, 300, 300, keeps=(1,)), text(4), text(1, "a")) == {"a": 3}


def test_a_note_takes_the_last_row_of_its_table_along():
    note = text(3, "a", keep_lines=True)
    assert pages(table(400, 400, 200, keeps=(2,)), note, text(4), text(1, "b"))["b"] == 2
    assert pages(table(400, 400, 200, keeps=(2,)), note, text(5), text(1, "b"))["b"] == 3
    assert pages(table(400, 400, 200), note, text(7), text(1, "b")) == {"a": 2, "b": 3}
    assert pages(table(400, 400, 200), note, text(6), text(1, "b")) == {"a": 2, "b": 2}


def test_a_row_that_may_run_over_pages_leaves_less_for_the_next():
    assert pages(text(8), table(500, splits=(0,)), text(7), text(1, "a")) == {"a": 3}
    assert pages(text(8), table(500, splits=(0,)), text(6), text(1, "a")) == {"a": 2}
    assert pages(text(8), table(500), text(5), text(1, "a")) == {"a": 3}


def test_a_row_higher_than_a_page_begins_where_it_stands_and_runs_over_pages():
    assert pages(text(8), table(1500, 100), text(5), text(1, "a")) == {"a": 3}
    assert pages(text(8), table(1500, 100), text(6), text(1, "a")) == {"a": 4}


def test_a_row_higher_than_a_page_that_is_a_whole_table_begins_a_page():
    assert pages(text(8), table(1500), text(4), text(1, "a")) == {"a": 3}
    assert pages(text(8), table(1500), text(5), text(1, "a")) == {"a": 4}
    assert pages(text(8), table(1500, splits=(0,)), text(6), text(1, "a")) == {"a": 3}


def test_the_margins_of_a_row_come_again_on_each_page():
    # 50 and 9 lines, then 50 and 2 lines, then what follows.
    assert pages(table(1150, padding=50), text(6), text(1, "a")) == {"a": 2}
    assert pages(table(1150, padding=50), text(7), text(1, "a")) == {"a": 3}


def test_header_rows_stand_above_the_rest_of_a_row():
    assert pages(table(300, 1200, header=1), text(1), text(1, "a")) == {"a": 2}
    assert pages(table(300, 1200, header=1), text(2), text(1, "a")) == {"a": 3}


def test_an_explicit_break_begins_a_page():
    assert pages(text(1), text(1, "a", page_break=True)) == {"a": 2}
    assert pages(text(1, "a", page_break=True)) == {"a": 1}
    assert pages(text(1), text(1, "a", breaks=True), table(100, breaks=True), text(1, "b")) == {
        "a": 2,
        "b": 3,
    }


def test_space_above_is_dropped_where_a_page_broke_of_itself():
    assert pages(text(10), text(10, before=100), text(1, "a")) == {"a": 3}
    assert pages(text(10), text(9, before=100), text(1, "a")) == {"a": 2}
    assert pages(text(10), text(9, before=100, page_break=True), text(1, "a")) == {"a": 3}
    assert pages(text(9, before=100), text(1, "a")) == {"a": 2}


def test_space_below_takes_room():
    assert pages(text(8, after=101), text(1, "a")) == {"a": 2}
    assert pages(text(8, after=100), text(1, "a")) == {"a": 1}


def test_a_section_begins_a_page_with_its_own_size_and_number():
    small = PageSetup(width=9000, height=300, start=1)
    blocks = (text(1, section=PageSetup(9000, 1000, 7)), text(3, "a"), text(1, "b"))
    assert pages(*blocks, last=small) == {"a": 1, "b": 2}
    assert pages(text(1, "c", section=PageSetup(9000, 1000, 7)), text(1)) == {"c": 7}
    assert pages(text(1, section=PAGE), text(1, "a", section=PAGE), text(1, "b")) == {
        "a": 2,
        "b": 3,
    }


def test_a_continuous_section_goes_on_on_the_page():
    goes_on = replace(PAGE, begins="continuous")
    blocks = (text(4, section=PAGE), text(4, "a", section=goes_on), text(3, "b"), text(1, "c"))
    assert pages(*blocks, last=goes_on) == {"a": 1, "b": 2, "c": 2}
    assert pages(text(1, "a"), text(9), text(1, "b"), last=goes_on) == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("begins", "numbers"), [("oddPage", (3, 3)), ("evenPage", (2, 4)), ("nextPage", (2, 3))]
)
def test_a_section_may_begin_on_an_odd_or_even_page(begins, numbers):
    last = replace(PAGE, begins=begins)
    found = [pages(text(lines, section=PAGE), text(1, "a"), last=last)["a"] for lines in (1, 12)]
    assert tuple(found) == numbers


def test_a_drawing_is_as_high_as_it_is():
    assert pages(text(5), text(1, drawing=600), text(4, "a")) == {"a": 2}
    assert pages(text(5), text(1, drawing=500), text(1, "a")) == {"a": 2}
    assert pages(text(5), text(1, drawing=400), text(1, "a")) == {"a": 1}


def test_what_is_higher_than_a_page_still_ends():
    assert pages(text(1, drawing=5000), table(3000, 100, header=1), text(1, "a"))["a"] >= 1


PAGES = st.builds(
    PageSetup,
    st.just(9000),
    st.integers(-500, 3000),
    st.one_of(st.none(), st.integers(0, 9)),
    st.sampled_from(("nextPage", "continuous", "oddPage", "evenPage", "")),
)
LOOKS = st.fixed_dictionaries(
    {
        "keep_next": st.booleans(),
        "keep_lines": st.booleans(),
        "page_break": st.booleans(),
        "control": st.booleans(),
        "before": st.integers(-100, 1500),
        "after": st.integers(-100, 1500),
        "drawing": st.sampled_from((0, 0, 0, 70, 5000)),
        "pitch": st.sampled_from((1, 100, 4000)),
    }
)
TEXTS = st.builds(
    lambda lines, section, look: text(lines, "a", section=section, **look),
    st.integers(1, 60),
    st.one_of(st.none(), st.none(), st.none(), PAGES),
    LOOKS,
)
TABLES = st.builds(
    lambda heights, header, keeps, splits, padding, breaks: table(
        *heights, header=header, keeps=keeps, splits=splits, padding=padding, breaks=breaks
    ),
    st.lists(st.one_of(st.integers(0, 400), st.integers(0, 9000)), max_size=9),
    st.integers(0, 9),
    st.frozensets(st.integers(0, 9)),
    st.frozensets(st.integers(0, 9)),
    st.integers(0, 1500),
    st.booleans(),
)


def size(block):
    """Return how many pieces a block could fall into: lines of one twip in a row, at worst."""
    if isinstance(block, Paragraph):
        return block.lines
    return sum(row.height // 100 + 1 for row in block.rows)


@settings(deadline=None)
@given(st.lists(st.one_of(TEXTS, TABLES), max_size=12), PAGES)
def test_all_that_can_be_printed_comes_to_an_end(blocks, last):
    pieces = sum(map(size, blocks))
    found = within(500 + 100 * pieces + 200 * len(blocks), lambda: paginate(blocks, last))
    assert set(found) <= {"a"}
    assert all(number <= 20 + 3 * pieces + 3 * len(blocks) for number in found.values())


def test_a_long_chain_is_gone_through_once():
    chain = [text(1, "a", keep_next=True)] * 5000
    assert within(200 * len(chain), lambda: paginate(chain, PAGE)) == {"a": 1}
    rows = table(*[100] * 5000, header=1, keeps=range(5000))
    assert within(200 * len(chain), lambda: paginate([rows, text(1, "a")], PAGE)) == {"a": 556}


def test_many_sections_are_gone_through_once():
    blocks = [text(1, "a", section=PAGE)] * 5000
    assert within(200 * len(blocks), lambda: paginate(blocks, PAGE)) == {"a": 1}
