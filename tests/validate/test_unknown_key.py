from __future__ import annotations

import pytest

from disclosure.validate.unknown_key import nearest


@pytest.mark.parametrize(
    ("fragment", "code", "message"),
    [
        ("三公经费: {公务接待费用: {全年预算: 0, 决算: 0}}", "S201", "是否应为“公务接待费”"),
        ("三公经费: {因公出国（境）费: {全年预算: 0, 决算: 0}}", "S201", "是否应为“因公出国境费”"),
        ("“三公”经费: {}", "S201", "是否应为“三公经费”"),
        ("收入: {一般公共预算拨款: {2013101: 1}}", "S201", "是否应为“一般公共预算财政拨款”"),
        ("收入: {本年收入合计: 5}", "S201", "“收入”里不用写“本年收入合计”"),
        ("占比: 5", "S201", "文件最外层不用写“占比”"),
        ("天气: 晴", "S201", "文件最外层没有“天气”这个键"),
        ("收入: {支出: {}}", "S202", "“支出”写错了地方"),
        ("保有量: 5", "S202", "“保有量”写错了地方"),
        ("收入: {其他收入: {20131: 1, 201310: 2}}", "S219", "“201310”是 6 位，应为 3、5、7 位数字"),
        ("收入: {其他收入: {0201301: 2}}", "S219", "以 0 开头"),
        ("收入: {其他收入: {2013101.0: 2}}", "S219", "数字以外的字符"),
        ("收入: {其他收入: {'２０１３１０１': 2}}", "S219", "全角字符"),
        ("收入: {其他收入: {行政运行: 2}}", "S201", "“收入 → 其他收入”里没有“行政运行”"),
        ("基本支出经济分类: {3010101: 5}", "S219", "是 7 位，应为 3、5 位数字"),
        ("核对: {收入。总计: 5}", "S227", "不能作数的路径"),
        ("预算绩效: {项目: {一.二: {预算数: 1, 执行数: 1}}}", "S227", "不能作项目名称"),
    ],
)
def test_an_unknown_key_is_judged_by_what_was_meant(fragment, code, message, inside):
    found = [each for each in inside(fragment + "\n") if each.code == code]
    assert [message in each.message for each in found] == [True]


def test_a_misplaced_key_is_sent_to_its_nearest_home(inside):
    text = "支出: {一般公共预算财政拨款: {2013101: {经营支出: 5}}}\n"
    (found,) = inside(text)
    assert "“支出 → 其他资金 → 功能科目代码”下面" in found.hint


def test_a_key_that_many_places_know_is_not_sent_anywhere(inside):
    (found,) = inside("收入: {其他收入: {2013101: 1, 合计: 1}}\n")
    assert (found.code, "由程序算" in found.hint) == ("S201", True)


def test_where_nothing_is_near_the_hint_lists_what_may_stand(inside):
    (found,) = inside("国有资产: {车辆: {}, 单价100万元以上设备: 0, 房屋: 2}\n")
    assert found.hint == "这里可以写：车辆、单价100万元以上设备"


def test_the_nearest_word_is_compared_without_width_brackets_and_blanks():
    assert nearest("金额 单位", ["金额单位", "金额"]) == "金额单位"
    assert nearest("（合计）", ["合计"]) == "合计"
    assert nearest("天气", ["合计"]) == ""
