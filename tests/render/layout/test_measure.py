"""Lines of Chinese text and of what stands in it, as LibreOffice breaks them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.passport import Shown
from disclosure.render.layout.measure import Face, measure
from tests.render.layout.steps import within

SIZE = 320
ADDRESS = "http://www.qingshan.gov.cn/zwgk/jcgk/zfxxgkml/bmjsgk/2024/t2024.html"

#: What has a rule of its own in the breaking of lines, and some of each kind that has none.
_OWN = "，。、；：？！（）《》“”‘’【】「」·—…～￥％$([{)]}!%,.:;?'\"/-|\\_ \u3000\u00a0\u2060\ufeff\u200b\u0301\t\n"
_PLAIN = "国部门AbWi09éЖα\U00020000☑×●🙂ก"
TEXTS = st.lists(
    st.one_of(
        st.text(st.sampled_from(_OWN + _PLAIN), max_size=12),
        st.builds(
            lambda char, count: char * count, st.sampled_from(_OWN + _PLAIN), st.integers(1, 80)
        ),
        st.just(ADDRESS),
        st.just(str(Shown("支出.合计", "1,234,567.89"))),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=6).filter(
            lambda text: not set(text) & set(str(Shown("", "")))
        ),
    ),
    max_size=8,
).map("".join)


def column(ems, *, first=None, spacing=0, hangs=True, size=SIZE):
    face = Face(size, spacing)
    width = ems * size
    return measure(face, width if first is None else first * size, width, face.table(), hangs=hangs)


def lines(text, ems, **look):
    return column(ems, **look).lines(text)


@pytest.mark.parametrize(("count", "wanted"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
def test_an_ideograph_is_one_em(count, wanted):
    assert lines("国" * count, 10) == wanted


def test_the_first_line_may_be_shorter():
    assert lines("国" * 10, 10, first=8) == 2
    assert lines("国" * 18, 10, first=8) == 2
    assert lines("国" * 19, 10, first=8) == 3


def test_spacing_counts_for_every_character_but_the_last():
    assert lines("国" * 28, 28, spacing=5) == 2
    assert lines("国" * 29, 28, spacing=-12) == 1
    assert lines("国" * 29, 28, spacing=-11) == 2
    assert lines("国" * 57, 28, spacing=-12) == 2
    assert lines("国" * 59, 28, spacing=-12) == 3


def test_two_figures_are_one_em_and_a_gap_stands_beside_them():
    assert lines("国" * 5 + "1234567890", 10) == 2
    assert lines("国" * 5 + "123456789", 10) == 1
    assert lines("国" * 4 + "12345678" + "国", 10) == 1
    assert lines("国" * 4 + "12345678" + "国国", 10) == 2


def test_a_gap_takes_the_place_of_the_spacing():
    # 9 ideographs, an em of figures, two gaps of a fifth, less 8 times the spacing within 10 ems.
    assert lines("国" * 5 + "12" + "国" * 4, 10, spacing=-15) == 2
    assert lines("国" * 5 + "12" + "国" * 4, 10, spacing=-16) == 1


def test_no_gap_stands_beside_a_mark():
    assert lines("国" * 7 + "（12）", 10) == 1
    assert lines("国" * 8 + "12国", 10) == 2
    assert lines("国" * 8 + "5%国", 10) == 2


def test_a_numeral_is_not_torn():
    assert lines("国" * 8 + "1,365.84" + "国" * 6, 10) == 2
    assert lines("国" * 8 + "1,365.84" + "国" * 7, 10) == 3


def test_a_comma_hangs_in_the_margin_where_it_may():
    assert lines("国" * 10 + "，" + "国" * 10, 10) == 2
    assert lines("国" * 10 + "，" + "国" * 8, 10, hangs=False) == 2
    assert lines("国" * 10 + "，" + "国" * 9, 10, hangs=False) == 3


def test_a_comma_behind_latin_or_before_a_closing_mark_does_not_hang():
    assert lines("国" * 8 + "95.5%，" + "国" * 6, 10) == 2
    assert lines("国" * 8 + "95.5%，" + "国" * 8, 10) == 3
    assert lines("国" * 10 + "。）" + "国" * 7, 10) == 2
    assert lines("国" * 10 + "。）" + "国" * 8, 10) == 3


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one():
    assert lines("国" * 10 + "）" + "国" * 8, 10) == 2
    assert lines("国" * 10 + "）" + "国" * 9, 10) == 3
    assert lines("国" * 9 + "（" + "国" * 9, 10) == 2
    assert lines("国" * 9 + "（" + "国" * 10, 10) == 3


def test_a_closing_mark_stays_with_the_latin_behind_it():
    assert lines("国" * 5 + "）Abcdefghijkl国国", 10) == 2
    assert lines("国" * 5 + "，Abcdefghijkl" + "国" * 4, 10) == 2
    assert lines("国" * 5 + "）Abcdefghijkl" + "国" * 4, 10) == 3


def test_spaces_at_the_end_of_a_line_take_no_room():
    assert lines("国" * 10 + "  \u3000 " + "国" * 10, 10) == 2
    assert lines("国" * 10 + "  ", 10) == 1
    # Five words of 4 letters and 4 spaces are 9.88 ems, a fifth space would be too much.
    assert lines("aaaa " * 5, 10) == 1
    assert lines("aaaa " * 6, 10) == 2


def test_a_space_that_does_not_break_is_none():
    assert lines("国" * 10 + "\u00a0" + "国" * 9, 10) == 3
    assert lines("国" * 10 + " " + "国" * 10, 10) == 2


def test_what_is_not_seen_takes_no_room():
    assert lines("国" * 10 + "\u200b" * 9, 10) == 1
    assert lines("e\u0301" * 20, 10) == 1


def test_a_break_begins_a_line():
    assert lines("国\n国", 10) == 2
    assert lines("国" * 11 + "\n国", 10) == 3
    assert lines("\n", 10) == 2


def test_the_token_of_a_figure_is_as_wide_as_its_numeral():
    shown = Shown("很长的路径" * 20, "5.00")
    assert lines(f"国国{shown}万元", 10) == 1
    assert lines("国" * 8 + f"{shown}%" + "国" * 6, 10) == lines("国" * 8 + "5.00%" + "国" * 6, 10)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("国" * 7 + "ab-1234567", 6),  # 7 ideographs ab- | 1234567 and so many ideographs
        ("国" * 7 + "ab/1234567", 6),
        ("国" * 7 + "12/1234567", 5),  # not between figures
        ("国" * 7 + "abc%defgh", 6),  # before a percent sign behind a letter
        ("国" * 7 + "123%defgh", 5),
        ("国" * 8 + "aa?1234", 7),
        ("国" * 8 + "aa_1234", 6),
        ("国" * 8 + "aa!bb", 8),
        ("国" * 8 + "aa|bb", 8),
        ("国" * 8 + "aaa b c d", 7),
        ("国" * 8 + "Жукв", 7),
    ],
)
def test_latin_may_end_a_line_where_libreoffice_ends_it(text, fits):
    assert lines(text + "国" * fits, 10) == 2
    assert lines(text + "国" * (fits + 1), 10) == 3


def test_a_stroke_does_not_end_the_line_that_it_fills():
    assert lines("国" * 8 + "ab/mmm" + "国" * 6, 10) == 2
    assert lines("国" * 8 + "ab/mmm" + "国" * 7, 10) == 3
    assert lines("国" * 8 + "ab-mmm" + "国" * 7, 10) == 2


def test_an_address_longer_than_a_line_takes_as_many_as_libreoffice_gives_it():
    assert lines("国" * 8 + "见" + ADDRESS, 10) == 5
    assert lines("见http://www.qingshan.gov.cn/zwgk/jcgk/zfxxgkml/bmjsgk/2024/index.html", 10) == 4


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("A" * 60, 5), ("_" * 60, 3), ("，" * 100, 10), ("（" * 50, 5), ("见www.qingshan.gov.cn", 2)],
)
def test_what_may_be_broken_nowhere_is_broken_where_the_line_is_full(text, wanted):
    assert lines(text, 10) == wanted


def test_a_column_is_a_character_wide_at_least():
    assert lines("国" * 5, 0) == 5
    assert lines("国" * 5, -3, first=-1) == 5


def test_a_short_text_surely_stands_on_one_line():
    assert column(10).short == 8
    assert lines("国W" * 4, 10) == 1
    assert column(10, first=5).short == 4
    assert column(12, spacing=-20).short == 10
    assert column(12, spacing=128).short == 7


@settings(deadline=None)
@given(
    TEXTS,
    st.integers(-2, 30),
    st.integers(-2, 30),
    st.sampled_from((-400, -40, 0, 60)),
    st.booleans(),
)
def test_every_text_ends_in_every_column(text, ems, first, spacing, hangs):
    found = column(ems, first=first, spacing=spacing, hangs=hangs)
    count = within(60 * len(text) + 500, lambda: found.lines(text))
    # A gap may stand on either side of each character.
    assert 1 <= count <= 3 * len(text) + 1


@settings(deadline=None)
@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(1, 40))
def test_what_is_called_short_takes_one_line(text, ems):
    found = column(ems)
    assert found.lines(text[: found.short]) == 1


@settings(deadline=None)
@given(TEXTS, st.integers(1, 20), st.integers(1, 20))
def test_a_wider_first_line_never_makes_more_lines_of_ideographs(text, ems, more):
    plain = "国" * len(text)
    assert lines(plain, ems, first=ems + more) <= lines(plain, ems)
