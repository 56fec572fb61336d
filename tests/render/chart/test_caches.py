"""The caches of a chart are cut once and filled for each document; no number of the form stays."""

from __future__ import annotations

import pytest

from disclosure.render.chart.caches import chart_xml, column, kept_data
from disclosure.render.package.reading import read
from disclosure.render.wordml import A, C

SERIES = (
    "<c:ser><c:idx val='0'/><c:order val='0'/><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>旧</c:v></c:pt>"
    "</c:strCache></c:strRef></c:tx><c:cat/><c:val><c:numRef><c:numCache><c:pt idx='0'><c:v>99</c:v></c:pt>"
    "</c:numCache></c:numRef></c:val>{}</c:ser>"
)


def chart(kind="barChart", extra="", title=""):
    series = SERIES.format(extra)
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}"><c:chart>{title}<c:plotArea><c:{kind}>{series}</c:{kind}>'
        "</c:plotArea></c:chart></c:chartSpace>"
    ).encode()


def filled(content, values=(("1,234.50", None),), title=""):
    return chart_xml(content).filled(title, ("甲<", "乙"), ("系列",), values).decode()


def test_names_categories_and_values_are_replaced():
    made = filled(chart())
    assert "旧" not in made
    assert "99" not in made
    assert "<c:v>甲&lt;</c:v>" in made
    assert '<c:pt idx="0"><c:v>1234.50</c:v></c:pt>' in made
    assert '<c:ptCount val="2"/>' in made


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (("1,234.50", "1.00"), "#,##0.00"),
        (("1234.5",), "0.0"),
        (("5", "12"), "#,##0"),
        ((None,), "#,##0"),
    ],
)
def test_the_format_prints_values_as_they_are_shown(values, code):
    assert f"<c:formatCode>{code}</c:formatCode>" in filled(chart(), (values,))


def test_a_title_keeps_its_first_run_and_loses_the_rest():
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>旧</a:t></a:r><a:r><a:t>题</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    made = filled(chart(title=title), title="新题")
    assert "<a:t>新题</a:t>" in made
    assert "旧" not in made
    assert "题</a:t>" in made
    assert made.count("题") == 1


def test_a_pie_is_known():
    assert chart_xml(chart("pieChart")).is_pie
    assert not chart_xml(chart()).is_pie


def test_missing_parts_of_a_series_are_put_in_their_place():
    bare = chart().replace(
        SERIES.format("").encode(), b"<c:ser><c:order val='0'/><c:smooth/></c:ser>"
    )
    names = [
        each.tag.rpartition("}")[2]
        for each in next(read(filled(bare).encode()).iter(f"{{{C}}}ser"))
    ]
    assert names == ["order", "tx", "cat", "val", "smooth"]


def test_numbers_that_no_data_replace_are_told():
    bars = "<c:errBars><c:plus><c:numLit><c:pt idx='0'><c:v>7</c:v></c:pt></c:numLit></c:plus></c:errBars>"
    assert kept_data(read(chart(extra=bars))) == "numLit"
    assert kept_data(read(chart())) == ""


def test_series_have_columns():
    assert [column(0), column(23)] == ["B", "Y"]
