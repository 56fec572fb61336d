"""Prose refers to figures by path; it is data, looked up and never executed."""

from __future__ import annotations

import pytest

from disclosure.passport import plain, spans
from disclosure.phrases import references, resolve, resolve_all
from disclosure.terms import Unit
from tests.phrases.figures import amount, figure, percent

FIGURES = {
    each.path: each
    for each in (
        amount("1365.84", "支出.全部资金.合计"),
        percent("99.3222", "预算绩效.整体.执行率"),
        figure(8, Unit.VEHICLE, "国有资产.车辆.合计"),
        amount(None, "机关运行经费.年初预算"),
        amount("-76.05", "增减.机关运行经费.差额"),
        percent("-66.82", "增减.机关运行经费.幅度"),
    )
}


def said(text):
    return plain(resolve(text, FIGURES)[0])


def codes(text):
    return [problem.code for problem in resolve(text, FIGURES)[1]]


def test_a_reference_prints_the_figure_with_its_unit():
    text = (
        "执行数【支出.全部资金.合计】，执行率【预算绩效.整体.执行率】，车辆【国有资产.车辆.合计】"
    )
    assert said(text) == "执行数1365.84万元，执行率99.32%，车辆8辆"
    assert codes(text) == []


def test_the_figure_in_prose_carries_its_path():
    text, _ = resolve("共【国有资产.车辆.合计】", FIGURES)
    assert [span.path for span in spans(text) if not isinstance(span, str)] == [
        "国有资产.车辆.合计"
    ]


@pytest.mark.parametrize("typed", ["【支出。全部资金。合计】", "【 支出．全部资金 . 合计 】"])
def test_the_dots_of_a_chinese_input_method_are_dots(typed):
    assert said(typed) == "1365.84万元"


def test_an_unknown_path_stays_and_the_nearest_one_is_suggested():
    text, (problem,) = resolve("共【支出.全部资金.总计】", FIGURES)
    assert text == "共【支出.全部资金.总计】"
    assert problem.code == "N101"
    assert "是否应为“【支出.全部资金.合计】”？" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "【支出.全部资金.合计】万元",
        "【支出.全部资金.合计】 元",
        "【预算绩效.整体.执行率】％",
        "【支出.全部资金.合计】（万元）",
        "【支出.全部资金.合计】(元)",
    ],
)
def test_a_unit_typed_again_is_reported(text):
    assert codes(text) == ["N102"]


def test_a_bracket_after_a_reference_may_hold_other_words():
    assert codes("【支出.全部资金.合计】（含元旦慰问）") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "比年初预算减少【增减.机关运行经费.差额】，下降【增减.机关运行经费.幅度】",
            "比年初预算减少76.05万元，下降66.82%",
        ),
        ("减少支出约【增减.机关运行经费.差额】", "减少支出约76.05万元"),
        ("差额为【增减.机关运行经费.差额】", "差额为-76.05万元"),
        ("至少【增减.机关运行经费.差额】", "至少-76.05万元"),
        ("减少，差额【增减.机关运行经费.差额】", "减少，差额-76.05万元"),
    ],
)
def test_after_a_word_of_direction_a_difference_prints_its_size(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text", ["[支出.全部资金.合计]", "［支出。全部资金。合计］", "〖支出.全部资金.合计〗"]
)
def test_a_path_in_other_brackets_is_reported_with_the_right_ones(text):
    resolved, (problem,) = resolve(text, FIGURES)
    assert resolved == text
    assert (problem.code, problem.hint) == ("N105", "写成“【支出.全部资金.合计】”")
    (found,) = resolve_all({"用途": text}, FIGURES)[1]
    assert found[1].code == "N105"


def test_other_words_in_other_brackets_stay():
    assert codes("[附件.一]和〔2023〕") == []


def test_a_place_to_fill_in_is_reserved():
    assert said("原因【待填】") == "原因【待填】"
    assert codes("原因【待填】") == ["N103"]


def test_a_figure_that_is_not_published_cannot_be_quoted():
    assert codes("预算【机关运行经费.年初预算】") == ["N104"]


@pytest.mark.parametrize("text", ["【支出.全部资金.合计", "支出】", "【【支出.全部资金.合计】"])
def test_a_bracket_without_its_other_half_is_reported(text):
    assert codes(text) == ["N105"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("全年【支出.全部资金.合计", 2),
        ("全年【支出.全部资金.合计】，其中【支出.全部资金.合计。", 17),
        ("全年【支出.全部资金.合计】，其中支出.全部资金.合计】。", 27),
        ("【【支出.全部资金.合计】", 0),
    ],
)
def test_the_excerpt_begins_at_the_bracket_that_lacks_its_half(text, start):
    (problem,) = (each for each in resolve(text, FIGURES)[1] if each.code == "N105")
    assert text.find(problem.excerpt) == start


@pytest.mark.parametrize(
    "text", ["{{ 数.收入 }}", "{% if %}", "财预〔2016〕143号", "a < b & c", ""]
)
def test_everything_else_stays_as_typed(text):
    assert resolve(text, FIGURES) == (text, ())


def test_a_text_of_several_lines_becomes_one():
    assert said("第一行，\n  第二行【国有资产.车辆.合计】\n") == "第一行，第二行8辆"


def test_all_texts_of_a_filing_are_resolved_where_they_stand():
    data = {
        "概况": {"条目": ["共【国有资产.车辆.合计】", "共【国有资产.车量】"], "空": None},
        "核对": {"【x】": "1"},
    }
    resolved, problems = resolve_all(data, FIGURES)
    assert plain(resolved["概况"]["条目"][0]) == "共8辆"
    assert [(pointer, problem.code) for pointer, problem in problems] == [
        (("概况", "条目", 1), "N101")
    ]
    assert data["概况"]["条目"][0] == "共【国有资产.车辆.合计】"


def test_references_are_listed_in_order():
    assert references("【a.b】和【 c。d 】，【待填】") == ("a.b", "c.d")


def test_a_bracket_too_many_at_the_very_end_is_told_as_any_other():
    text = "执行数【支出.全部资金.合计】，车辆8辆】"
    assert said(text) == "执行数1365.84万元，车辆8辆】"
    assert codes(text) == ["N105"]
