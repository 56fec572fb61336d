"""What the form wrote for the writer, and names of other departments."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("支出增加（减少）较多", "增加（减少）"),
        ("支出大（小）于预算", "大（小）于"),
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
    ],
)
def test_it_leaves_real_words_alone(said, prose):
    assert said("重点", prose) == []


OTHERS = ("某市某区园林局", "某区园林局", "区园林局", "区财政局", "区林业局苗木中心")


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("概况", "承担区园林局日常事务", "区园林局"),
        ("绩效", "某市某区园林局整体目标完成", "某市某区园林局"),
        ("原因", "区园林局办公用房维修", "区园林局"),
        ("用途", "保障区园林局运转", "区园林局"),
        ("概况", "保障区林业局苗木中心运转", "区林业局苗木中心"),
    ],
)
def test_it_finds_another_department(said, slot, prose, excerpt):
    assert said(slot, prose, OTHERS) == [("N205", excerpt)]


@pytest.mark.parametrize(
    "prose",
    [
        "会同区财政局开展检查",
        "联合区园林局、区财政局植树",
        "按照《区财政局关于绩效评价的通知》开展自评",
        "区财政局批复的预算",
        "由区园林局移交的苗圃",
        "区林业局承担造林",
    ],
)
def test_a_partner_or_an_authority_is_named_in_passing(said, prose):
    assert said("绩效", prose, OTHERS) == []


def test_key_work_may_name_anyone(said):
    assert said("重点", "区园林局苗圃完工。", OTHERS) == []
