from __future__ import annotations

import pytest

from disclosure.load.characters import check_characters
from disclosure.load.source import Source


def _found(text):
    return [
        (one.code, one.region.line, one.region.column)
        for one in check_characters(Source(text, "x"))
    ]


@pytest.mark.parametrize(
    "char", ["\x02", "\x03", "\x1f", "\x00", "\x7f", "\x85", "\u2028", "\uffff"]
)
def test_control_characters_are_found_wherever_they_stand(char):
    assert _found(f"a: 1\nb: 字{char}\n# {char}\n") == [("L108", 1, 4), ("L108", 2, 2)]


def test_line_ends_and_tabs_inside_a_line_are_no_control_characters():
    assert _found("a: 1\tx\r\nb: 2\r\n") == []


def test_a_zero_width_space_and_a_bom_in_the_middle_are_found():
    assert _found("a\u200b: 1\nb: \ufeff2\n") == [("L131", 0, 1), ("L131", 1, 3)]


def test_tabs_at_the_beginning_of_lines_are_all_found():
    assert _found("a:\n\tb: 1\n  \tc: 2\n\t# remark\n\t\n") == [("L110", 1, 0), ("L110", 2, 2)]


def test_tabs_in_a_prose_block_are_prose():
    assert _found("a: |\n  x\n  \ty\nb: 1\n") == []


def test_text_that_was_lost_in_conversion_is_found():
    assert _found("a: 锟斤拷\nb: \ufffd\ufffd\n") == [("L107", 0, 3), ("L107", 1, 3)]


@pytest.mark.parametrize(
    "char", ["\u2066", "\u061c", "\u180e", "\ufffa", "\u034f", "\u3164", "\ufe0f", "\U000e0041"]
)
def test_what_nobody_sees_is_found_wherever_it_stands(char):
    assert _found(f"a、{char}: 1\nb: 一。{char}\n# {char}\n") == [
        ("L131", 0, 2), ("L131", 1, 5), ("L131", 2, 2)
    ]  # fmt: skip


@pytest.mark.parametrize("char", ["\ue863", "\U000f0001", "\u0378", "\ufff0"])
def test_what_only_some_machines_show_is_found(char):
    assert _found(f"a: 一{char}\n") == [("L134", 0, 4)]


def test_a_selector_may_stand_in_a_value_behind_its_ideograph(read, spots):
    text = "地名: 葛\U000e0100城\n"
    assert (read(text)[0].data, spots(text)) == ({"地名": "葛\U000e0100城"}, [])


def test_a_selector_in_a_key_would_make_another_key_that_looks_alike(read, spots):
    text = "{葛\U000e0100: 1, '城\ufe00': 2}"
    assert spots(text) == [("L131", 1, 3), ("L131", 1, 11)]
    assert read(text)[0].data == {"葛": "1", "城": "2"}


def test_a_line_with_characters_of_each_kind_has_a_finding_of_each():
    assert _found("a: \x02\u200b\ue863\u200b") == [("L108", 0, 3), ("L131", 0, 4), ("L134", 0, 5)]


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\ufeff", "BOM"),
        ("\u2067", "书写方向符"),
        ("\u200f", "书写方向符"),
        ("\ufe0f", "字形选择符"),
        ("\u3164", "不可见字符"),
    ],
)
def test_it_is_called_by_a_name_that_says_what_it_does(char, name):
    (found,) = check_characters(Source(f"a: 。{char}", "x"))
    assert f"（{name}，U+" in found.message


def test_of_a_long_broken_text_the_message_shows_the_beginning():
    (found,) = check_characters(Source("a: " + "\ufffd" * 5000, "x"))
    assert (len(found.message) < 40, found.region.length) == (True, 5000)
