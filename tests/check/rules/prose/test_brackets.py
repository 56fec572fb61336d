"""Brackets and quotation marks have partners."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("按照“谁造林、谁管护“的原则", "“的"),
        ("按照谁造林、谁管护”的原则", "”"),
        ("执行《森林法的规定", "《"),
        ("执行森林法》的规定", "》"),
        ("全区（含街道造林", "（"),
        ("（一）造林）管护", "）管"),
        ("按照“（谁造林”）的原则", "”"),
        ("文号〔2023）16号", "）"),
    ],
)
def test_it_finds_the_one_without_a_partner(said, prose, excerpt):
    assert said("重点", prose) == [("N210", excerpt)]


@pytest.mark.parametrize(
    "prose",
    [
        "“谁造林、谁管护”，《森林法》（2019年修订）〔2023〕16号",
        "“落实‘四个最严’要求”",
        "1）造林；2）管护，a）防火",
        "引进Ocean’s品种",
        "《〈森林法〉实施条例》",
    ],
)
def test_it_leaves_pairs_and_list_numbers_alone(said, prose):
    assert said("重点", prose) == []


def test_one_half_in_each_of_two_texts_is_no_pair(case_of, with_text):
    text = with_text("概况", "全区（含街道|造林）工作").replace("|", "', '")
    case, loaded = case_of(text)
    found = [each for each in check(case, loaded).diagnostics if each.code == "N210"]
    assert [each.place.text[each.place.column - 1] for each in found] == ["（", "）"]
