from __future__ import annotations

import pytest

CASES = [
    ("a: 一是: 减少", ("L117", 1, 6)),
    ("a:\n    b: 1\n  c: 2\n", ("L118", 3, 1)),
    ("a: 1\n  b: 2\n", ("L118", 2, 1)),
    ("a: - b", ("L118", 1, 4)),
    ('a: "b\nc: 1\n', ("L119", 1, 4)),
    ('a: "b\nc: "d"\n', ("L119", 1, 4)),
    ("a: 'b\n", ("L119", 1, 4)),
    ("a: {b: 1 c: 2}", ("L120", 1, 11)),
    ("a: {b: 1}}", ("L120", 1, 10)),
    ('a: "b"c', ("L121", 1, 7)),
    ("a: @b", ("L122", 1, 4)),
    ("a: `b", ("L122", 1, 4)),
    ("a: %b", ("L122", 1, 4)),
    ("a: >100", ("L122", 1, 4)),
    ("a: |b", ("L122", 1, 4)),
    ("a: 1\nb c\n", ("L123", 2, 1)),
    ('a: "\\q"', ("L109", 1, 6)),
    ('a: "\\UFFFFFFFF"', ("L109", 1, 5)),
    ("a: [, b]", ("L132", 1, 5)),
    ("a: !<b c", ("L126", 1, 4)),
    ("a: & b", ("L125", 1, 4)),
]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: -\n", "没有发生的数写 0"),
        ("a:\n  b: -\n  c: 1\n", "没有发生的数写 0"),
        ("a: - b\n", "列表的每一项要另起一行"),
        ("a: '856400.00\n", "只写“856400.00”"),
        ("a:\n  b: '856400.00\n  c: 1\n", "只写“856400.00”"),
        ("a: 'b\n", "请在这段文字的末尾补上"),
    ],
)
def test_what_stands_in_place_of_a_number_has_a_way_out_of_its_own(text, said, read):
    _, (found,) = read(text)
    assert said in found.hint


@pytest.mark.parametrize(("text", "spot"), CASES, ids=[text for text, _ in CASES])
def test_a_complaint_of_the_parser_is_told_in_chinese(text, spot, spots):
    assert spots(text) == [spot]
