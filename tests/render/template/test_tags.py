"""Tags are found, told apart and read as name paths; what is left of a brace is found too."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError

from disclosure.render.ink.sandbox import sandbox
from disclosure.render.template.tags import (
    comments,
    halves,
    loop,
    name_path,
    parsed,
    tags,
    without_comments,
)

ENVIRONMENT = sandbox({})


def test_values_and_statements_are_told_apart_with_their_places():
    found = list(tags("收{{ 数.甲 }}{%tr for 行 in 表 %}{# 注 #}{% endif %}"))
    assert [(t.start, t.word, t.scope, t.body) for t in found] == [
        (1, "", "", "数.甲"),
        (10, "for", "tr", "行 in 表"),
        (35, "endif", "", ""),
    ]
    assert found[0].end == 10


def test_comments_are_no_tags_and_can_be_left_out():
    text = "甲{# {{ 乙 }} #}丙"
    assert list(tags(text)) == []
    assert list(comments(text)) == [(1, 14)]
    assert without_comments(text) == "甲丙"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{{ 数.甲 }}", []),
        ("{{ 数.甲 }", ["{{", "}"]),
        ("{ 数.甲 }", ["{", "}"]),
        ("｛｛ 数.甲 ｝｝", ["｛｛", "｝｝"]),
        ("﹛甲﹜", ["﹛", "﹜"]),
        ("︷︷甲︸︸", ["︷︷", "︸︸"]),
        ("⦃甲⦄", ["⦃", "⦄"]),
        ("{%p if 甲", ["{%"]),
        ("endif %}", ["%}"]),
        ("{# 注", ["{#"]),
        ("增长 5%。", []),
    ],
)
def test_a_brace_that_is_left_is_found(text, left):
    assert [bracket for _, bracket in halves(text)] == left


def test_a_loop_is_its_variable_and_its_source():
    (tag,) = tags("{%tr for 行 in 表.收入 %}")
    assert loop(tag) == ("行", "表.收入")
    (other,) = tags("{%tr for 行 表 %}")
    assert loop(other) is None


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("数.收入.201", ("数", "收入", "201")),
        ("数['收入']", ("数", "收入")),
        ("数 + 1", None),
        ("数[行]", None),
    ],
)
def test_a_plain_path_is_read(text, path):
    assert name_path(parsed(ENVIRONMENT, text)) == path


def test_what_is_no_expression_raises():
    with pytest.raises(TemplateSyntaxError):
        parsed(ENVIRONMENT, "支出 合计")
