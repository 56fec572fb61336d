"""Another year, a date to come, another level."""

from __future__ import annotations

import pytest

from disclosure.check.rules.prose.levels import RULES


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("原因", "2022年办公用房维修", "2022年"),
        ("用途", "2018—2021年造林", "2021年"),
        ("原因", "２０２２年办公用房维修", "２０２２年"),
        ("原因", "二〇二二年办公用房维修", "二〇二二年"),
        ("原因", "2025年办公用房维修", "2025年"),
        ("重点", "2026年3月通过验收。", "2026年3月"),
        ("绩效", "2025年10月完成整改。", "2025年10月"),
        ("绩效", "2023年度部门整体支出执行数【预算绩效.整体.执行数】。", "2023年"),
    ],
)
def test_it_finds_another_year(said, slot, prose, excerpt):
    assert said(slot, prose) == [("N206", excerpt)]


@pytest.mark.parametrize(
    ("slot", "prose"),
    [
        ("原因", "2024年办公用房维修，2023年未安排"),
        ("用途", "执行《2019年森林法修订案》"),
        ("重点", "撤销2018—2022年项目5个，到2035年建成森林城市。"),
        ("绩效", "编制2026年预算，预计2026年完工，力争2027年3月验收。"),
        ("重点", "2025年9月完成整改。"),
        ("绩效", "2024年度部门整体支出执行数【预算绩效.整体.执行数】。"),
        ("绩效", "2023年度支出【上年.收支总计】。"),
        ("绩效", "2023年启动的项目执行数【预算绩效.整体.执行数】。"),
    ],
)
def test_it_leaves_this_year_the_last_and_plans_alone(said, slot, prose):
    assert said(slot, prose) == []


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [("市直单位造林", "市直"), ("市级部门造林", "市级"), ("市本级造林", "市本级")],
)
def test_it_finds_another_level(said, prose, excerpt):
    assert said("用途", prose) == [("N207", excerpt)]


@pytest.mark.parametrize(
    "prose",
    [
        "市级专项资金安排的造林",
        "市级以上重点工程造林",
        "落实《武汉市市直预算绩效管理暂行办法》",
        "按市直机关工委要求开展工作",
        "落实市委、市政府部署",
    ],
)
def test_it_leaves_names_and_sources_of_money_alone(said, prose):
    assert said("用途", prose) == []


@pytest.mark.parametrize("words", ["市直部门开展自评", "市级部门（单位）整体支出"])
def test_the_level_of_itself_is_looked_for_in_performance(said, words):
    assert said("绩效", words) == [("N207", words[:2])]


@pytest.mark.parametrize("words", ["获市级荣誉", "配合市直部门开展检查", "信息被市级采用"])
def test_others_have_their_own_level_in_performance(said, words):
    assert said("绩效", words) == []


def test_the_treasury_of_another_level_is_found_in_the_glossary(case_of, both_years):
    text = both_years + "名词解释:\n  财政拨款: 指市级财政一般公共预算当年拨付的资金\n"
    case, _ = case_of(text)
    (rule,) = RULES
    assert [each.excerpt for each in rule.check(case)] == ["市级"]
    case, _ = case_of(text.replace("指市级财政一般公共预算当年拨付", "指市级财政安排"))
    assert list(rule.check(case)) == []


def test_the_level_is_asked_only_where_there_is_one(case_of, both_years):
    (rule,) = RULES
    city, _ = case_of(
        both_years.replace("财政级次: 区级", "财政级次: 市级").replace(
            "项目支出: 造林绿化项目\n", "项目支出: 区直单位造林\n"
        )
    )
    assert [each.excerpt for each in rule.check(city)] == ["区直"]
    province, _ = case_of(both_years.replace("财政级次: 区级", "财政级次: 省级"))
    assert rule.inapplicable(province) == "财政级次是“省级”，不作比较"
