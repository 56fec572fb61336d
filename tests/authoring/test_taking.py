from __future__ import annotations

import pytest

from disclosure.authoring import Fixed, Own, Reading, Untaken, Why, reworded_texts

#: 用途 as it is typed: a reference between words, on two lines.
VALUE = "项目支出用于：\n甲【执行数】、乙"
DUTIES, PURPOSE = ("职责", 0), ("用途",)
READING = Reading(
    (
        Fixed("2024年支出"),
        Fixed("9.50", "支出"),
        Fixed("万元，"),
        Own(PURPOSE, "项目支出用于：甲", (*range(7), 8)),
        Fixed("8万元", "执行数", PURPOSE),
        Own(PURPOSE, "、乙", (14, 15)),
        Fixed("。"),
    )
)


def taken(new: str):
    return reworded_texts(READING, new, {PURPOSE: VALUE})


def test_words_change_around_a_reference_and_lines_stay() -> None:
    found = taken("2024年支出9.50万元，项目支出主要用于：甲科8万元、乙和丙。")
    assert found == {PURPOSE: "项目支出主要用于：\n甲科【执行数】、乙和丙"}


def test_a_line_end_survives_what_is_replaced_across_it() -> None:
    found = taken("2024年支出9.50万元，项目支出用在科8万元、乙。")
    assert found == {PURPOSE: "项目支出用在科\n【执行数】、乙"}


@pytest.mark.parametrize(
    ("new", "why", "figures"),
    [
        ("2024年支出9.50万元，项目支出用于：甲9万元、乙。", Why.FIGURE, ["8万元"]),
        ("2024年支出9.50万元，项目支出用于：甲18万元、乙。", Why.FIGURE, ["8万元"]),
        ("2024年支出9.50万元，项目支出用于：甲、乙。", Why.FIGURE, ["8万元"]),
        ("2024年支出9.51万元，项目支出用于：甲8万元、丙。", Why.FIGURE, ["9.50"]),
        ("2024年决算9.50万元，项目支出用于：丙8万元、乙。", Why.FORM, []),
        ("2024年支出9.50万元，项目支出用于：甲8万元、【乙】。", Why.BRACKET, []),
        ("2024年支出9.50万元，项目支出用于：甲8万元、\n乙。", Why.LINES, []),
    ],
)
def test_a_paragraph_is_refused_as_a_whole(new, why, figures) -> None:
    found = taken(new)
    assert isinstance(found, Untaken)
    assert (found.why, [each.text for each in found.figures]) == (why, figures)


@pytest.mark.parametrize("value", ["≥350篇", "100%", "47次"])
def test_a_text_that_is_a_figure_is_not_taken(value) -> None:
    reading = Reading((Own(DUTIES, value, tuple(range(len(value)))),))
    found = reworded_texts(reading, f"约{value}", {DUTIES: value})
    assert isinstance(found, Untaken)
    assert found.why is Why.FIGURE


def test_a_text_is_not_emptied() -> None:
    reading = Reading((Fixed("1."), Own(DUTIES, "甲", (0,)), Fixed("。")))
    found = reworded_texts(reading, "1.。", {DUTIES: "甲"})
    assert found == Untaken(Why.EMPTY, pointers=(DUTIES,))


def test_words_of_one_text_among_equals_belong_to_nobody() -> None:
    reading = Reading((Own((), "甲", (0,)),))
    assert reworded_texts(reading, "乙", {}) == Untaken(Why.UNCLEAR)
