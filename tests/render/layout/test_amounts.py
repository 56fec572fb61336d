"""Which cells hold amounts or words, and how much room they need in a document."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.passport import Shown
from disclosure.render.layout.amounts import amounts, width
from disclosure.render.layout.columns import Need
from disclosure.render.layout.looks import Looks
from tests.render.layout.small import EM, body, cell, paragraph, row, styles, table

#: What the margins of a cell take of which nothing is said.
AROUND = 216


def read(*blocks):
    return amounts(body(*blocks), Looks(etree.fromstring(styles())))


def needs(*blocks, **data):
    return read(*blocks).needs(data)


def amount(column, text, span=1):
    return Need(column, span, width(text), EM, AROUND)


def words(column, text, span=1):
    return Need(column, span, width(text), EM, AROUND, is_words=True)


def shown(text):
    return Shown("很长的路径" * 9, text)


def test_the_width_of_a_numeral_is_that_of_its_characters():
    assert width("1,234.50") == 6 * 1024 + 2 * 512
    assert width("-1%") == 682 + 1024 + 1706
    assert width(f"共{shown('5.00')}元") == 2 * 2048 + 3 * 1024 + 512


def test_a_figure_alone_in_a_cell_is_an_amount_and_a_text_is_words():
    drawn = table(row("收入", "{{ 数.收入 }}"), row("{{ 名 }}", "共{{ 数.收入 }}"))
    found = needs(drawn, 数={"收入": shown("1,365.84")}, 名="青山区")
    assert found == ((words(0, "收入"), amount(1, "1,365.84"), words(0, "青山区")),)


def test_a_cell_that_prints_nothing_is_one_of_amounts():
    assert needs(table(row("{{ 数.无 }}", "国")), 数={"无": ""})[0][0] == amount(0, "")


def test_the_widest_of_a_loop_counts():
    drawn = table(row("{%tr for 行 in 表 %}"), row("{{ 行 }}"), row("{%tr endfor %}"))
    assert needs(drawn, 表=[shown("1.00"), shown("1,234.00"), shown("12.00")]) == (
        (amount(0, "1,234.00"),),
    )
    assert needs(drawn, 表=["国", "国国", ""]) == ((words(0, "国国"),),)


def test_conditions_and_loops_around_tables_are_followed():
    loop = paragraph("{%p for 甲 in 表 %}"), table(row("{{ 甲 }}")), paragraph("{%p endfor %}")
    choice = paragraph("{%p if 有 %}"), table(row("{{ 数 }}")), paragraph("{%p endif %}")
    assert needs(*loop, 表=[shown("1.00"), shown("22.00")]) == ((amount(0, "22.00"),),)
    assert needs(*choice, 有=False, 数=shown("1.00")) == ((amount(0, ""),),)


def test_conditions_within_a_cell_are_followed():
    inner = [paragraph(each) for each in ("{%p if 有 %}", "{{ 数 }}", "{%p endif %}")]
    drawn = table(row(cell(*inner), "{{ 数 }}"))
    assert needs(drawn, 有=True, 数=shown("1.00")) == ((amount(1, "1.00"),),)


def test_the_longest_line_of_words_counts():
    assert needs(table(row(cell(paragraph("国国↵国国国")), "国")))[0][0] == words(0, "国国国")


def test_header_rows_need_nothing_and_cells_know_their_columns():
    drawn = table(
        row("项目", "金额", own="<w:tblHeader/>"),
        row(cell("{{ 数.甲 }}", span=2), "{{ 数.乙 }}"),
        grid=(1000, 2000, 3000),
    )
    found = needs(drawn, 数={"甲": shown("1.00"), "乙": shown("2.00")})
    assert found == ((amount(0, "1.00", span=2), amount(2, "2.00")),)


def test_indents_and_sizes_of_a_cell_count():
    own, run = '<w:ind w:right="50"/>', '<w:sz w:val="18"/>'
    drawn = table(row(cell(paragraph("{{ 数 }}", own=own, run=run)), "国"))
    assert needs(drawn, 数=shown("1.00"))[0][0] == Need(0, 1, width("1.00"), 180, AROUND + 50)


def test_tables_are_told_apart_and_tables_in_tables_left_out():
    inner = table(row("{{ 数 }}"))
    found = needs(table(row("国")), table(row(cell(inner, paragraph()), "国")), 数=shown("1.00"))
    assert found == ((words(0, "国"),), (words(1, "国"),))
    assert read(table(row("国"), grid=(7, 8)), table(row("国"))).grids == ((7, 8), (4000, 4000))


@pytest.mark.parametrize("inner", ["{{ 无.名 }}", "{{ 名.无 }}"])
def test_a_name_that_is_missing_leaves_all_needs_out(inner):
    assert needs(table(row("国", inner)), table(row("国")), 名={}) == ((), ())


@pytest.mark.parametrize(
    ("ems", "longest"),
    [("9,999.99", 8), ("99,999.99", 9), ("999,999.99", 10), ("9,999,999.99", 12)],
)
def test_the_longest_amount_that_surely_has_room_in_a_cell_is_known(ems, longest):
    fits = -(-width(ems) * EM // 2048) + AROUND
    assert read(table(row("{{ 数.乙 }}"), grid=(fits,))).limits == {"数.乙": longest}
    assert read(table(row("{{ 数.乙 }}"), grid=(fits - 1,))).limits == {"数.乙": longest - 1}


def test_a_form_without_values_limits_nothing():
    assert read(table(row("国"), grid=(1,))).limits == read().limits == {}


def test_what_two_cells_name_has_the_room_of_the_narrower():
    wide, narrow = (table(row("{{ 行.合计 }}"), grid=(width,)) for width in (6000, 700))
    apart = [read(each).limits["行.合计"] for each in (wide, narrow)]
    assert apart[0] > apart[1]
    assert read(wide, narrow).limits == read(narrow, wide).limits == {"行.合计": apart[1]}
