from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.descent import Descent
from disclosure.validate.keywords import decimals, is_multiple

CENT = Decimal("0.01")


def _keywords(schema, data):
    return [each.keyword for each in Descent(schema).refusals(data)]


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_every_number_of_cents_is_a_multiple_of_a_cent(cents):
    assert is_multiple(Decimal(cents).scaleb(-2), CENT)


@given(st.integers(min_value=-(10**15), max_value=10**15), st.integers(min_value=1, max_value=9))
def test_a_tenth_of_a_cent_more_is_none(cents, tenths):
    assert not is_multiple(Decimal(cents * 10 + tenths).scaleb(-3), CENT)


def test_the_amount_that_floats_get_wrong_is_right():
    assert _keywords({"multipleOf": CENT}, "0.29") == []
    assert _keywords({"multipleOf": CENT}, "0.295") == ["multipleOf"]


def test_a_step_says_how_many_decimals_it_allows():
    assert [decimals(Decimal(step)) for step in ("0.01", "0.001", "1")] == [2, 3, 0]


def test_bounds_are_compared_as_decimals_and_belong_to_them():
    schema = {"minimum": 0, "maximum": 100}
    assert _keywords(schema, "0") == []
    assert _keywords(schema, "100") == []
    assert _keywords(schema, "-0.01") == ["minimum"]
    assert _keywords(schema, "100.01") == ["maximum"]
    assert _keywords(schema, "9") == []


def test_numeric_keywords_leave_other_things_alone():
    schema = {"minimum": 5, "maximum": 6, "multipleOf": CENT}
    for other in ("yes", None, [], {}):
        assert _keywords(schema, other) == []


def test_each_missing_and_each_unknown_key_is_an_error_of_its_own():
    schema = {"required": ["甲", "乙"], "properties": {"甲": {}}, "additionalProperties": False}
    found = list(Descent(schema).refusals({"丙": "1", "丁": "2"}))
    assert [(each.keyword, each.key) for each in found] == [
        ("required", "甲"),
        ("required", "乙"),
        ("additionalProperties", "丙"),
        ("additionalProperties", "丁"),
    ]


def test_several_types_are_alternatives():
    schema = {"type": ["string", "array"]}
    assert _keywords(schema, "x") == []
    assert _keywords(schema, []) == []
    assert _keywords(schema, {}) == ["type"]


def test_only_texts_are_compared_in_a_list_without_repetitions():
    assert _keywords({"uniqueItems": True}, ["甲", "乙", {}, {}]) == []
    assert _keywords({"uniqueItems": True}, ["甲", "乙", "甲"]) == ["uniqueItems"]
    assert _keywords({"uniqueItems": True}, "甲甲") == []
