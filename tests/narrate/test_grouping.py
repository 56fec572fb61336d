"""Lists of facts in groups, and how many entries they have."""

from __future__ import annotations

from disclosure.narrate.grouping import counted_items, gathered, grouped
from disclosure.narrate.views import NotGiven, fact_view

INDICATORS = fact_view(
    [
        {"一级": "产出指标", "三级": "造林面积"},
        {"一级": "效益指标", "三级": "成活率"},
        {"一级": "产出指标", "三级": "造林质量"},
        {"三级": "别的"},
    ]
)


def test_entries_are_grouped_in_the_order_in_which_groups_appear():
    found = [(g["名称"], [i["三级"] for i in g["各项"]]) for g in grouped(INDICATORS, "一级")]
    assert found == [
        ("产出指标", ["造林面积", "造林质量"]),
        ("效益指标", ["成活率"]),
        ("", ["别的"]),
    ]


def test_entries_of_several_lists_are_gathered():
    goals = fact_view([{"指标": [{"三级": "甲"}]}, {}, {"指标": [{"三级": "乙"}, {"三级": "丙"}]}])
    assert [each["三级"] for each in gathered(goals, "指标")] == ["甲", "乙", "丙"]


def test_entries_are_counted_and_what_was_not_given_has_none():
    assert counted_items(INDICATORS) == "4"
    assert counted_items(NotGiven()) == "0"
    assert grouped(NotGiven(), "一级") == []
