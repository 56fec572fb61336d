from __future__ import annotations


def test_each_anchor_alias_and_tag_is_reported_at_its_place(spots):
    text = "a: &x [1]\nb: *x\nc: !!str 3\nd: !foo {e: &y 1}\n"
    assert spots(text) == [
        ("L125", 1, 4), ("L125", 2, 4), ("L126", 3, 4), ("L126", 4, 4), ("L125", 4, 13)
    ]  # fmt: skip


def test_a_chinese_emphasis_is_no_alias_to_follow(read):
    content, found = read("a: *重点*")
    assert (content.data, [one.code for one in found]) == ({"a": None}, ["L125"])


def test_one_document_may_begin_with_three_dashes(spots):
    assert spots("---\na: 1\n...\n") == []


def test_a_second_document_is_reported_and_nothing_of_it_is_read(read):
    content, found = read("---\na: 1\n---\nb: 2\n")
    assert content is None
    assert [(one.code, one.place.line) for one in found] == [("L127", 3)]


def test_nothing_may_follow_the_end_mark(spots):
    assert spots("a: 1\n...\n\n# x\nb: 2\n") == [("L127", 5, 1)]


def test_a_directive_is_reported_on_its_own_line(spots):
    assert spots("# 说明\n%YAML 1.2\n---\na: 1\n") == [("L127", 2, 1)]
