"""The tree of names answers what a tag may say, and what may have been meant."""

from __future__ import annotations

from disclosure.render.template.names import ANY, Unknown, is_list, item, listed, look_up

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
    assert item([]) == {ANY: None}


def test_all_names_are_listed_with_their_lists_marked():
    assert list(listed(NAMES)) == ["数.收入.合计", "表.收入[].名称", "文.*[]"]
