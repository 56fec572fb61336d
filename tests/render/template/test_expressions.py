"""A tag says a name that exists, or asks without arithmetic."""

from __future__ import annotations

import pytest

from disclosure.render.template.expressions import examine
from disclosure.render.template.tags import tags

NAMES = {"数": {"收入": None}, "表": {"收入": [{"名称": None}]}}
#: Every kind of thing that can be named and is nothing to print.
UNPRINTED = {
    "数": {"收入": {"合计": None}},
    "表": {
        "收入": [{"名称": None, "续": True, "目标": [{"值": None}]}],
        "空": [],
        "单": {"名": None},
    },
    "文": {"概况": [None]},
}


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
    assert codes("{%p if loop.first %}", variables={"行": "表.收入"}) == []
    assert codes("{%p if loop.first %}") == ["E101"]


def test_without_names_the_grammar_still_holds():
    assert codes("{{ 随便.什么 }}", names=None) == []
    assert codes("{{ 随便 * 2 }}", names=None) == ["E102"]


def told(text, variables=None):
    (tag,) = tags(text)
    return [(code, message) for code, message, _ in examine(tag, UNPRINTED, variables or {})]


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ 表.收入 }}", "一张表"),
        ("{{ 表.空 }}", "一张表"),
        ("{{ 表.单 }}", "一组内容"),
        ("{{ 表 }}", "一组内容"),
        ("{{ 数.收入 }}", "一组内容"),
        ("{{ 文.概况 }}", "几段文字"),
        ("{{ 行 }}", "一组内容"),
        ("{{ 行.目标 }}", "一张表"),
        ("{{ 行.续 }}", "一个“是”或“否”"),
        ("{{ loop }}", "一组内容"),
        ("{{ loop.first }}", "一个“是”或“否”"),
        ("{{ loop.previtem }}", "一组内容"),
    ],
)
def test_what_is_no_single_thing_is_not_printed(tag, what):
    assert told(tag, {"行": "表.收入"}) == [("E101", f"标签“{tag}”：这是{what}，不是一个数")]


def test_what_is_printed_instead_is_said():
    hints = {}
    for text in ("{{ 表.收入 }}", "{{ 数.收入 }}", "{{ 文.概况 }}", "{{ 行.续 }}", "{{ loop }}"):
        (tag,) = tags(text)
        ((_, _, hints[text]),) = examine(tag, UNPRINTED, {"行": "表.收入"})
    assert hints == {
        "{{ 表.收入 }}": "逐项列出：{%tr for 行 in 表.收入 %}，里面写 {{ 行.名称 }}",
        "{{ 数.收入 }}": "后面接着写里面的名字，如 {{ 数.收入.合计 }}",
        "{{ 文.概况 }}": "逐项列出：{%p for 段 in 文.概况 %}，里面写 {{ 段 }}",
        "{{ 行.续 }}": "用在条件里，如 {%p if 行.续 %}",
        "{{ loop }}": "可用的名字见 python build.py template",
    }


@pytest.mark.parametrize("text", ["{{ 项 }}", "{{ 项.什么.都行 }}", "{%tr for 细 in 项.列 %}"])
def test_of_the_items_of_an_empty_list_nothing_is_known(text):
    assert told(text, {"项": "表.空"}) == []


def test_a_table_is_asked_for_but_not_compared():
    assert told("{%p if 表.收入 and not 文.概况 %}") == []
    assert told("{%p if 数.收入 and 表.收入 == '甲' %}") == [
        ("E101", "标签“{%p if 数.收入 and 表.收入 == '甲' %}”：“表.收入”是一张表，不能与文字比较")
    ]
    assert told("{%p if 行.名称 == loop.previtem.名称 %}", {"行": "表.收入"}) == []
