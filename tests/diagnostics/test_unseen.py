"""What nobody sees is known by what Unicode says of it, not by a list of what was met before."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest

from disclosure.diagnostics import is_seen, tamed, unseen

UNSEEN = {
    "a direction": "\u2066\u2067\u2068\u2069\u202e\u061c\u200f",
    "a joiner or a break": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f",
    "an annotation": "\ufff9\ufffa\ufffb",
    "a filler": "\u3164\uffa0\u115f\u1160\u17b4",
    "a Mongolian separator or selector": "\u180e\u180b\u180f",
    "a selector behind no ideograph": "\ufe0f\ufe00\U000e0100",
    "a tag": "\U000e0001\U000e0041\U000e007f",
    "private use": "\ue000\ue863\uf8ff\U000f0000\U0010fffd",
    "unassigned": "\u0378\u2065\ufff0\ufdd0\U000e0fff\U0002ffff\U0003fffe",
    "a control or the end of a line": "\x00\x07\x1b\x7f\x85\t\n\r\u2028\u2029\ud800",
}
SEEN = {
    "Chinese": "“三公”经费：支出659.91万元（含税）【合计】——①㎡％＋",
    "spaces": " \u00a0\u3000\u2003\u202f",
    "a name with a selector": "葛\U000e0100城、辻\ufe00",
    "rare ideographs": "𠮷\U00031350\U0002ebf0\U000323b0",
    "other scripts": "བོད་ᠮᠣᠩᠭᠣᠯعةéñ",
    "a picture": "☑😀",
}


@pytest.mark.parametrize("chars", UNSEEN.values(), ids=UNSEEN)
def test_it_is_found_wherever_it_stands(chars: str) -> None:
    for char in chars:
        text = f"A{char}、{char}"
        assert list(unseen(text)) == [1, 3]
        assert tamed(text) == "A?、?"


@pytest.mark.parametrize("text", SEEN.values(), ids=SEEN)
def test_what_people_write_is_seen(text: str) -> None:
    assert list(unseen(text)) == []
    assert tamed(text) == text


@pytest.mark.parametrize("text", ["\u2066甲", "甲\u2066", "甲\u2066乙", "\u2066"])
def test_a_text_is_not_seen_wherever_the_character_stands(text: str) -> None:
    assert not is_seen(text)
    assert is_seen(text.replace("\u2066", ""))


def test_what_is_kept_stays() -> None:
    assert tamed("甲\n乙\u202e\r", keep="\n") == "甲\n乙??"


def test_a_selector_belongs_to_the_ideograph_before_it_alone() -> None:
    assert list(unseen("葛\U000e0100\U000e0101")) == [2]
    assert list(unseen("a\U000e0100")) == [1]


def test_every_character_of_the_category_is_found_and_no_letter() -> None:
    for number in range(sys.maxunicode + 1):
        char = chr(number)
        category = unicodedata.category(char)
        if category in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp"):
            assert list(unseen(char)) == [0]
        elif category[0] in "PSZN" or category in ("Lu", "Ll", "Lt", "Mc"):
            assert list(unseen(char)) == []


def test_a_letter_or_a_mark_that_is_ignorable_says_so_in_its_name() -> None:
    """The names of Unicode tell which these are, without the file of the property."""
    ignorable = re.compile("HANGUL.* FILLER|VARIATION SELECTOR|GRAPHEME JOINER|VOWEL INHERENT")
    for number in range(sys.maxunicode + 1):
        char = chr(number)
        if unicodedata.category(char) in ("Lo", "Mn", "Lm", "Me"):
            is_ignorable = ignorable.search(unicodedata.name(char, "")) is not None
            assert bool(list(unseen(char))) is is_ignorable, hex(number)
