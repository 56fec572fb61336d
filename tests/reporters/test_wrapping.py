"""Where a line may be broken on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.diagnostics import display_width
from disclosure.reporters.line import line as line_of
from disclosure.reporters.wrapping import NARROWEST, breaks, broken

PATH = "departments/qingshan-party-office/2024-final.yaml:174:12"
FIGURE = "支出.一般公共预算财政拨款.2013102.项目支出"


def parts(text: str, width: int, hanging: int = 4) -> list[str]:
    return [part.plain for part in broken(line_of(text), width, hanging)]


def test_a_line_that_fits_stays_whole() -> None:
    assert parts("字" * 20, 40) == ["字" * 20]
    assert breaks("字" * 20, 40, 4) == []


def test_a_chinese_character_takes_two_columns() -> None:
    assert parts("字" * 21, 40) == ["字" * 20, "    字"]


def test_it_rests_where_the_sentence_does() -> None:
    assert parts("核对收入、支出、年初结转和结余，年末结转和结余照报表填写", 40) == [
        "核对收入、支出、年初结转和结余，",
        "    年末结转和结余照报表填写",
    ]


def test_a_word_is_never_broken() -> None:
    assert parts(f"{'字' * 18}yaml-language-server", 40) == ["字" * 18, "    yaml-language-server"]


def test_a_number_stays_whole_and_with_its_unit() -> None:
    line = f"{'相差' * 8}12,345,678.90 万元，请核对"
    assert parts(line, 40)[1] == "    12,345,678.90 万元，请核对"


@pytest.mark.parametrize("kept", [PATH, FIGURE])
def test_the_path_of_a_file_or_of_a_figure_stays_whole(kept: str) -> None:
    assert kept in " ".join(parts(f"另见：{kept} 这里也写了同一个数，请一起核对", 70))
    assert any(kept in part for part in parts(f"{'先看一看' * 6}：{kept} 这里", 66))


def test_a_path_that_is_wider_than_the_terminal_is_left_to_it() -> None:
    assert any(PATH in part for part in parts(f"另见：{PATH} 这里", 42))


def test_a_long_name_of_a_figure_is_broken_at_last() -> None:
    name = ".".join(["一般公共预算财政拨款"] * 6)
    assert all(display_width(part) <= 60 for part in parts(name, 60))


def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() -> None:
    line = "（字）“字”《字》，字。" * 9
    for width in range(NARROWEST, 70):
        shown = parts(line, width, 0)
        assert not [part for part in shown if part[0] in "）”》，。" or part[-1] in "（“《"]


def test_a_terminal_too_narrow_is_left_alone() -> None:
    assert breaks("字" * 100, NARROWEST - 1, 4) == []


def test_styles_stay_where_they_were() -> None:
    line = line_of("字" * 18, ("字" * 6, "bold"), "字" * 6)
    first, second = broken(line, 40, 4)
    assert first.strokes == (("字" * 18, ""), ("字字", "bold"))
    assert second.strokes == (("    ", ""), ("字字字字", "bold"), ("字" * 6, ""))


@given(
    st.text(alphabet="字，。（）“ ab1.,/:-万元", max_size=200),
    st.integers(min_value=0, max_value=120),
    st.integers(min_value=0, max_value=14),
)
def test_nothing_is_lost_and_it_always_ends(line: str, width: int, hanging: int) -> None:
    shown = parts(line, width, hanging)
    joined = "".join(part.strip(" ") for part in shown).replace(" ", "")
    assert joined == line.replace(" ", "")


@given(st.text(alphabet="字，。（）ab ", max_size=200), st.integers(min_value=40, max_value=90))
def test_every_part_fits_where_no_word_is_longer(line: str, width: int) -> None:
    longest = max((len(word) for word in line.replace("字", " ").split(" ")), default=0)
    if longest < 20:
        assert all(display_width(part) <= width + 1 for part in parts(line, width))
