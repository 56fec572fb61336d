"""The tree of names answers what a tag may say, and what may have been meant."""

from __future__ import annotations

from disclosure.render.template.names import (
    ANY,
    UNTOLD,
    Unknown,
    is_list,
    item,
    listed,
    look_up,
    printable,
    unprinted,
)

NAMES = {"数": {"收入": {"合计": None}}, "表": {"收入": [{"名称": None}]}, "文": {ANY: [None]}}


def test_a_path_leads_to_its_tree():
    assert look_up(NAMES, ("数", "收入")) == {"合计": None}
    assert look_up(NAMES, ("文", "随便")) == [None]


def test_an_unknown_name_is_told_with_the_nearest():
    found = look_up(NAMES, ("数", "收人"))
    assert found == Unknown(("数",), "收人", "收入")
    assert found.sentence == "“数”里没有“收人”这个名字，是否应为“收入”"
    assert look_up(NAMES, ("数", "收入", "合计", "整")).known == ("数", "收入", "合计")


def test_lists_are_looped_over_and_texts_are_not():
    assert is_list(look_up(NAMES, ("表", "收入")))
    assert not is_list("一段")
    assert item([]) is UNTOLD


def test_all_names_are_listed_with_their_lists_marked():
    assert list(listed(NAMES)) == ["数.收入.合计", "表.收入[].名称", "文.*[]"]
    assert list(listed({"表": []})) == ["表[].*"]


def test_what_is_nothing_to_print_is_told():
    told = [unprinted(each) for each in (NAMES, NAMES["表"]["收入"], [None], False)]
    assert told == ["一组内容", "一张表", "几段文字", "一个“是”或“否”"]
    assert [unprinted(each) for each in (None, "名称", UNTOLD, UNTOLD[ANY])] == [""] * 4


def test_the_first_name_below_that_can_be_printed_is_found():
    assert printable(NAMES, "全") == "全.数.收入.合计"
    assert printable({"续": True, "名": None}, "行") == "行.名"
    assert printable({"表": [None], "文": {ANY: None}}, "全") == ""
