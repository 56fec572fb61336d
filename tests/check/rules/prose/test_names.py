"""Names of other departments where a department speaks of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.check import Strangers, check

OTHERS = ("某市某区园林局", "某区园林局", "区园林局", "区财政局", "区林业局苗木中心")


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("概况", "承担区园林局日常事务", "区园林局"),
        ("绩效", "某市某区园林局整体目标完成", "某市某区园林局"),
        ("原因", "区园林局办公用房维修", "区园林局"),
        ("用途", "保障区园林局运转", "区园林局"),
        ("概况", "保障区林业局苗木中心运转", "区林业局苗木中心"),
        ("概况", "区园林局负责全区绿化", "区园林局"),
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
        "委托区园林局代建苗圃",
        "支付区园林局苗木款",
        "租用区园林局场地",
        "接收区园林局转隶人员",
    ],
)
def test_a_partner_or_an_authority_is_named_in_passing(said, prose):
    assert said("绩效", prose, OTHERS) == []


def test_key_work_may_name_anyone(said):
    assert said("重点", "区园林局苗圃完工。", OTHERS) == []


def managed(case_of, text):
    case, loaded = case_of(text)
    case = replace(case, other_names=Strangers(OTHERS))
    return [each for each in check(case, loaded).diagnostics if each.code == "N205"]


def test_the_head_of_a_department_s_own_project_is_no_other_department(case_of, both_years):
    text = both_years.replace("主管部门: 区林业局\n", "主管部门: 区园林局\n")
    (found,) = managed(case_of, text)
    assert found.message == "这里写的是别的部门：“区园林局”"
    assert "主管部门: 区园林局" in found.place.text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("项目类别: 部门预算项目", "项目类别: 上级转移支付项目"),
        ("口径: 部门汇总", "口径: 单位"),
        ("实施单位: 区林业局本级", "实施单位: 区园林局"),
    ],
)
def test_a_unit_and_a_transferred_project_have_other_heads(case_of, both_years, old, new):
    assert both_years.count(old) == 1
    head = "主管部门: 区林业局\n" if "实施" in old else "主管部门: 区园林局\n"
    text = both_years.replace("主管部门: 区林业局\n", head).replace(old, new)
    assert managed(case_of, text) == []
