"""The texts that the returned file shows with other words, each by its key in the made document."""

from __future__ import annotations

from disclosure.review.verify.edited import EditedText, edited
from disclosure.review.verify.passage import CellText, Manuscript, Passage


def paragraph(text: str, key: str = "", **more: bool) -> Passage:
    return Passage((CellText(text),), key, **more)


def row(key: str, *texts: str) -> Passage:
    return Passage(tuple(map(CellText, texts)), key, table=1)


OURS = Manuscript(
    (
        paragraph("目录里的一条", "0", is_contents=True),
        paragraph("负责文书处理和档案管理。", "1"),
        paragraph("负责机要保密工作。", "2"),
        row("3", "指标", "按时完成", "完成"),
        row("4", "另一个指标", "按时完成", "完成"),
    )
)


def test_a_changed_paragraph_and_a_changed_cell_have_the_keys_of_the_made_document() -> None:
    theirs = Manuscript(
        (
            paragraph("目录里的又一条", "9", is_contents=True),
            paragraph("负责文书处理、档案管理。", "8"),
            paragraph("负责机要保密工作。", "7"),
            row("6", "指标", "按时完成", "完成"),
            row("5", "另一个指标", "按时完成", "全部完成"),
        )
    )
    assert edited(OURS, theirs) == (
        EditedText("1", "负责文书处理和档案管理。", "负责文书处理、档案管理。"),
        EditedText("4/2", "完成", "全部完成"),
    )


def test_paragraphs_that_went_and_came_are_told_and_rows_are_not() -> None:
    theirs = Manuscript(
        (OURS.passages[1], paragraph("牵头全区考核。"), paragraph(" "), OURS.passages[3])
    )
    assert edited(OURS, theirs) == (
        EditedText("2", "负责机要保密工作。", None),
        EditedText("", None, "牵头全区考核。"),
    )


def test_cells_are_left_alone_where_some_came_or_went() -> None:
    theirs = Manuscript((*OURS.passages[:4], row("4", "另一个指标", "按时完成", "全部", "完成")))
    assert edited(OURS, theirs) == ()
