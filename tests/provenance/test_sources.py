"""What a second import and a second keying leave of the first."""

from __future__ import annotations

from decimal import Decimal

from disclosure.provenance import Imported, Keyed
from tests.provenance.samples import BOOK, ITEM, SAMPLE, SHEET, STAFF


def test_a_newer_import_takes_the_place_of_the_older_and_leaves_the_rest():
    other = Imported("更正.xlsx", SHEET, "D7", Decimal("1.00"), "万元")
    found = SAMPLE.with_imported({"更正.xlsx": "b" * 64}, {ITEM: other})
    assert found.imported[ITEM] == other
    assert set(found.imported) == set(SAMPLE.imported)
    assert set(found.workbooks) == {BOOK, "更正.xlsx"}


def test_a_workbook_that_no_figure_names_any_more_is_dropped():
    left = SAMPLE.without(frozenset(SAMPLE.imported))
    assert (left.workbooks, left.imported) == ({}, {})
    assert left.keyed == SAMPLE.keyed


def test_a_cell_makes_the_keying_of_its_figure_needless():
    cell = Imported(BOOK, SHEET, "D1", Decimal(12), "人")
    assert STAFF not in SAMPLE.with_imported({}, {STAFF: cell}).keyed


def test_a_figure_keyed_again_has_the_newer_record():
    again = Keyed(Decimal(13), "人", "办公室", "2026-11-28")
    assert SAMPLE.with_keyed({STAFF: again}).keyed == {STAFF: again}
    assert SAMPLE.with_keyed({}) == SAMPLE


def test_a_cell_is_called_by_workbook_sheet_and_cell():
    assert SAMPLE.imported[ITEM].where == "01表.xlsx 的工作表“公开01表” C7"
