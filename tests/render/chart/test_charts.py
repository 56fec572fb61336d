"""Native charts: caches and workbook say the same as the data, and Word keeps the looks."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from disclosure.passport import Chart, Series, Shown
from disclosure.render import prepare, render
from disclosure.render.chart.caches import chart_xml
from tests.render.small import IMPRINT, LABEL, charts, context, small_form

C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
S = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.fixture(scope="module")
def found():
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    document, _ = render(form, context(), charts(), IMPRINT)
    return parts(document)


def parts(package):
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def cached(part, path):
    root = etree.fromstring(part)
    return [
        [point.findtext("c:v", namespaces=C) for point in cache.iterfind(".//c:pt", C)]
        for cache in root.iterfind(f".//{path}", C)
    ]


def sheet(book):
    """Read the cells of a workbook by their places."""
    inside = parts(book)
    texts = ["".join(item.itertext()) for item in etree.fromstring(inside["xl/sharedStrings.xml"])]
    rows = etree.fromstring(inside["xl/worksheets/sheet1.xml"]).iterfind(".//s:c", S)
    return {
        cell.get("r"): texts[int(cell[0].text)] if cell.get("t") == "s" else cell[0].text
        for cell in rows
    }


def test_the_caches_hold_names_categories_and_values(found):
    part = found["word/charts/chart1.xml"]
    assert cached(part, "c:tx") == [["2023年度"], ["2024年度"]]
    assert cached(part, "c:cat") == [["收入总计", "支出总计"]] * 2
    assert cached(part, "c:val") == [["1132.98"], ["1365.84", "1365.84"]]


def test_a_pie_leaves_out_what_is_nought(found):
    part = found["word/charts/chart2.xml"]
    assert cached(part, "c:cat") == [["基本支出", "项目支出"]]
    assert cached(part, "c:val") == [["952.86", "412.98"]]


def test_the_workbook_says_the_same(found):
    assert sheet(found["word/embeddings/book1.xlsx"]) == {
        "B1": "2023年度",
        "C1": "2024年度",
        "A2": "收入总计",
        "B2": "1132.98",
        "C2": "1365.84",
        "A3": "支出总计",
        "C3": "1365.84",
    }


def test_the_caches_point_at_the_cells_that_hold_them(found):
    root = etree.fromstring(found["word/charts/chart1.xml"])
    formulas = [each.text for each in root.iterfind(".//c:f", C)]
    assert formulas == [
        "Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3",
        "Sheet1!$C$1", "Sheet1!$A$2:$A$3", "Sheet1!$C$2:$C$3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("1,365.84", "0.50"), "#,##0.00"),
        (("1365.84", "0.50"), "0.00"),
        (("659.91",), "#,##0.00"),
        (("8",), "#,##0"),
        (("0.288", "25.1"), "#,##0.000"),
    ],
)
def test_a_number_is_drawn_as_it_is_shown(texts, code):
    part = b'<c:chartSpace xmlns:c="%s"><c:ser/></c:chartSpace>' % C["c"].encode()
    xml = chart_xml(part).filled("", ["甲"] * len(texts), ["数"], [texts])
    assert etree.fromstring(xml).findtext(".//c:formatCode", namespaces=C) == code


def test_names_with_marks_of_xml_stay_names():
    chart = Chart(("A&B <局>",), (Series("“甲”\x02 & 乙", (Shown("p", "1"),)),))
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    document, _ = render(form, context(), {**charts(), "图2": chart}, IMPRINT)
    assert cached(parts(document)["word/charts/chart2.xml"], "c:cat") == [["A&B <局>"]]
    assert sheet(parts(document)["word/embeddings/book2.xlsx"])["B1"] == "“甲” & 乙"


def test_a_text_that_begins_like_a_formula_stays_text():
    chart = Chart(("=1+1",), (Series("+甲", (Shown("p", "1"),)),))
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    document, _ = render(form, context(), {**charts(), "图2": chart}, IMPRINT)
    assert sheet(parts(document)["word/embeddings/book2.xlsx"])["A2"] == "=1+1"


def test_a_chart_without_data_is_reported():
    _, problems = prepare(small_form(), LABEL, charts=("图1",))
    assert [each.message for each in problems] == ["模板里的图“图2”没有配数据"]
