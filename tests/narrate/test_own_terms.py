"""What a department explains itself: a subject, a term of the form, or a term of its own."""

from __future__ import annotations

import pytest

from disclosure.narrate.own_terms import own_terms
from tests.narrate.telling import filing, told

ITEM = "农林水支出（类）林业和草原（款）事业机构（项）"


def glossary(**own):
    return told(filing(名词解释=own))["名词解释"].split("\n")


def test_without_a_block_there_is_nothing():
    assert own_terms({}).left() == {}
    assert own_terms({"名词解释": None}).idle_codes() == []


def test_all_names_of_one_thing_are_taken_and_the_first_counts():
    own = own_terms({"名词解释": {"事业机构": "甲", "2130204": "乙", "丙": "丁"}})
    assert own.take("2130204", "事业机构") == "乙"
    assert own.left() == {"丙": "丁"}
    assert own.take("没有") == ""


def test_a_code_that_nothing_takes_is_no_term():
    own = own_terms({"名词解释": {"2130204": "甲", "213": "乙", "丙": "丁"}})
    own.take("2130204")
    assert (own.idle_codes(), own.left()) == (["213"], {"丙": "丁"})


@pytest.mark.parametrize("key", ["2130204", "事业机构", ITEM])
def test_a_text_under_a_code_or_a_name_fills_the_item_where_it_stands(key):
    lines, before = glossary(**{key: "区属林场的支出"}), told(filing())["名词解释"].split("\n")
    assert f"3.{ITEM}：区属林场的支出。" in lines
    assert [line.partition("：")[0] for line in lines] == [
        line.partition("：")[0] for line in before
    ]
    assert not any("其他专用名词" in line for line in lines)


def test_a_name_fills_every_item_that_bears_it():
    data = filing(名词解释={"行政运行": "机关的日常支出"})
    data["支出"]["一般公共预算财政拨款"]["2130101"] = {"基本支出": "1.00"}
    text = told(data)["名词解释"]
    assert text.count("行政运行（项）：机关的日常支出。") == 2


@pytest.mark.parametrize("key", ["“三公”经费", "三公经费"])
def test_a_text_under_a_term_of_the_form_takes_the_place_of_its_meaning(key):
    lines = glossary(**{key: "指本部门的三项经费"})
    assert [line for line in lines if "三公" in line] == [
        "（十一）“三公”经费：指本部门的三项经费。"
    ]


def test_a_term_that_is_not_printed_is_one_of_the_departments_own():
    lines = glossary(上级补助收入="指主管部门给的补助", 高中教育="指普通高中")
    assert lines[-3].endswith("其他专用名词：")
    assert lines[-2:] == ["1.上级补助收入：指主管部门给的补助。", "2.高中教育：指普通高中。"]


def test_items_and_own_terms_stand_each_in_its_place():
    lines = glossary(**{"飞播造林": "用飞机播种", "2130204": "区属林场的支出"})
    assert f"3.{ITEM}：区属林场的支出。" in lines
    assert lines[-1] == "1.飞播造林：用飞机播种。"
