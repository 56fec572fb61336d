"""``import``: workbooks as they are on a bad day: read as they are meant, or refused in time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import QINGSHAN, codes, filing, in_wan, plan, put, real, values


@pytest.fixture(scope="module")
def tables():
    """The tables of a department in 万元, by name."""
    return {each.name: each for each in in_wan(w.tables_of(values(QINGSHAN)))}


def imported(folder, *sheets, says_yes=False):
    text = real(QINGSHAN).path.read_bytes()
    return plan(filing(folder, text), put(folder, w.xlsx(sheets)), says_yes=says_yes)


def is_same(found):
    return (codes(found), found.difference, found.data == real(QINGSHAN).path.read_bytes())


SAME = ([], ("数字没有变化。",), True)


def written(sheet, change):
    """A sheet with each of its cells as others would write it."""
    rows = [[change(cell) for cell in row] for row in sheet.rows]
    return replace(sheet, rows=rows, merges=())


def is_code(cell):
    return isinstance(cell, str) and cell.isdigit()


def test_codes_that_went_through_a_number_are_codes(tables, tmp_path):
    sheet = written(tables["公开06"], lambda cell: f"{cell}.0" if is_code(cell) else cell)
    assert is_same(imported(tmp_path, sheet)) == SAME


def test_codes_in_wide_digits_are_found_in_the_catalogue(tables, tmp_path):
    wide = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}
    sheet = written(tables["公开05"], lambda cell: cell.translate(wide) if is_code(cell) else cell)
    assert is_same(imported(tmp_path, sheet)) == SAME


def test_the_header_of_another_page_is_no_row(tables, tmp_path):
    sheet = tables["公开05"]
    rows = [*sheet.rows[:12], *sheet.rows[:6], *sheet.rows[12:]]
    assert is_same(imported(tmp_path, replace(sheet, rows=rows))) == SAME


def test_a_second_table_in_a_sheet_is_read_and_its_cells_are_called_by_their_names(
    tables, tmp_path
):
    first, second = tables["公开06"], tables["公开05"]
    below = [[*row] for row in second.rows]
    below[9][2] = below[9][3] = Decimal("659.95")
    sheet = replace(first, rows=[*first.rows, *below], merges=())
    found = imported(tmp_path, sheet)
    (line,) = (each for each in found.difference if "2013101.基本支出" in each)
    assert "659.91 → 659.95 万元" in line
    assert line.endswith(f"D{len(first.rows) + 10}")
    assert "一般公共预算财政拨款基本支出决算明细表" in found.tables


def test_a_header_without_a_column_of_codes_is_told_for_what_it_is(tables, tmp_path):
    sheet = written(tables["公开05"], lambda cell: "代号" if cell == "科目编码" else cell)
    found = imported(tmp_path, sheet)
    assert (codes(found), found.is_refused) == (["R409"], True)


def test_tables_that_all_lack_their_unit_do_not_vouch_for_each_other(tables, tmp_path):
    names = ("公开02", "公开03", "公开05")
    sheets = [
        written(tables[each], lambda cell: None if cell == "金额单位：万元" else cell)
        for each in names
    ]
    made = plan(filing(tmp_path), put(tmp_path, w.xlsx(sheets)), says_yes=True)
    assert codes(made) == ["R425", "R425", "R425"]
    assert made.is_refused


def test_a_unit_may_name_the_currency(tables, tmp_path):
    sheet = written(
        tables["公开05"], lambda cell: "单位：人民币万元" if cell == "金额单位：万元" else cell
    )
    assert is_same(imported(tmp_path, sheet)) == SAME


def test_a_workbook_of_another_year_is_read_once_somebody_says_yes(tmp_path):
    sheets = in_wan(w.tables_of(values(QINGSHAN), 2023))[4:5]
    asked, said = imported(tmp_path, *sheets), imported(tmp_path, *sheets, says_yes=True)
    assert (codes(asked), asked.is_refused) == (["R423"], True)
    assert (codes(said), said.is_refused) == (["R423"], False)


def test_spending_of_which_the_funds_were_not_read_is_not_taken_for_other_money(tables, tmp_path):
    """公开03 alone has all money; what of it is whose stands in 公开05."""
    assert is_same(imported(tmp_path, tables["公开03"])) == SAME
    assert is_same(imported(tmp_path, tables["公开03"], tables["公开05"])) == SAME


def test_where_the_table_of_a_fund_is_there_and_empty_all_is_other_money(tables, tmp_path):
    spending, empty = tables["公开03"], tables["公开05"]
    blank = [[None if isinstance(cell, Decimal) else cell for cell in row] for row in empty.rows]
    kept = [row for row in blank if not is_code(row[0])]
    book = put(tmp_path, w.xlsx([spending, replace(empty, rows=kept)]))
    made = load_text(plan(filing(tmp_path), book).data, "")[0].data
    assert made["支出"]["其他资金"]["2013101"] == {"基本支出": "659.91"}
