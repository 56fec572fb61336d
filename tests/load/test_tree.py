from __future__ import annotations

import pytest

from disclosure.load.source import Source
from disclosure.load.tree import MAX_DEPTH, Tree

HOSTILE = {
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "pairs": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "indents": "".join(" " * depth + "a:\n" for depth in range(1000)),
    "siblings": "[[]," * 50_000,
}


def test_every_scalar_is_text_as_written(read):
    content, _ = read("a: 010\nb: 12:30\nc: yes\nd: 659.90\ne: 0x10\nf: 1e3\ng: '~'\n2013101: .5\n")
    assert content.data == {
        "a": "010", "b": "12:30", "c": "yes", "d": "659.90", "e": "0x10", "f": "1e3", "g": "~",
        "2013101": ".5",
    }  # fmt: skip


def test_nothing_written_is_none(read):
    content, _ = read("a:\nb: ~\nc: null\nd: ''\ne: [~, ]\nf: {g}\n")
    assert content.data == {"a": None, "b": None, "c": None, "d": "", "e": [None], "f": {"g": None}}


def test_prose_blocks_keep_their_lines(read):
    content, _ = read("a: |\n  一\n  二\nb: >-\n  一\n  二\n")
    assert content.data == {"a": "一\n二\n", "b": "一 二"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("pure", [False, True])
def test_hostile_nesting_ends_at_the_bound(text, pure):
    tree = Tree.read(Source(text, "x"), pure=pure)
    assert [fault.code for fault in tree.faults][-1] == "L124"
    assert not tree.is_whole


def test_nesting_up_to_the_bound_is_read(read):
    deep = MAX_DEPTH - 1
    assert read("a: " + "[" * deep + "]" * deep)[1] == ()


def test_an_alias_bomb_is_never_followed(read):
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    content, found = read("\n".join(lines))
    assert {one.code for one in found} == {"L125"}
    assert content.data["i"] == [None] * 9


def test_repeated_keys_are_found_as_text_and_the_first_one_counts(read):
    content, found = read('010: 1\n"010": 2\na: {b: 1, b: 2}\n')
    assert content.data == {"010": "1", "a": {"b": "1"}}
    assert [(one.place.line, one.place.column) for one in found] == [(2, 1), (3, 11)]
    assert [str(one.related[0].place) for one in found] == ["x.yaml:1:1", "x.yaml:3:5"]


def test_a_time_in_brackets_is_text_although_the_c_parser_refuses_it(read):
    assert read("a: {b: 8:30}")[0].data == {"a": {"b": "8:30"}}
