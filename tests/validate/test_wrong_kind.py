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
        ("机关运行经费: {年初预算: {金额: 1}}", "S210", "应是一个数，写成了下一级的键"),
        ("机关运行经费: {年初预算: {}}", "S210", "应是一个数，写成了下一级的键"),
        ("机关运行经费: {年初预算: [1]}", "S210", "应是一个数，写成了清单"),
    ],
)
def test_the_message_says_what_was_wanted_and_what_was_found(fragment, code, message, inside):
    found = [each for each in inside(fragment + "\n") if each.code == code]
    assert [message in each.message for each in found] == [True]


def test_a_block_of_codes_is_explained_by_its_kind_of_key(inside):
    (found,) = inside("基本支出经济分类: 5\n")
    assert found.hint == "换行后多缩进两格，一行一个键：经济科目代码: …"


def test_a_block_of_named_keys_lists_them(inside):
    (found,) = inside("名称: 甲\n")
    assert found.hint == "换行后多缩进两格，一行一个键：全称: …；规范简称: …；简称: …"


@pytest.mark.parametrize(
    ("fragment", "hint"),
    [
        ("政府采购: {货物: 24.99}", "换行后多缩进两格，一行一个键：金额: …；中小企业: …"),
        ("三公经费: {公务接待费: {外宾接待: 无}}", "没有公布过的写 {未公布: 理由}；"),
        ("支出: {其他资金: {2130204: 5}}", "例如 2130204: {项目支出: 12.50}"),
        ("年初预算: 8000000", "不分科目的写 {合计: 8000000}；"),
        ("原因: {年初预算: 人员经费增加}", "不分科目的写 {合计: 人员经费增加}；"),
        ("单位: 万元", "整份文件的金额单位写在“金额单位”里：金额单位: 万元"),
    ],
)
def test_the_way_out_is_what_may_be_typed(fragment, hint, inside):
    found = [each for each in inside(fragment + "\n") if each.code in ("S205", "S206")]
    assert [each.hint.startswith(hint) for each in found] == [True]


def test_a_unit_of_money_under_the_units_is_the_unit_of_the_file(problems, complete):
    text = complete.replace("金额单位: 元\n", "").replace(
        "单位:\n  - {名称: 某某区文化馆本级, 性质: 事业}", "单位: 元"
    )
    assert [each.code for each in problems(text)] == ["S206"]


def test_what_must_be_typed_is_said_in_the_unit_of_the_block(inside):
    text = "金额单位: 元\n机关运行经费: {金额单位: 万元, 年初预算: 856400元}\n"
    (found,) = inside(text)
    assert found.hint == "写成 85.64（这一块的“金额单位”是万元）"


def test_a_count_is_in_no_unit_of_money(inside):
    (found,) = inside(
        "金额单位: 元\n概况: {主要职责: {条目: [履职]}, 机构设置: {人员: {在职: 3人}}}\n"
    )
    assert found.hint == "只写 3，单位由程序印"
