from __future__ import annotations

from types import SimpleNamespace

import pytest

from disclosure.diagnostics import Place
from disclosure.load import load_text
from disclosure.validate import read_schema, validate
from disclosure.validate.unknown_key import nearest
from tests.validate.conftest import ROOT


@pytest.mark.parametrize(
    ("fragment", "code", "message"),
    [
        ("三公经费: {公务接待费用: {全年预算: 0, 决算: 0}}", "S201", "是否应为“公务接待费”"),
        ("三公经费: {因公出国（境）费: {全年预算: 0, 决算: 0}}", "S201", "是否应为“因公出国境费”"),
        ("“三公”经费: {}", "S201", "是否应为“三公经费”"),
        ("收入: {一般公共预算拨款: {2013101: 1}}", "S201", "是否应为“一般公共预算财政拨款”"),
        ("收入: {本年收入合计: 5}", "S201", "“收入”里不用写“本年收入合计”"),
        ("占比: 5", "S201", "文件最外层不用写“占比”"),
        (
            "支出: {事业收入: {2130204: 5}}",
            "S201",
            "“支出”里没有“事业收入”这个键，是否应为“其他资金”",
        ),
        ("结转结余: {年初: {其他收入: {合计: 5}}}", "S201", "是否应为“其他资金”"),
        (
            "支出: {政府性基金: {2120803: {项目支出: 5}}}",
            "S201",
            "是否应为“政府性基金预算财政拨款”",
        ),
        ("三公经费: {公务接待费: {预算数: 0, 决算: 0}}", "S201", "是否应为“全年预算”"),
        ("支出: {其他资金: {2130204: {项目: 5}}}", "S201", "是否应为“项目支出”"),
        ("三公经费: {公务用车购置及运行费: 5}", "S201", "不用写“公务用车购置及运行费”"),
        ("预算绩效: {整体: {执行数: 5}}", "S201", "不用写“执行数”"),
        ("上年: {收支合计: 5}", "S201", "是否应为“收支总计”"),
        ("预算绩效: {项目: {甲: {全年预算: 5, 执行数: 1}}}", "S201", "是否应为“预算数”"),
        ("机关运行经费: {年初预算: {未公布: 没有公布过, 金额: 1}}", "S201", "里没有“金额”这个键"),
        ("天气: 晴", "S201", "文件最外层没有“天气”这个键"),
        ("收入: {支出: {}}", "S202", "“支出”写错了地方"),
        ("保有量: 5", "S202", "“保有量”写错了地方"),
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
    (found,) = inside("用途: {按类: {201: 运行经费, 合计: 运行经费}}\n")
    assert (found.code, "由程序算" in found.hint) == ("S201", True)


def test_where_nothing_is_near_the_hint_lists_what_may_stand(inside):
    (found,) = inside("国有资产: {车辆: {}, 单价100万元以上设备: 0, 房屋: 2}\n")
    assert found.hint == (
        "这里可以写：车辆、单价100万元以上设备、单价50万元以上通用设备、单价100万元以上专用设备"
    )


def test_the_nearest_word_is_compared_without_width_brackets_and_blanks():
    assert nearest("金额 单位", ["金额单位", "金额"]) == "金额单位"
    assert nearest("（合计）", ["合计"]) == "合计"
    assert nearest("天气", ["合计"]) == ""


def test_what_is_meant_is_not_called_missing_as_well(codes):
    assert codes("预算绩效: {项目: {甲: {全年预算: 5, 执行数: 1}}}\n").count("S203") == 3


def test_a_second_key_for_the_same_thing_is_put_to_the_first(inside):
    text = "支出: {其他资金: {2130204: {项目支出: 5}}, 事业收入: {2130204: {项目支出: 5}}}\n"
    (found,) = inside(text)
    assert found.hint.startswith("“其他资金”已经写了，把这里的内容并过去。")


@pytest.mark.parametrize(
    ("fragment", "hint"),
    [
        ("核对: {收入总计: 5}", "用英文句点连起来的路径，值是报表上的合计。例如 收入."),
        ("核对: {收入。总计: 5}", "写成 收入.总计。"),
        ("核对: {收入 → 其他收入 → 合计: 5}", "写成 收入.其他收入.合计。"),
        ("预算绩效: {项目: {1.造林项目: {预算数: 1, 执行数: 1}}}", "写成 造林项目。"),
        ("预算绩效: {项目: {一、造林.项目: {预算数: 1, 执行数: 1}}}", "一个项目的自评；"),
    ],
)
def test_the_way_out_of_an_odd_key_says_how_it_is_written(fragment, hint, inside):
    (found,) = [each for each in inside(fragment + "\n") if each.code == "S227"]
    assert found.hint.startswith(hint)


def test_a_key_that_is_a_paste_gone_wrong_is_answered_without_looking_at_it_twice(schema):
    def place(_):
        return Place("2024-final.yaml")

    data = {"核对": {f"收入{' ' * 300_000}合计": "5"}}
    loaded = SimpleNamespace(data=data, place=place, key_place=place)
    found = [each.code for each in validate(loaded, schema) if each.code != "S203"]
    assert found == ["S227"]


def test_what_the_program_works_out_is_not_taken_for_a_key_like_it(inside):
    text = "预算绩效: {项目: {甲: {预算数: 1, 执行数: 1, 执行率: 100%}}}\n"
    found = [each for each in inside(text) if "执行率" in each.message]
    assert [each.message.endswith("不用写“执行率”") for each in found] == [True]


def test_a_key_that_is_there_already_is_no_guess_for_another_word():
    """年初预算 belongs to final accounts; it is not merged into 上年预算, which looks like it."""
    schema = read_schema(ROOT / "schemas" / "budget.schema.json")
    text = "上年预算: {收支总计: 5}\n年初预算: {2140101: 5}\n"
    loaded, _ = load_text(text.encode(), "2024-budget.yaml")
    (found,) = [each for each in validate(loaded, schema) if each.code == "S201"]
    assert found.message == "文件最外层没有“年初预算”这个键"
    assert "并过去" not in found.hint
    assert found.hint.startswith("这里可以写：")
