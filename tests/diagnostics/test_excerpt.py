"""The caret stands under the right column, whatever stands before it."""

from __future__ import annotations

import unicodedata

import pytest

from disclosure.diagnostics import Place, display_width, excerpt
from disclosure.diagnostics.excerpt import MAX_WIDTH


def marked(text: str, column: int, length: int) -> tuple[str, str]:
    return excerpt(Place("a.yaml", 1, column, length, text))


def test_a_chinese_character_takes_two_columns() -> None:
    assert marked("收入: 合计", 5, 2) == ("收入: 合计", "      ^^^^")


def test_a_tab_and_a_control_character_take_one_visible_column() -> None:
    assert marked("\ta\x07b", 4, 1) == (" a?b", "   ^")


def test_a_long_line_is_cut_on_both_sides_of_the_caret() -> None:
    line, carets = marked("长" * 100 + "错误" + "尾" * 100, 101, 2)
    assert display_width(line) <= MAX_WIDTH
    assert line.startswith("…")
    assert line.endswith("…")
    assert line[line.index("错") :].startswith("错误")
    assert display_width(line[: line.index("错")]) == carets.index("^")
    assert carets.count("^") == 4


def test_a_place_past_the_end_of_the_line_still_has_a_caret() -> None:
    assert marked("收入:", 9, 1) == ("收入:", "     ^")
    assert marked("", 1, 1) == ("", "^")


@pytest.mark.parametrize("sign", ["长", "a", "\u0301", "\u200b"])
def test_of_an_endless_line_only_what_is_shown_is_looked_at(sign: str, monkeypatch) -> None:
    looked: list[str] = []

    def counted(char: str) -> str:
        looked.append(char)
        return "W" if char == "长" else "N"

    monkeypatch.setattr(unicodedata, "east_asian_width", counted)
    for column, length in ((1, 50_000), (50_000, 2), (100_000, 1)):
        line, carets = marked(sign * 100_000, column, length)
        assert len(line) + len(carets) < 4 * MAX_WIDTH
    assert len(looked) < 100 * MAX_WIDTH
