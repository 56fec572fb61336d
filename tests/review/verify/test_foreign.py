"""A file that somebody else's program made: numbers are looked up, tables met by their headings."""

from __future__ import annotations

from disclosure.review.verify import Manuscript, is_foreign, looked_up
from disclosure.review.verify.passage import CellText, Passage


def file(*passages: Passage) -> Manuscript:
    return Manuscript(passages)


def test_a_document_of_ours_is_not_foreign_even_without_its_bookmarks(qingshan) -> None:
    ours = qingshan.ours.manuscript
    bare = tuple(
        Passage(tuple(CellText(cell.text) for cell in each.cells), table=each.table)
        for each in ours.passages
    )
    assert not is_foreign(ours, file(*bare))
    assert is_foreign(ours, file(Passage((CellText("别的文件"),))))


def test_a_row_of_the_same_name_is_held_against_ours(qingshan) -> None:
    rows = [each for each in qingshan.ours.manuscript.passages if each.is_row]
    theirs = next(each for each in rows if "2013150" in each.text)
    bare = tuple(CellText(cell.text) for cell in theirs.cells)
    wrong = tuple(CellText("99.99" if cell.text == "42.44" else cell.text) for cell in bare)
    same = next(each for each in rows if "22102" in each.text)
    other = tuple(CellText(cell.text) for cell in same.cells)
    found = looked_up(qingshan.ours, file(Passage(wrong, table=1), Passage(other, table=1)))
    assert {(each.expected, each.shown) for each in found.figures} == {("42.44", "99.99")}
    assert found.figures[0].where.table


def test_an_amount_that_the_facts_do_not_print_has_no_source(qingshan) -> None:
    text = "全年收入1365.84万元，另有77.77万元，增长20.55%，共有3人。"
    found = looked_up(qingshan.ours, file(Passage((CellText(text),))))
    assert [each.text for each in found.unsourced] == ["77.77"]
