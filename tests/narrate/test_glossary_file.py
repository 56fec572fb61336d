"""What an edition's glossary.yaml must be: anything else is told by its line."""

from __future__ import annotations

import pytest

from disclosure.narrate.glossary_file import read_glossary
from disclosure.narrate.script import Tongue

TERM = "名词:\n  - {名: 基本支出, 释义: 指日常支出}\n"


def problems(tmp_path, text, edition):
    path = tmp_path / "glossary.yaml"
    path.write_text(text, encoding="utf-8")
    glossary, found = read_glossary(path, "glossary.yaml", Tongue(edition.display))
    assert (glossary is None) == bool(found)
    return [(each.code, each.place.line, each.message) for each in found]


def test_a_glossary_needs_terms_alone(tmp_path, edition):
    assert problems(tmp_path, TERM, edition) == []
    assert problems(tmp_path, f"{TERM}科目: {{2010301: 指}}\n用到的科目:\n", edition) == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("科目: '2024'", "“科目”不是编码和释义"),
        ("科目: [a]", "“科目”不是编码和释义"),
        ("科目: {2010301: [a]}", "“科目”不是编码和释义"),
        ("用到的科目: [a]", "“用到的科目”不是文字"),
        ("用到的科目: {a: b}", "“用到的科目”不是文字"),
    ],
)
def test_what_stands_beside_the_terms_is_told(tmp_path, edition, lines, message):
    assert problems(tmp_path, f"{TERM}{lines}\n", edition) == [("E208", 3, message)]


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ("释义: [a]", "的“释义”不是文字"),
        ("释义: {a: b}", "的“释义”不是文字"),
        ("列出: [支出科目]", "的“列出”不是文字"),
        ("释义: 指, 节: [三公]", "的“节”不是文字"),
        ("释义: 指, 有: 收入.合计", "的“有”不是一份清单"),
        ("释义: 指, 有: {a: b}", "的“有”不是一份清单"),
        ("释义: 指, 有: [[a]]", "的“有”不是一份清单"),
    ],
)
def test_an_entry_that_is_no_term_is_told(tmp_path, edition, entry, wrong):
    text = f"名词:\n  - {{名: 甲, {entry}}}\n"
    assert problems(tmp_path, text, edition) == [("E208", 2, f"第1条名词{wrong}")]
