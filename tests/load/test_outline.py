from __future__ import annotations

from disclosure.load.outline import Branch, Frame


def test_a_list_takes_items_and_a_mapping_key_and_value():
    items = Frame(Branch(None), [], is_outlined=True)
    items.put("a", "event")
    assert (items.data, items.branch.items) == (["a"], {0: "event"})
    pairs = Frame(Branch(None), {}, is_outlined=True)
    assert pairs.wants_key
    pairs.wants_value, pairs.key, pairs.key_event = True, "k", "key"
    pairs.put("v", "event")
    assert (pairs.data, pairs.branch.keys, pairs.wants_key) == ({"k": "v"}, {"k": "key"}, True)


def test_the_value_of_a_dropped_key_is_dropped():
    pairs = Frame(Branch(None), {})
    pairs.drop("event")
    pairs.put("v", "event")
    assert (pairs.data, pairs.wants_key) == ({}, True)


def test_a_frame_without_outline_keeps_no_events():
    items = Frame(Branch(None), [])
    items.put("a", "event")
    assert items.branch.items == {}
