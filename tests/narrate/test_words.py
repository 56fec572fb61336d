"""The phrases under the names by which templates call them."""

from __future__ import annotations

from disclosure.narrate.identity import identity
from disclosure.narrate.subjects import subjects
from disclosure.narrate.vocabulary import PHRASES
from disclosure.narrate.words import Words
from tests.narrate.telling import edition, filing, story


def words() -> Words:
    told = story(filing())
    return Words(told, identity(told.facts, edition().title), subjects(told, told.facts))


def test_every_phrase_of_the_vocabulary_is_bound_and_no_other() -> None:
    assert set(words().functions()) == set(PHRASES)


def test_a_name_leads_to_its_own_phrase() -> None:
    bound = words().functions()
    assert bound["句"]("增加", "原因") == "增加，原因。"
    assert bound["续"]("占一半") == "，占一半"
    assert bound["汉字"](12) == "十二"
    assert bound["顿号"](["甲", "乙"]) == "甲、乙"
