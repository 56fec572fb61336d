"""待填 is one problem, however often it stands, and hides no other."""

from __future__ import annotations

import re

import pytest

from disclosure.validate.unfilled import MAX_SHOWN, gaps_in


def listed(found):
    return found.hint.split("\n")[1:]


def test_it_finds_the_word_as_a_value_an_item_and_a_key():
    data = {"甲": "待填", "乙": ["x", "待填"], "丙": {"待填": {"丁": "待填"}}, "戊": "待填写"}
    assert list(gaps_in(data)) == [("甲",), ("乙", 1), ("丙", "待填")]


@pytest.mark.parametrize(
    ("right", "gap"),
    [
        ("2025-09-29", "待填"),
        ("口径: 单位", "口径: 待填"),
        ("2024\n", "待填\n"),
        ("[组织群众文化活动。]", "[待填, 待填]"),
        ("[组织群众文化活动。]", "待填"),
        ("{2070109: 1200.50}", "{待填: 待填}"),
        ("{2070109: 1200.50}", "待填"),
        ("{经营支出: 1200.50}", "待填"),
        ("2070109: {经营支出: 1200.50}", "待填: {经营支出: 待填, 基本支出: 待填}"),
        ("车辆: {}", "车辆: {待填: 待填}"),
        ("货物: {金额: 0", "货物: {金额: 待填"),
        ("{未公布: 上年公开文件未载明}", "{未公布: 待填}"),
        ("名称: 某某区文化馆本级, 性质: 事业", "名称: 待填, 性质: 待填"),
    ],
)
def test_whatever_it_stands_for_it_is_all_that_is_told(right, gap, problems, complete):
    assert right in complete
    (found,) = problems(complete.replace(right, gap))
    assert found.code == "S230"


def test_every_other_mistake_is_told_as_well(problems, complete):
    text = complete.replace("2025-09-29", "待填").replace("工程: {金额: 0", "工程: {金额: 1,5")
    text = text.replace("财政级次:", "财政级别:").replace("[良好。]", "[良好。, 良好。]")
    assert {each.code for each in problems(text)} == {"S230", "S214", "S201"}
    twice = complete.replace("[组织群众文化活动。]", "[待填, 待填, 甲乙, 甲乙]")
    assert {each.code for each in problems(twice)} == {"S230", "S225"}


def test_an_unknown_key_is_told_whatever_stands_behind_it(problems, complete):
    found = problems(complete.replace("小微企业: 0", "小微企业: 0\n  小型企业: 待填"))
    assert {each.code for each in found} == {"S230", "S201"}


def test_what_is_not_the_word_is_an_ordinary_mistake(problems, complete):
    assert [each.code for each in problems(complete.replace("2025-09-29", "待填写"))] == ["S221"]


def test_the_list_names_line_keys_and_meaning_by_block(problems, complete):
    text = complete.replace("2025-09-29", "待填").replace("{2070109: 1200.50}", "{待填: 待填}")
    text = text.replace("货物: {金额: 0", "货物: {金额: 待填").replace(
        "工程: {金额: 0", "工程: {金额: 待填"
    )
    (found,) = problems(text)
    assert found.message.startswith("还有 4 处“待填”没有填")
    assert listed(found) == [
        "第 2 行　公开日期：向社会公开的日期，写作 年-月-日",
        "收入（1 处）",
        "  第 13 行　其他收入 → 功能科目代码：这个科目的收入",
        "政府采购（2 处）",
        "  第 25 行　货物 → 金额：这一类的采购支出总额，没有写 0",
        "  第 26 行　工程 → 金额：这一类的采购支出总额，没有写 0",
    ]


def test_what_a_file_has_too_much_of_is_counted_by_block(problems, complete):
    text = complete.replace("[组织群众文化活动。]", f"[{', '.join(['待填'] * 70)}]")
    text = text.replace("小微企业: 0", "小微企业: 待填")
    (found,) = problems(text)
    assert found.message.startswith("还有 71 处“待填”没有填")
    lines = listed(found)
    assert sum(bool(re.search("第 11 行", line)) for line in lines) == MAX_SHOWN
    assert lines[0] == "概况（70 处）"
    assert lines[-1] == "……此外还有 11 处：概况 10 处、政府采购 1 处"


def test_a_list_shrinks_as_the_file_is_filled(problems, complete):
    places = ["2025-09-29", "区级", "上年公开文件未载明", "组织群众文化活动。"]
    for count in range(len(places), 0, -1):
        text = complete
        for each in places[:count]:
            text = text.replace(each, "待填")
        (found,) = problems(text)
        assert found.message.startswith(f"还有 {count} 处")
    assert problems(complete) == ()
