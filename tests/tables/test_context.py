"""The roots that tags of a form can name, and the data of its charts."""

from __future__ import annotations

from dataclasses import replace

from disclosure.edition import Pattern, RowTable
from disclosure.narrate import narrate
from disclosure.tables import charts_of, context_of
from tests.narrate.telling import edition, filing, sentences, story


def test_every_table_of_the_edition_is_there_under_its_name() -> None:
    told = story(filing())
    narrative, _ = narrate(told, sentences())
    context = context_of(edition(), told.figures, narrative)
    assert set(context) == {"数", "表", "文", "名", "节"}
    assert set(context["表"]) == {*edition().row_tables, *edition().item_tables}
    assert context["表"]["收入决算"][0]["级"] == "类"


def test_a_table_that_an_edition_adds_needs_nothing_else() -> None:
    more = {
        **edition().row_tables,
        "其他资金": RowTable({"数": Pattern("支出.其他资金.{编码}.合计")}),
    }
    told = story(filing())
    narrative, _ = narrate(told, sentences())
    context = context_of(replace(edition(), row_tables=more), told.figures, narrative)
    assert "其他资金" in context["表"]


def test_a_chart_has_a_point_for_each_path_and_the_years_in_its_names() -> None:
    told = story(filing())
    narrative, _ = narrate(told, sentences())
    charts = charts_of(edition(), told.figures, narrative)
    assert set(charts) == {"图1", "图2", "图3", "图4"}
    assert [series.name for series in charts["图1"].series] == ["2023年度", "2024年度"]
    point = charts["图1"].series[1].points[0]
    assert point is not None
    assert point.path == "收入.总计"
