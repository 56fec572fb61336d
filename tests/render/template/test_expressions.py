"""A tag says a name that exists, or asks without arithmetic."""

from __future__ import annotations

import pytest

from disclosure.render.template.expressions import examine
from disclosure.render.template.tags import tags

NAMES = {"数": {"收入": None}, "表": {"收入": [{"名称": None}]}}


def codes(text, names=NAMES, variables=None):
    (tag,) = tags(text)
    return [code for code, _, _ in examine(tag, names, variables or {})]


@pytest.mark.parametrize(
    "text",
    [
        "{{ 数.收入 }}",
        "{%tr for 行 in 表.收入 %}",
        "{%p if 数.收入 %}",
        "{%p if not 数.收入 and 表.收入 %}",
        "{%p if 数.收入 == '甲' or 数.收入 != '乙' %}",
        "{%p else %}",
        "{%tr endfor %}",
    ],
)
def test_names_and_questions_are_right(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ 数.支出 }}", "E101"),
        ("{%tr for 行 in 数.收入 %}", "E101"),
        ("{{ 1 }}", "E102"),
        ("{{ 数.收入 + 1 }}", "E102"),
        ("{{ 数.收入, 表 }}", "E102"),
        ("{%p if 数.收入 > '5' %}", "E102"),
        ("{%p if 数.收入 in 表 %}", "E102"),
        ("{%p if 数.收入 == 5 %}", "E102"),
        ("{{ 'x' * 10000000000 }}", "E102"),
        ("{{ 数.收入 | round }}", "E106"),
        ("{{ 数.收入() }}", "E106"),
        ("{%p if 数.收入 is defined %}", "E106"),
        ("{{ }}", "E106"),
        ("{%p if %}", "E106"),
        ("{%tr for 行 %}", "E106"),
        ("{%tr for a.b in 表.收入 %}", "E106"),
        ("{%tr for loop in 表.收入 %}", "E106"),
        ("{%tr for k1 in 表.收入 %}", "E106"),
        ("{%tr for _pages in 表.收入 %}", "E106"),
        ("{%tr for 数 in 表.收入 %}", "E106"),
        ("{%tr for 行 in 表.收入 if 行 %}", "E102"),
        ("{%tr endfor 行 %}", "E106"),
        ("{%p else 数 %}", "E106"),
        ("{%p endif - %}", "E106"),
    ],
)
def test_everything_else_is_told(text, code):
    assert codes(text)[:1] == [code]


def test_a_loop_brings_its_item():
    assert codes("{{ 行.名称 }}", variables={"行": "表.收入"}) == []
    assert codes("{{ 行.编码 }}", variables={"行": "表.收入"}) == ["E101"]
    assert codes("{{ loop.first }}", variables={"行": "表.收入"}) == []
    assert codes("{{ loop.first }}") == ["E101"]


def test_without_names_the_grammar_still_holds():
    assert codes("{{ 随便.什么 }}", names=None) == []
    assert codes("{{ 随便 * 2 }}", names=None) == ["E102"]
