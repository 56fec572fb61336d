"""The names of others, found in a text by how they begin, never by asking for each."""

from __future__ import annotations

import pytest

from disclosure.check import EveryName, Strangers

FEW = ("某区园林局", "区园林局", "园林局苗圃", "局", "水务")
MANY = (*FEW, *(f"第{number:05}号办公室" for number in range(3000)))
TEXT = "会同某区园林局苗圃、水务局，与第00017号办公室和第3000号办公室"


@pytest.mark.parametrize("names", [FEW, MANY])
def test_the_names_within_a_text_are_all_that_stand_in_it_and_are_no_mere_words(names):
    asked_for_each = {name for name in names if len(name) > 2 and name in TEXT}
    assert EveryName(names).within(TEXT) == asked_for_each
    assert {"某区园林局", "区园林局", "园林局苗圃"} <= asked_for_each


@pytest.mark.parametrize("text", ["", "局", "园林"])
def test_a_text_may_be_shorter_than_any_name(text):
    assert EveryName(MANY).within(text) == set()


def test_the_family_are_no_strangers_and_who_is_unknown_is_no_kin():
    known = EveryName(FEW)
    found = Strangers(known, {"区园林局", "谁也不是"})
    assert found == set(FEW) - {"区园林局"}
    assert len(found) == len(list(found)) == 4
    assert "区园林局" not in found
    assert "谁也不是" not in found
    assert found.within(TEXT) == {"某区园林局", "园林局苗圃"}


def test_where_all_are_family_there_is_nobody():
    assert not Strangers(FEW, FEW)
    assert not Strangers()
