from __future__ import annotations

import pytest

from disclosure.diagnostics import Severity
from disclosure.load import load


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("地址: 中山路 #3 楼", 9),
        ("地址: 幸福里小区 #A栋", 11),
        ("地址: #12", 5),
        ("清单:\n  - #1 机组检修", 5),
        ("清单:\n  - 更换 #1 机组", 8),
        ("用途: 开展 #全民阅读# 活动", 8),
        ("引言: 区委办公室 #是区委的综合办事机构，协助工作。", 11),
        ("引言: 负责会务、 # 文件", 11),
        ("引言: 落实规定（见 # 三）的要求", 12),
        ("甲: {乙: 中山路 #3 楼\n  }", 12),
        ("地址:\t中山路\t#3 楼", 9),
    ],
)
def test_what_reads_on_from_the_value_is_told(text, column, spots):
    assert [(code, at) for code, _, at in spots(text)] == [("L137", column)]


def test_it_is_a_warning_and_shows_what_is_lost(read):
    content, (found,) = read("地址: 中山路 #3 楼")
    assert (content.data, found.severity) == ({"地址": "中山路"}, Severity.WARNING)
    assert "“#3 楼”" in found.message
    assert (found.place.column, found.place.length) == (9, 4)


@pytest.mark.parametrize(
    "text",
    [
        "# 表头\n收入: # 来源\n  一般: 659.91   # 行政运行\n",
        "2013101: {基本支出: 659.91}  # 行政运行",
        "甲: [一, 二] #两个",
        "金额: 659.91 #1",
        "金额: 659.91 #行政运行。",
        "收入: #来源",
        "性质: 行政  # 参公的写参公。",
        "性质: 行政 #改过",
        "性质: 行政 # TODO",
        "性质: 行政 #TODO",
        "性质: 行政 ##",
        "性质: 行政 #----#",
        "引言: 落实规定（试行） # 见（三）",
        '地址: "中山路 #3 楼"',
        "地址: '中山路' #3",
        "地址: 中山路#3 楼",
        "概况: |\n  中山路 #3 楼\n",
    ],
)
def test_a_remark_is_welcome(text, spots):
    assert spots(text) == []


def test_the_departments_and_the_sample_have_remarks_only(root):
    for path in (*root.glob("departments/*/*.yaml"), *root.glob("templates/*/*.yaml")):
        assert load(path, shown="x")[1] == ()
