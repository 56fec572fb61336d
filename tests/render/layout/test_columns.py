"""Columns in which amounts have room: who gives way, how far, and in which size."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.amounts import width
from disclosure.render.layout.columns import READABLE, SMALLEST, Fit, Need, fit

#: 公开03表: three columns of codes, one of names, six of amounts.
GRID = (270, 270, 270, 3150, *([984] * 6))
SIZE, AROUND = 180, 130


def amount(column, text, *, span=1, size=SIZE):
    return Need(column, span, width(text), size, AROUND)


def words(column, text, *, span=1, size=SIZE):
    return Need(column, span, width(text), size, AROUND, is_words=True)


def row(text, name="一般公共服务支出"):
    return [words(3, name), *(amount(column, text) for column in range(4, 10))]


def room(need, found):
    """Return what a cell has beyond the width of what it holds."""
    own = sum(found.widths[need.column : need.column + need.span]) - need.around
    return own * 2048 - need.ems * (need.size - found.smaller)


def test_columns_stay_as_drawn_where_amounts_have_room():
    assert fit(GRID, row("1,365.84")) == Fit(GRID)
    assert fit(GRID, []) == Fit(GRID)


def test_a_column_is_widened_at_the_cost_of_words_first():
    others = [amount(column, "1.00") for column in range(5, 10)]
    found = fit(GRID, [words(3, "一般公共服务支出"), amount(4, "223,456,789.01"), *others])
    # 6.25 ems at 180 twips, what stands around them, and a little.
    assert found == Fit((270, 270, 270, 3150 - 283, 1267, *([984] * 5)))


def test_columns_of_words_give_in_proportion_to_what_they_have_to_spare():
    grid = (2000, 1000, 3000)
    needs = [words(0, "国"), amount(1, "99,999,999.99"), words(2, "国")]
    found = fit(grid, needs)
    spare = [width - (AROUND + SIZE + 12) for width in (2000, 3000)]
    lacking = found.widths[1] - 1000
    assert 2000 - found.widths[0] == lacking * spare[0] // sum(spare)
    assert sum(found.widths) == 6000


def test_words_give_way_no_further_than_they_take_more_lines():
    name = "机关事业单位基本养老保险缴费支出"
    found = fit(GRID, row("99,999,999.99", name))
    assert found.smaller == 30
    assert all(room(each, found) >= 0 for each in row("99,999,999.99", name))


def test_words_that_take_two_lines_may_take_two():
    grid = (1000, 1200)
    needs = [words(0, "国" * 8), amount(1, "99,999,999.99")]
    found = fit(grid, needs)
    # Four characters a line, and one that may be left over.
    assert found.smaller == 0 or found.widths[0] >= 5 * (SIZE - found.smaller) + AROUND
    assert fit((1000, 1172), [words(0, "国" * 8), amount(1, "9,999,999.99")]) == Fit((1000, 1172))


def test_columns_of_amounts_give_a_quarter_where_words_cannot():
    grid = (500, 1000, 1000)
    assert fit(grid, [amount(1, "1,234,567.89"), amount(2, "1.00")]) == Fit((500, 1087, 913))
    found = fit(grid, [amount(1, "99,999,999,999.99"), amount(2, "1.00")])
    assert found.smaller > 0
    assert found.widths[2] >= 750


def test_narrow_columns_do_not_give_way():
    found = fit((900, 1000, 901), [words(0, "国"), amount(1, "99,999,999.99"), words(2, "国")])
    assert found.widths[0] == 900
    assert found.widths[2] < 901


def test_characters_become_smaller_before_words_take_more_lines():
    needs = [words(0, "国" * 14), *(amount(n, "9,999,999.99") for n in range(1, 4))]
    grid = (2662, 1000, 1000, 1000)
    found = fit(grid, needs)
    assert 0 < found.smaller <= SIZE - READABLE
    assert all(room(each, found) >= 0 for each in needs)


def test_words_take_more_lines_in_the_smallest_characters_at_last():
    needs = [words(0, "国" * 14), *(amount(n, "9,999,999,999.99") for n in range(1, 6))]
    found = fit((2662, *([1000] * 5)), needs)
    assert found.smaller >= SIZE - READABLE
    assert found.is_enough
    assert 2662 // 2 <= found.widths[0] < 14 * READABLE + AROUND
    assert all(room(each, found) >= 0 for each in needs[1:])


def test_what_has_no_room_even_then_is_said():
    found = fit((500, 1000), [amount(1, "9,999,999,999.99")])
    assert found == Fit((500, 1000), SIZE - SMALLEST, is_enough=False)


def test_small_characters_are_not_made_smaller():
    needs = [amount(1, "9,999,999,999.99", size=SMALLEST)]
    assert fit((500, 900), needs) == Fit((500, 900), 0, is_enough=False)


def test_a_cell_over_several_columns_has_the_room_of_all_of_them():
    grid = (3000, 700, 700)
    assert fit(grid, [amount(1, "9,999,999.99", span=2)]) == Fit(grid)
    found = fit(grid, [amount(1, "1.00"), amount(1, "9,999,999,999.99", span=2)])
    assert found.widths[1:] == (700, 702)
    assert found.widths[0] == 2998


def test_a_cell_over_all_columns_gains_nothing_from_them():
    assert not fit((500, 500), [amount(0, "9,999,999,999.99", span=2)]).is_enough


def test_a_cell_beyond_the_grid_counts_for_the_columns_that_there_are():
    assert fit((3000, 500), [amount(1, "9,999.99", span=3)]).widths[1] == 772
    assert fit((3000,), [amount(2, "9,999.99")]) == Fit((3000,))


NEEDS = st.builds(
    Need,
    st.integers(0, 6),
    st.integers(1, 3),
    st.integers(0, 20 * 2048),
    st.sampled_from((90, SMALLEST, 160, 180, 320)),
    st.integers(0, 300),
    st.booleans(),
)


@settings(deadline=None)
@given(st.lists(st.integers(100, 5000), min_size=1, max_size=6), st.lists(NEEDS, max_size=8))
def test_the_table_stays_as_wide_as_it_was_and_amounts_have_room(grid, needs):
    found = fit(grid, needs)
    assert sum(found.widths) == sum(grid)
    assert min(found.widths) > 0
    assert fit(grid, needs) == found
    inside = [each for each in needs if not each.is_words and each.column < len(grid)]
    if found.is_enough:
        assert all(room(each, found) >= 0 for each in inside)
