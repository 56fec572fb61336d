from __future__ import annotations

from disclosure.load.brackets import Bracket, block_lines, open_brackets, remark_with, unquoted


def test_brackets_open_at_a_position_are_listed_from_the_outermost():
    lines = ["a: {b: [1,", "  2], c: ["]
    assert open_brackets(lines, 1, 10) == (Bracket("{", 0, 3), Bracket("[", 1, 9))


def test_brackets_in_quotes_comments_and_prose_do_not_count():
    lines = ['a: "{"', "b: 1 # [", "c: 见[1]条{", "d: |", "  {"]
    assert open_brackets(lines, 4, 3) == ()


def test_the_lines_of_prose_blocks_end_with_their_indent():
    lines = ["a: |", "  x", "", "  y", "b: >-  # why", "  z", "c: 1"]
    assert block_lines(lines) == {1, 2, 3, 5}


def test_columns_outside_quotes():
    assert unquoted('a"b"c#d') == (0, 4, 5, 6)
    assert unquoted("a #d") == (0, 1)


def test_a_mark_that_nothing_closes_is_no_quotation():
    assert unquoted('a" # {b}') == (0, 1, 2)
    assert open_brackets(['a: ["\\"b, {'], 0, 99) == (Bracket("[", 0, 3), Bracket("{", 0, 10))
    assert open_brackets(['a: ["b\\'], 0, 99) == (Bracket("[", 0, 3),)


def test_a_bracket_within_a_text_opens_nothing():
    assert open_brackets(["a: 见[1", "b:   [1", "[c"], 2, 9) == (
        Bracket("[", 1, 5),
        Bracket("[", 2, 0),
    )


def test_a_remark_that_holds_a_sign_is_found():
    lines = ['a: {b: "# }", # 一', "  c: 1 # 二}", "d: 2"]
    assert remark_with("}", lines, 0, 9) == (1, 7)
    assert remark_with("]", lines, 0, 9) is None
