"""Words of clauses in which editions differ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from disclosure.edition import Wording
from disclosure.edition.wording import wording_of
from disclosure.phrases import DISPLAY, direction_phrase


def test_what_an_edition_does_not_say_is_as_in_the_latest_form() -> None:
    words = wording_of({"下降": "降低", "上年": "{上年}年"})
    assert words == replace(Wording(), fall="降低", last_year="{上年}年")
    assert wording_of({}) == Wording()


def test_the_words_of_an_edition_reach_its_clauses() -> None:
    display = replace(DISPLAY, words=wording_of({"下降": "降低"}))
    assert direction_phrase(Decimal(-1), display) == ("减少", "降低")
    assert direction_phrase(Decimal(1), display) == ("增加", "增长")
