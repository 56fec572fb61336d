"""What the form wrote for the writer."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("支出增加（减少）较多", "增加（减少）"),
        ("支出大（小）于预算", "大（小）于"),
        ("支出小于（大于）预算", "小于（大于）"),
        ("支出大于（小于）预算", "大于（小于）"),
        ("支出增长（降低）较多", "增长（降低）"),
        ("支出增加/减少较多", "增加/减少"),
        ("支出减少(增加)较多", "减少(增加)"),
        ("我部门（单位）造林", "我部门（单位）"),
        (
            "与部门决算中行政单位和参照公务员法管理事业单位公用经费之和一致",
            "与部门决算中行政单位和参照公务员法管理",
        ),
        ("部门名称承担造林", "部门名称"),
        ("xx局承担造林", "xx"),
        ("XX局承担造林", "XX"),
        ("ＸＸ局承担造林", "ＸＸ"),
        ("××局承担造林", "××"),
        ("某某局承担造林", "某某"),
        ("（凡是年中有追加预算的应作原因说明）", "（凡是年中有追加预算的应作原因说明）"),
        ("（请简要说明绩效评价工作情况）", "（请简要说明绩效评价工作情况）"),
        ("上述……等收入", "上述……"),
        ("注意事项：要写", "注意事项："),
        ("具体增减原因由部门单位根据实际情况填列", "根据实际情况填列"),
        ("1.……2.……", "1.…"),
        ("{{ x.__class__ }}", "{{ x.__class__ }}"),
        ("造林#REF!亩", "#REF!"),
        ("成活率#DIV/0!", "#DIV/0!"),
        ("造林#N/A亩", "#N/A"),
        ("见错误!未找到引用源。", "错误!未找到引用源。"),
        ("见错误！未定义书签。", "错误！未定义书签。"),
        ("待补充", "待补充"),
        ("造林情况：待填写。", "待填写"),
        ("造林TODO", "TODO"),
        ("□□林业局", "□□"),
        ("完成于年  月  日", "年  月  日"),
        ("造林_x000D_管护", "_x000D_"),
        ("{# 说明 #}造林", "{#"),
        ("主要是{原因}", "{原因}"),
        ("<b>造林</b>", "<b>"),
        ("造林（删除此行）", "（删除此行）"),
        ("{% for x in y %}", "{%"),
        ("${7*7}", "${"),
    ],
)
def test_it_finds_what_the_form_left(said, prose, excerpt):
    found = [each for each in said("重点", prose) if each[0] == "N204"]
    assert ("N204", excerpt) in found


@pytest.mark.parametrize(
    "prose",
    [
        "（请示件）和（请假条）",
        "采购XXL号工作服",
        "增加减少频次的措施",
        "按照参考《年鉴》的说明",
        "大力推进，小于预期",
        "设备有待补充，人员待定",
        "指导各部门（单位）开展工作",
        "林木a<b且c>d，2024年3月，日常管护",
        "负责增加或减少机构的审核",
    ],
)
def test_it_leaves_real_words_alone(said, prose):
    assert said("重点", prose) == []


def test_either_or_is_an_alternative_where_money_is_spoken_of(said):
    assert ("N204", "增加或减少") in said("收支", "造林任务加重，支出增加或减少的主要原因")
    assert "N204" not in {code for code, _ in said("收支", "造林任务加重，增加或减少人员")}


@pytest.mark.parametrize(
    ("old", "new", "excerpt"),
    [
        ("全称: 某市某区林业局", "全称: 部门名称", "部门名称"),
        ("全称: 某市某区林业局", "全称: \"{{ ''.__class__ }}\"", "{{ ''.__class__ }}"),
        (" 简称: 区林业局", " 简称: xx单位", "xx"),
        ("名称: 区苗圃", "名称: xx本级", "xx"),
        ("名称: 区苗圃", "名称: 单位名称", "单位名称"),
        ("实施单位: 区林业局本级", "实施单位: （请填写实施单位）", "（请填写实施单位）"),
        ("    造林绿化项目:\n", "    xx项目:\n", "xx项目"),
        ("结转结余:\n", "名词解释:\n  xx名词: 造林用的词\n结转结余:\n", "造林用的词"),
    ],
)
def test_a_name_is_no_place_for_it_either(case_of, both_years, old, new, excerpt):
    assert both_years.count(old) == 1
    case, loaded = case_of(both_years.replace(old, new))
    (found,) = [each for each in check(case, loaded).diagnostics if each.code == "N204"]
    start = found.place.column - 1
    assert found.place.text[start : start + found.place.length] == excerpt
