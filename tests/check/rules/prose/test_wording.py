"""Doubled words and punctuation: found where they stand, and only there."""

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
        ("研究研究造林", "研究研究"),
        ("组织部组织部开会", "组织部组织部"),
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
        "研究研究生培养，组织部组织部分党员，大家讨论讨论",
        "学习……，完成任务。”",
    ],
)
def test_it_leaves_good_chinese_alone(said, prose):
    assert [each for each in said("重点", prose) if each[0] == "N202"] == []


@pytest.mark.parametrize(("prose", "excerpt"), [("造林。 。", "。 。"), ("造林， ，管护", "， ，")])
def test_a_space_between_does_not_hide_it(said, prose, excerpt):
    assert ("N202", excerpt) in said("概况", prose)


def test_the_same_slip_is_reported_once_with_its_count(diagnosed):
    (found,) = diagnosed("概况", "造林，，管护，，防火，，")
    assert found.message == "标点重复：“，，”（这段话里有 3 处）"
