"""Charts: numbers in the picture and in the workbook behind it, whatever a program made of them."""

from __future__ import annotations

from dataclasses import replace

from disclosure.review.verify import Redrawn
from disclosure.review.verify.passage import Drawing
from disclosure.review.verify.redrawn import redrawn
from tests.review.verify.editing import packed, parts_of

SERIES = (("2024年度", (("收入", "12.50"), ("支出", "12.00"))),)
ONE = Drawing("图1", "收支情况", SERIES, {"A2": "收入", "B2": "12.50"})
OTHER = replace(ONE, name="图2", title="支出情况")


def found(*theirs: Drawing, ours=(ONE, OTHER)) -> list[Redrawn]:
    return list(redrawn(ours, theirs))


def test_another_name_binary_fractions_and_no_workbook_are_no_difference() -> None:
    points = (("2024年度", (("收入", "12.500000000000002"), ("支出", "12"))),)
    assert found(replace(ONE, name="Object1", series=points, book=None), OTHER) == []


def test_a_point_is_told_by_chart_series_and_category() -> None:
    points = (("2024年度", (("收入", "22.50"), ("支出", "12.00"))),)
    assert found(replace(ONE, series=points), OTHER) == [
        Redrawn("收支情况", "2024年度", "收入", "12.50", "22.50")
    ]


def test_the_workbook_is_compared_where_there_is_one() -> None:
    (point,) = found(replace(ONE, book={"A2": "收入", "B2": "13"}), OTHER)
    assert (point.in_book, point.category, point.shown) == (True, "单元格 B2", "13")


def test_a_chart_that_is_gone_is_told_by_its_title_not_by_its_turn() -> None:
    assert found(OTHER) == [Redrawn("收支情况", "", "", "有这张图", "图没有了")]
    assert [each.shown for each in found(ONE, OTHER, replace(ONE, title="新"))] == ["多出一张图"]


def test_charts_in_another_order_are_the_same_charts() -> None:
    assert found(OTHER, ONE) == []


def test_a_real_chart_is_read_from_its_caches_and_its_workbook(qingshan) -> None:
    from disclosure.review.verify import compared, manuscript, open_returned  # noqa: PLC0415

    parts = parts_of(qingshan.package)
    chart = parts["word/charts/chart1.xml"]
    assert b"<c:v>1365.84</c:v>" in chart
    parts["word/charts/chart1.xml"] = chart.replace(b"<c:v>1365.84</c:v>", b"<c:v>1366.84</c:v>", 1)
    theirs = manuscript(open_returned(packed(parts), ""))
    (point,) = compared(qingshan.ours, theirs).charts
    assert (point.expected, point.shown, point.in_book) == ("1365.84", "1366.84", False)
    assert point.title != "万元", "that is the title of an axis"
    book = parts_of(parts["word/embeddings/Microsoft_Excel_Sheet2.xlsx"])
    sheet = book["xl/worksheets/sheet1.xml"]
    assert b"1365.84" in sheet
    book["xl/worksheets/sheet1.xml"] = sheet.replace(b"1365.84", b"1.5")
    parts["word/embeddings/Microsoft_Excel_Sheet2.xlsx"] = packed(book)
    theirs = manuscript(open_returned(packed(parts), ""))
    assert [each.in_book for each in compared(qingshan.ours, theirs).charts] == [False, True]
