"""Anchors stay the same while their item does, and no two are alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosure.render.ink.anchors import Keys, anchor, number
from disclosure.render.wordml import FILLER, PARA_ID, P, w
from tests.render.markup import body, p, row, table


def test_paragraphs_and_rows_are_numbered_and_fillers_are_not():
    root = body(p("甲"), table(row("乙")))
    next(root.iter(P)).set(PARA_ID, "00000001")
    root.find(".//{*}tr").set(FILLER, "1")
    assert number(root) == 2
    anchors = [each.get(w("anchor")) for each in root.iter("{*}p", "{*}tr")]
    assert anchors == ["@1", None, "@2"]
    assert next(root.iter(P)).get(PARA_ID) is None


@given(st.lists(st.integers(1, 5000), min_size=2, unique=True), st.integers(0, 2**32 - 1))
def test_places_of_one_item_never_meet(places, base):
    found = [anchor(place, base) for place in places]
    assert len(set(found)) == len(found)
    assert all(0 < each < 0x80000000 for each in found)


def test_an_item_is_known_by_its_name_and_equal_ones_by_their_order():
    keys = Keys(())
    first = keys.step({"编码": "201", "名称": "甲"}, 1, 0)
    again = keys.step({"编码": "201", "名称": "乙"}, 1, 0)
    assert first != again
    assert Keys(()).step({"编码": "201", "名称": "丙"}, 1, 0) == first
    assert Keys(()).step({"编码": "202"}, 1, 0) != first
    assert Keys(()).step({"编码": "201"}, 2, 0) != first


def test_texts_are_known_by_their_order():
    assert Keys(()).step("甲", 1, 0) == Keys(()).step("乙", 1, 0)


def test_an_anchor_that_is_taken_moves_on():
    taken = anchor(7)
    keys = Keys([taken])
    assert keys.pid(0, 7) == f"{taken + 1:08X}"
    assert keys.pid(0, 7) == f"{taken + 2:08X}"


def test_a_bookmark_is_asked_for_the_first_time_once():
    keys = Keys(())
    assert [keys.first(1), keys.first(1), keys.first(2)] == [True, False, True]
