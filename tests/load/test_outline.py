from __future__ import annotations

from disclosure.load.outline import Branch, Frame
from disclosure.load.parser import events


def scalars(text):
    return [event for event in events(text, pure=True) if hasattr(event, "value")]


def test_a_list_takes_items_and_a_mapping_key_and_value():
    key, value = scalars("甲: 一")
    items = Frame(Branch(), [])
    items.put("一", value)
    assert (items.data, items.branch.items) == (["一"], {0: (0, 3, 0, 4)})
    pairs = Frame(Branch(), {})
    assert pairs.wants_key
    pairs.wants_value, pairs.key, pairs.key_event = True, "甲", key
    pairs.put("一", value)
    assert (pairs.data, pairs.wants_key) == ({"甲": "一"}, True)
    assert (pairs.branch.keys, pairs.branch.items) == (
        {"甲": (0, 0, 0, 1)},
        {"甲": (0, 3, 0, 4)},
    )


def test_the_value_of_a_dropped_key_is_dropped():
    key, value = scalars("甲: 一")
    pairs = Frame(Branch(), {})
    pairs.drop(key)
    pairs.put("一", value)
    assert (pairs.data, pairs.branch.items, pairs.wants_key) == ({}, {}, True)


def test_a_collection_inside_another_is_kept_as_its_branch():
    items, inner = Frame(Branch(), []), Branch((0, 0, 0, 1), in_flow=True)
    items.put(["一"], inner)
    assert items.branch.items == {0: inner}


def test_a_branch_knows_whether_it_is_written_in_brackets():
    found = [Branch.of(each) for each in events("- [一]", pure=True) if hasattr(each, "flow_style")]
    assert [(branch.start[:2], branch.in_flow) for branch in found] == [
        ((0, 0), False),
        ((0, 2), True),
    ]
