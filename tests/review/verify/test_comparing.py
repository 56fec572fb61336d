"""Every edit of a returned file is found at its place, and nothing else is."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from disclosure.review.verify import PassageChange
from tests.review.verify.editing import (
    EDITS,
    figures,
    paragraph,
    paragraph_of,
    row_of,
    run,
    seen,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

TOTAL = "2024年度收入合计"


def found(compared) -> tuple[int, int, int, int]:
    return tuple(
        len(each)
        for each in (compared.figures, compared.unsourced, compared.passages, compared.charts)
    )


def test_an_untouched_document_has_nothing_to_report(returned) -> None:
    for each in returned.values():
        compared = each.after(lambda _: None)
        assert compared.is_same, compared


@pytest.mark.parametrize("slug", ["qingshan-party-office", "sample"])
@pytest.mark.parametrize("how", EDITS)
def test_a_figure_changed_anyhow_is_the_one_thing_reported(returned, slug, how) -> None:
    random = Random(f"{slug}{how}")  # noqa: S311 -- the same edits in every run
    for _ in range(2):
        names: list[str] = []

        def change(root: _Element, names=names) -> None:
            figure = random.choice(figures(root))
            names.append(figure.name)
            EDITS[how](figure)

        compared = returned[slug].after(change)
        assert [each.mark for each in compared.figures] == names
        assert found(compared) == (1, 0, 0, 0)


def test_a_digit_typed_beside_a_figure_is_found_although_its_bookmark_is_the_same(qingshan) -> None:
    def change(root):
        figure = next(e for e in figures(root) if seen(e.paragraph).startswith(TOTAL))
        EDITS["前面加字"](figure)

    (figure,) = qingshan.after(change).figures
    assert (figure.shown, figure.expected) == ("11365.84", "1365.84")
    assert figure.where.section == "二、收入决算情况说明"
    assert figure.path == "收入.全部资金.合计"
    assert "11365.84万元" in figure.near


def test_a_cell_is_named_by_its_table_its_row_and_its_column(qingshan) -> None:
    def change(root):
        row = row_of(root, "2013150")
        EDITS["末尾"](next(e for e in figures(row)))

    (figure,) = qingshan.after(change).figures
    assert figure.where.said.startswith("二、收入决算表 > 公开02表 > 2013150 事业运行 · ")


def test_two_figures_that_changed_places_are_both_reported(qingshan) -> None:
    def change(root):
        one, other, *_ = (e for e in figures(root) if seen(e.paragraph).startswith("2024年度支出"))
        one.text.text, other.text.text = other.text.text, one.text.text
        a, b = one.start.get(w("name")), other.start.get(w("name"))
        one.start.set(w("name"), b)
        other.start.set(w("name"), a)

    compared = qingshan.after(change)
    assert [(e.shown, e.expected) for e in compared.figures] == [
        ("952.86", "1365.84"),
        ("1365.84", "952.86"),
    ]


def test_a_sentence_put_another_way_keeps_its_figures(qingshan) -> None:
    """Each figure stands in its bookmark: a digit is not taken for another one."""

    def change(root):
        text = next(e for e in paragraph_of(root, TOTAL).iter(w("t")) if "收入合计" in e.text)
        text.text = text.text.replace("收入合计", "全年总共收入")

    compared = qingshan.after(change)
    assert found(compared) == (0, 0, 1, 0)
    assert compared.passages[0].new.startswith("2024年度全年总共收入1365.84万元")


def test_an_amount_and_a_share_that_no_fact_gives_are_reported(qingshan) -> None:
    def change(root):
        added = paragraph("另追加经费12.50万元，增长8.3%，涉及3个科室，收入合计1365.84万元。")
        paragraph_of(root, TOTAL).addnext(added)

    compared = qingshan.after(change)
    assert [each.text for each in compared.unsourced] == ["12.50", "8.3", "1365.84"]
    assert compared.unsourced[2].like[0].startswith("收")
    (passage,) = compared.passages
    assert (passage.turn, passage.old) == (PassageChange.ADDED, "")
    assert passage.where.section == "二、收入决算情况说明"


def test_a_row_deleted_and_a_row_copied_are_told_as_rows(qingshan) -> None:
    def delete(root):
        row = row_of(root, "2013150")
        row.getparent().remove(row)

    (gone,) = qingshan.after(delete).passages
    assert (gone.turn, gone.is_row) == (PassageChange.REMOVED, True)
    assert "2013150" in gone.old
    assert gone.lost[0].endswith("2013150")

    def copy(root):
        row = row_of(root, "2013150")
        row.addnext(deepcopy(row))

    compared = qingshan.after(copy)
    (more,) = compared.passages
    assert (more.turn, more.is_row, more.is_copy) == (PassageChange.ADDED, True, True)
    assert compared.figures == ()


def test_a_paragraph_elsewhere_is_moved_and_neither_gone_nor_new(qingshan) -> None:
    def change(root):
        moved = paragraph_of(root, TOTAL)
        paragraph_of(root, "2024年度支出合计").addnext(moved)

    compared = qingshan.after(change)
    assert found(compared) == (0, 0, 1, 0)
    assert compared.passages[0].turn is PassageChange.MOVED


def test_a_figure_cut_out_and_put_elsewhere_is_gone_and_said_where_it_is(qingshan) -> None:
    def change(root):
        figure = next(e for e in figures(root) if seen(e.paragraph).startswith(TOTAL))
        end = figure.run.getnext()
        there = paragraph_of(root, "第四部分")
        for each in (figure.start, figure.run, end):
            there.append(each)

    compared = qingshan.after(change)
    (figure,) = compared.figures
    assert figure.shown == ""
    assert "1365.84" in figure.elsewhere


def test_half_a_document_is_reported_in_bounded_time_and_whole(qingshan) -> None:
    def change(root):
        body = root[0]
        for each in list(body)[len(body) // 2 : -1]:
            body.remove(each)

    compared = qingshan.after(change)
    assert {each.turn for each in compared.passages} == {PassageChange.REMOVED}
    assert len(compared.passages) > 50


def test_tracked_changes_count_as_if_they_were_accepted(qingshan) -> None:
    def change(root):
        figure = next(e for e in figures(root) if seen(e.paragraph).startswith(TOTAL))
        gone = etree.Element(w("del"))
        figure.run.addprevious(gone)
        gone.append(figure.run)
        figure.text.tag = w("delText")
        come = etree.Element(w("ins"))
        come.append(run("1365.94"))
        gone.addnext(come)

    theirs = qingshan.seen(change)
    assert (theirs.tally.insertions, theirs.tally.deletions) == (1, 1)
    (figure,) = qingshan.after(change).figures
    assert (figure.shown, figure.expected) == ("1365.94", "1365.84")
