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
