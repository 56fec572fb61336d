"""Doubled words and punctuation, half-width punctuation: found where they stand, and only there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("主要是主要是树苗补植", "主要是主要是"),
        ("承担造林造林任务", "造林造林"),
        ("完成造林绿化项目造林绿化项目验收", "造林绿化项目造林绿化项目"),
        ("全区的的森林", "的的"),
        ("承担造林，，管护森林", "，，"),
        ("承担造林。。", "。。"),
        ("造林、、管护", "、、"),
        ("承担造林；。", "；。"),
        ("承担造林，。", "，。"),
        ("造林任务很重！！", "！！"),
    ],
)
def test_it_finds_what_stands_there_twice(said, prose, excerpt):
    assert said("概况", prose) == [("N202", excerpt)]


@pytest.mark.parametrize(
    "prose",
    [
        "人人参与，往往事事有回音、件件有着落",
        "一件一件梳理，一个环节一个环节落实，一步一步推进",
        "非常非常重视，点对点对接，面对面对话，手把手把技术教给林农",
        "武汉市市直机关，区区长办公会",
        "的的确确，这样行吗？！",
        "第二十二十届",
        "学习……，完成任务。”",
    ],
)
def test_it_leaves_good_chinese_alone(said, prose):
    assert [each for each in said("重点", prose) if each[0] == "N202"] == []


def test_the_same_slip_is_reported_once_with_its_count(diagnosed):
    (found,) = diagnosed("概况", "造林，，管护，，防火，，")
    assert found.message == "标点重复：“，，”（这段话里有 3 处）"


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("春季干旱,造林减少", ","),
        ("主要工作:造林", ":"),
        ("造林;管护", ";"),
        ("完成了吗?完成了", "?"),
        ("完成任务!", "!"),
        ("完成任务.", "."),
        ("造林...管护", "..."),
        ("落实'双随机", "'"),
        ("占比1,234.5%,较上年好,完成", ",完"),
        ("比例为3:1,好", ",好"),
        ("见http://a.cn/x?y=1,后来,又", ",后"),
    ],
)
def test_it_finds_half_width_points_beside_chinese(said, prose, excerpt):
    found = [each for each in said("重点", prose) if each[0] == "N203"]
    assert found
    assert excerpt[0] in {each[1][0] for each in found}


@pytest.mark.parametrize(
    "prose",
    [
        "开展“4·15”活动，推进“1+N”党建联盟",
        "网址http://www.a.gov.cn/x?a=1;b=2，电话027-00000000",
        "占30.5%，比例3:1，时间10:30，数1,234.56",
        "A,B,C三类，Ltd.公司，V1.2版本",
        "国家（境）外；《条例》：“林长制”！",
    ],
)
def test_it_leaves_numbers_addresses_and_full_width_points_alone(said, prose):
    assert said("重点", prose) == []
