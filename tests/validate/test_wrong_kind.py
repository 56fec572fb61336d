from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("fragment", "code", "message"),
    [
        ("名称: 甲", "S205", "应分成下一级的键来写，写成了“甲”"),
        ("收入: [1]", "S205", "应分成下一级的键来写，写成了清单"),
        ("单位: 甲", "S206", "应是清单，写成了“甲”"),
        ("单位: {名称: 甲}", "S206", "应是清单，写成了下一级的键"),
        ("口径: [部门]", "S207", "应是文字，写成了清单"),
        ("联系电话: {区号: 027}", "S207", "应是文字，写成了下一级的键"),
        ("年度: [2024]", "S210", "应是一个数，写成了清单"),
        ("概况: {机构设置: {人员: {在职: 3.5}}}", "S217", "应为整数，写的是“3.5”"),
        ("概况: {机构设置: {人员: {在职: 003}}}", "S213", "有前导零"),
        ("名称: {全称: ''}", "S204", "没有写内容"),
        ("原因: {收支总计: '   '}", "S204", "没有写内容"),
        ("口径: ''", "S204", "没有写内容"),
    ],
)
def test_the_message_says_what_was_wanted_and_what_was_found(fragment, code, message, inside):
    found = [each for each in inside(fragment + "\n") if each.code == code]
    assert [message in each.message for each in found] == [True]


def test_a_block_of_codes_is_explained_by_its_kind_of_key(inside):
    (found,) = inside("基本支出经济分类: 5\n")
    assert found.hint == "换行后多缩进两格，一行一个键：经济科目代码: …"
