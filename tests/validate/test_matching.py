from __future__ import annotations

from disclosure.validate.matching import code_lengths, first_sentence, is_allowed

CODES = {
    "patternProperties": {"^[1-9]([0-9]{2}|[0-9]{4}|[0-9]{6})$": {}},
    "properties": {"合计": {}},
}


def test_a_key_is_allowed_by_name_or_by_pattern():
    assert is_allowed("合计", CODES)
    assert is_allowed("2013101", CODES)
    assert not is_allowed("201310", CODES)
    assert not is_allowed("0201", CODES)
    assert not is_allowed("合计", {})


def test_it_tells_how_long_codes_may_be():
    assert code_lengths(CODES) == (3, 5, 7)


def test_where_any_name_may_stand_keys_are_no_codes():
    assert code_lengths({"patternProperties": {"^[^.]+$": {}}}) == ()
    assert code_lengths({"properties": {"合计": {}}}) == ()


def test_a_schema_says_first_what_matters():
    assert first_sentence({"description": "决算年度。印在封面。"}) == "决算年度"
    assert first_sentence({}) == ""
