"""What becomes of a file's values, blocks that come and go, and what brackets allow."""

from __future__ import annotations

import pytest

from disclosure.authoring.inheritance import Becoming, Inheritance
from disclosure.authoring.legacy import Estate, Heir
from disclosure.authoring.revision import Added, Gone, Mark, Replaced
from disclosure.authoring.will import Will
from disclosure.load import load_text

INHERITANCE = Inheritance(
    ("年",), ("版",),
    {
        ("数",): Becoming.FILL, ("名",): Becoming.KEEP, ("看",): Becoming.WATCH, ("核",): Becoming.REVIEW,
        ("果",): Becoming.RESULT, ("因",): Becoming.REASON, ("去",): Becoming.DROP, ("块", "去"): Becoming.DROP,
    },
    {("上",): {}, ("块", "初"): ("块", "末")},
)  # fmt: skip


def will_of(text):
    loaded, problems = load_text(text.encode(), "x")
    assert problems == ()
    estate = Estate(loaded.data, {}, "元", Heir(2025, "form-2025"))
    will = Will(INHERITANCE, loaded, {}, estate)
    will.read(loaded.data, ())
    return will


def changes(text, left=None):
    will = will_of(text)
    for block, content in (left or {}).items():
        will.leave(block, content)
    return list(will.settled())


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("年: 2024", Replaced(("年",), "2025")),
        ("版: form-2024", Replaced(("版",), "form-2025")),
        ("数: 12", Replaced(("数",), "待填")),
        ("数: {}", Replaced(("数",), "待填")),
        ("数: {未公布: 不知道}", Replaced(("数",), "待填")),
        ("数:\n  未公布: 不知道", Replaced(("数", "未公布"), "待填")),
        ("数: [{金额单位: 元, 甲: 1}]", Replaced(("数", 0, "甲"), "待填")),
        ("看: 造林480亩", Mark(("看",))),
        ("看: [负责造林, 2024年]", Mark(("看", 1))),
        ("核: 负责造林", Mark(("核",))),
        ("果: 有效", Replaced(("果",), "待填")),
        ("果: 执行【甲.乙】", Mark(("果",))),
        ("因: 造林任务加重", Replaced(("因",), "待填")),
        ("去: [一]", Gone(("去",))),
    ],
)
def test_each_value_has_its_fate(line, change):
    assert changes(f"{line}\n") == [change]


@pytest.mark.parametrize(
    "line",
    [
        "名: 第49中学",
        "名: {未公布: 没有}",
        "看: 负责造林",
        "看: {未公布: 没有2024}",
        "果: 【甲.乙】",
    ],
)
def test_these_stay(line):
    assert changes(f"{line}\n") == []


def test_reasons_are_counted():
    will = will_of("因: {甲: 一, 乙: 二}\n数: 1\n")
    assert will.counts["reasons"] == 2


def test_a_block_gets_its_content_key_by_key():
    text = "上:\n  甲: 1\n  乙: 2\n  丙:\n    丁: 3\n"
    assert changes(text, {("上",): {"甲": "7", "丙": {"戊": "8"}, "己": "9"}}) == [
        Replaced(("上", "甲"), "7"),
        Gone(("上", "乙")),
        Gone(("上", "丙", "丁")),
        Added(("上", "丙"), "戊", "8"),
        Added(("上",), "己", "9"),
    ]


def test_a_number_may_take_the_place_of_a_mapping_and_the_other_way_round():
    assert changes(
        "上:\n  甲:\n    乙: 1\n  丙: 1\n", {("上",): {"甲": "2", "丙": {"丁": "3"}}}
    ) == [
        Gone(("上", "甲")),
        Added(("上",), "甲", "2"),
        Replaced(("上", "丙"), {"丁": "3"}),
    ]


def test_a_block_that_was_not_there_is_added_and_one_without_content_goes():
    assert changes("块:\n  末: {甲: 1}\n", {("块", "初"): {"甲": "1"}})[-1] == Added(
        ("块",), "初", {"甲": "1"}
    )
    assert changes("块:\n  初: {甲: 1}\n  末: 2\n", {("块", "初"): None})[-1] == Gone(("块", "初"))
    assert changes("数: 1\n", {("块", "初"): {"甲": "1"}}) == [Replaced(("数",), "待填")]


def test_a_mapping_of_which_nothing_is_left_goes_as_a_whole():
    assert changes("块:\n  初: {甲: 1}\n", {("块", "初"): None}) == [Gone(("块",))]


def test_what_is_in_brackets_is_written_anew_where_a_key_goes():
    assert changes("块: {去: 1, 数: {乙: 2, 丙: [三]}}\n") == [
        Replaced(("块",), {"数": {"乙": "待填", "丙": ["待填"]}})
    ]
