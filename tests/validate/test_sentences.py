from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("fragment", "code", "message", "hint"),
    [
        ("口径: 部门(汇总)", "S220", "只能写：部门汇总、部门、单位", "是否应为“部门汇总”？"),
        ("口径: 天气", "S220", "不能写“天气”", "部门汇总：含下属单位"),
        ("公开日期: 2025年9月29日", "S221", "不是日期", "写成 2025-09-29"),
        ("公开日期: 2025-02-30", "S221", "不是日期", "写作 年-月-日"),
        ("原因: {收支总计: 略}", "S222", "只写了“略”，太短", "至少 4 个字。"),
        ("版式: 2024", "S224", "的“2024”写法不合要求", "例如 final-2024"),
        ('名称: {全称: "一\\n二", 规范简称: 一, 简称: 一}', "S224", "写法不合要求", "一行文字"),
        *(
            (
                f"名称: {{全称: 一, 规范简称: '{name}', 简称: 一}}",
                "S224",
                name,
                "这个名称要进文件名",
            )
            for name in ("../../一", "一/二", "一\\二", "C:一", "一?", ".一", "一.", '"一"')
        ),
        ("年初预算: {合计: 1, 201: 1}", "S226", "已经写了“合计”，不能再写科目“201”", "知道各科目"),
        ("概况: {机构设置: {内设机构: []}}", "S208", "是空的清单", "至少写一项"),
        ("用途: {}", "S209", "下面什么都没有写", "至少写一个键"),
        ("年度: 1999", "S218", "超出范围，不能小于 2000", "检查正负号"),
        ("年度: 20244", "S218", "超出范围，不能大于 2099", "检查正负号"),
        ("年初预算: {合计: 1.234}", "S216", "有 3 位小数，最多 2 位", "金额最细到分"),
    ],
)
def test_each_refusal_has_its_sentence_and_its_way_out(fragment, code, message, hint, inside):
    (found,) = [each for each in inside(fragment + "\n") if each.code == code]
    assert message in found.message
    assert found.hint.startswith(hint)


def test_a_score_is_no_amount_and_its_hint_does_not_speak_of_units(inside):
    text = "预算绩效: {整体: {目标: [{名称: 目标, 满分: 1.234, 指标: []}]}}\n"
    (found,) = [each for each in inside(text) if each.code == "S216"]
    assert found.hint == ""
