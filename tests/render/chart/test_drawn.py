"""Charts are known by their names, or by their turn where all names are gone."""

from __future__ import annotations

import pytest

from disclosure.render.chart.drawn import drawn, is_renamed, lint_charts, named
from disclosure.render.package.opening import opened
from disclosure.render.package.reading import read
from disclosure.render.wordml import DOCUMENT
from tests.render.small import changed, small_form

FORM = small_form()


def told(template=FORM, bound=("图1", "图2")):
    parts = opened(template)
    assert isinstance(parts, dict)
    found = lint_charts(parts, read(parts[DOCUMENT]), "表样.docx", bound)
    return [(each.code, each.message) for each in found]


def with_document(old: str, new: str, count: int = -1) -> bytes:
    return changed(FORM, document=lambda text: text.replace(old.encode(), new.encode(), count))


def test_charts_with_their_names_are_right():
    assert told() == []


def test_their_parts_and_workbooks_are_found():
    parts = opened(FORM)
    found = drawn(parts, read(parts[DOCUMENT]))
    assert [(each.name, each.part, each.book) for each in found] == [
        ("图1", "word/charts/chart1.xml", "word/embeddings/book1.xlsx"),
        ("图2", "word/charts/chart2.xml", "word/embeddings/book2.xlsx"),
    ]


def test_all_renamed_are_taken_by_their_turn_and_it_is_said():
    renamed = with_document('name="图', 'name="Object')
    assert [code for code, _ in told(renamed)] == ["E119"]
    parts = opened(renamed)
    charts = named(drawn(parts, read(parts[DOCUMENT])), ("图1", "图2"))
    assert [each.name for each in charts] == ["图1", "图2"]


def test_one_renamed_is_not_guessed():
    assert [code for code, _ in told(with_document('name="图2"', 'name="别的"'))] == [
        "E111",
        "E111",
    ]


@pytest.mark.parametrize(
    ("bound", "message"),
    [(("图1",), "模板里的图“图2”没有配数据"), (("图1", "图2", "图3"), "模板里没有这张图")],
)
def test_names_that_do_not_meet_are_told(bound, message):
    assert any(message in each for _, each in told(bound=bound))


def test_two_charts_of_one_name_are_told():
    assert any(
        "有 2 张图都叫" in each for _, each in told(with_document('name="图2"', 'name="图1"'))
    )


def test_a_chart_without_its_own_numbers_would_print_those_of_the_form():
    template = changed(FORM, **{"word/charts/_rels/chart1.xml.rels": None})
    assert told(template) == [("E111", "图“图1”没有自己的数据表，印出来的是画图时的数字")]


def test_a_chart_without_series_is_told():
    cut = lambda text: text[: text.index(b"<c:ser>")] + text[text.rindex(b"</c:ser>") + 8 :]  # noqa: E731
    assert any(
        "有 0 个系列" in each for _, each in told(changed(FORM, **{"word/charts/chart1.xml": cut}))
    )


def test_no_charts_and_no_data_are_not_renamed():
    assert not is_renamed((), ())
