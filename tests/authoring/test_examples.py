from __future__ import annotations

import pytest

from disclosure.authoring.examples import example, shape, typed, value_of
from disclosure.authoring.tree import tree_of
from tests.authoring.test_tree import walk


@pytest.fixture(scope="module")
def nodes(schema):
    return {node.path: node for node in walk(tree_of(schema))}


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("三公经费.公务接待费.决算", "3400.00"),
        ("收入.其他收入.〈功能科目代码〉", "2013101: 6599100.00"),
        ("支出.其他资金.〈功能科目代码〉", "2130204: {项目支出: 125000.00}"),
        ("公开日期", "2025-09-29"),
        ("三公经费.公务接待费.国内接待.人次", "32"),
        ("国有资产.车辆.其他用车", "3"),
    ],
)
def test_amounts_and_nothing_else_are_put_into_the_unit_of_the_file(path, shown, nodes, beginning):
    assert example(nodes[tuple(path.split("."))], beginning.scale) == shown


def test_an_entry_to_fill_in_has_the_shape_of_its_example(nodes):
    assert shape(nodes[("收入", "其他收入", "〈功能科目代码〉")]) == "待填: 待填"
    general = nodes[("支出", "一般公共预算财政拨款", "〈功能科目代码〉")]
    assert shape(general) == "待填: {基本支出: 待填, 项目支出: 待填}"


@pytest.mark.parametrize(
    "text",
    [
        "区林业局",
        "区委 办公室",
        "甲: 乙",
        '说"好"',
        "a\\b",
        "#甲",
        "甲 #乙",
        "- 甲",
        "{甲}",
        "2024",
    ],
)
def test_a_text_is_read_as_it_was_given(text):
    assert value_of(typed(text)) == text


def test_an_ordinary_name_needs_no_quotation_marks():
    assert typed("共青团某市某区委员会（本级）") == "共青团某市某区委员会（本级）"
