from __future__ import annotations

from disclosure.validate.matching import (
    chosen,
    code_lengths,
    first_sentence,
    is_allowed,
    is_stranger,
    main_type,
    shared,
    words_of,
)

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


def test_a_pattern_that_is_one_key_is_a_word_and_not_chosen():
    schema = {"properties": {"合计": {}}, "patternProperties": {"^未公布$": {}, "^[0-9]+$": {}}}
    assert words_of(schema) == ["合计", "未公布"]
    assert list(chosen(schema)) == ["^[0-9]+$"]


def test_a_mapping_is_a_stranger_where_a_number_may_stand_unless_it_says_why():
    schema = {"type": ["number", "object"], "required": ["未公布"]}
    assert is_stranger({"金额": "1"}, schema)
    assert not is_stranger({"未公布": "没有"}, schema)
    assert not is_stranger("1", schema)
    assert not is_stranger({}, {"type": "object", "required": ["未公布"]})


def test_what_two_have_in_common_is_counted_from_the_front():
    assert shared("2130207", "2130201") == 6
    assert shared(("收入", "其他收入"), ("收入",)) == 1
    assert shared("", "2") == 0


def test_of_several_types_the_first_is_wanted():
    assert main_type(["number", "object"]) == "number"
    assert main_type("array") == "array"
