from __future__ import annotations

from disclosure.load.fault import Edit, Region
from disclosure.load.source import Source


def test_all_ends_of_lines_count_alike():
    assert Source("a\r\nb\rc\nd", "x").text == "a\nb\nc\nd"


def test_a_place_counts_from_one_and_holds_the_line():
    place = Source("年度: 2024\n", "x").place(Region(0, 4, 4))
    assert (str(place), place.length, place.text) == ("x:1:5", 4, "年度: 2024")


def test_after_edits_places_are_those_of_the_file_as_written():
    source = Source("a：b：c", "x")
    assert source.apply([Edit(Region(0, 1), ": "), Edit(Region(0, 3), ": ")])
    assert source.lines == ["a: b: c"]
    assert source.place(Region(0, 6)).column == 5
    assert source.place(Region(0, 3)).column == 3
    assert source.place(Region(0, 6)).text == "a：b：c"


def test_edits_that_overlap_are_made_once():
    source = Source("1,234", "x")
    edit = Edit(Region(0, 0, 5), "1234")
    assert source.apply([edit, edit, Edit(Region(0, 1), "")])
    assert source.lines in (["1234"], ["1234"])


def test_no_edit_changes_nothing():
    assert not Source("a", "x").apply([])


def test_a_tab_is_read_as_a_space_and_shown_as_it_was():
    source = Source("a:\t1", "x")
    source.flatten_tabs()
    assert (source.text, source.place(Region(0, 3)).text) == ("a: 1", "a:\t1")


def test_a_region_beyond_the_text_is_at_its_end():
    place = Source("ab\ncd", "x").place(Region(9, 0))
    assert (place.line, place.column) == (2, 3)
