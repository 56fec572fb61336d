from __future__ import annotations

import pytest


def test_all_lines_with_a_wrong_colon_are_found_in_one_run(read, spots):
    text = "年度：2024\n收入:100\n三公经费:\n  公务接待费：\n    决算: 0\n"
    assert spots(text) == [("L112", 1, 3), ("L116", 2, 3), ("L112", 4, 8)]
    assert read(text)[0].data["三公经费"] == {"公务接待费": {"决算": "0"}}


def test_a_run_of_wrong_colons_is_found_at_once(spots):
    text = "a: 1\n" + "".join(f"键{number}：{number}\n" for number in range(60))
    assert [line for _, line, _ in spots(text)] == list(range(2, 62))


def test_a_clock_time_alone_on_a_line_is_no_missing_space(spots):
    assert spots("a: 1\n8:30\n") == [("L123", 2, 1)]


def test_mending_ends_after_so_many_rounds(spots):
    text = "".join(f"a{number}: 1\n键{number}：2\n" for number in range(30))
    assert 10 < len(spots(text)) < 30


def test_wide_indents_that_break_the_grammar_are_all_found(spots):
    text = "收入:\n　　- 甲\n　　- 乙\n"
    assert [code for code, _, _ in spots(text)] == ["L111", "L111"]


def test_an_open_bracket_is_blamed_where_it_opens(read):
    _, found = read("a: {b: 1,\n  c: [2\nd: 3\n")
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("L120", 2, 6)]
    assert "“[”没有配对的“]”" in found[0].message


def test_full_width_brackets_are_mended_and_reading_goes_on(read, spots):
    text = "a: {b: 1｝\nc: ｛d: 2，e: 3｝\nf: ２\n"
    assert [code for code, _, _ in spots(text)] == ["L113", "L113", "L113", "L113", "L114"]
    assert read(text)[0].data == {"a": {"b": "1"}, "c": {"d": "2", "e": "3"}, "f": "2"}


def test_a_guessed_indent_hides_what_only_follows_from_the_guess(spots):
    assert spots("a:\n\t\tb: 1\n\tc: 2\n") == [("L110", 2, 1), ("L110", 3, 1)]


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("甲:\n  - 一\n  -二\n  -三\n", [3, 4], ["一", "二", "三"]),
        ("甲:\n  -一\n  -二\n", [2, 3], ["一", "二"]),
        ("甲:\n  -一\n  - 二\n", [2], ["一", "二"]),
        ("甲:\n- 一\n-　二\n", [3], ["一", "二"]),
        ("甲:\n  -{乙: 1}\n", [2], [{"乙": "1"}]),
        ("甲:\n  - 一\n  -2024年\n", [3], ["一", "2024年"]),
    ],
)
def test_an_item_without_a_space_behind_its_dash_is_mended(text, found, meant, read, spots):
    assert [(code, line) for code, line, _ in spots(text)] == [("L138", line) for line in found]
    assert read(text)[0].data == {"甲": meant}


@pytest.mark.parametrize("item", ["-二", "- 二"])
def test_an_item_indented_too_far_would_silently_join_the_one_above(item, read, spots):
    text = f"甲:\n  - 一\n    {item}\n    - 三\n"
    assert spots(text) == [("L138", 3, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "甲: 下降\n  -5.2%\n",
        "甲: -5",
        "甲:\n  -5\n",
        "甲: 一\n  ——二\n",
        "甲: -负责",
        "甲: 一 -二",
        "甲: |\n  -一\n  - 二\n",
        '甲: "一\n  -二"',
    ],
)
def test_a_dash_may_stand_where_no_item_was_meant(text, spots):
    assert spots(text) == []


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("甲: {乙: 1 # 二}\n丙: 1\n", (1, 10)),
        ("甲: {乙: 1, # 一\n  丙: 2 # 二}\n丁: 1\n", (2, 8)),
        ("甲: [一, 二 #三]\n", (1, 10)),
    ],
)
def test_a_remark_that_swallows_the_bracket_is_blamed(text, spot, read, spots):
    assert spots(text) == [("L120", *spot)]
    assert "成了注释" in read(text)[1][0].message


def test_a_remark_without_the_bracket_is_not_blamed(spots):
    assert spots("甲: {乙: 1 # 二\n丙: 1\n") == [("L120", 1, 4)]
