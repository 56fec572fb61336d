from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.descent import Descent
from disclosure.validate.dialect import DECIMALS, has_at_most
from disclosure.validate.text_types import is_number

EXCUSED = {
    "type": ["number", "object"],
    "required": ["未公布"],
    "additionalProperties": False,
    "patternProperties": {"^未公布$": {"type": "string"}},
}


def _keywords(schema, data):
    return [each.keyword for each in Descent(schema).refusals(data)]


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_every_number_of_cents_has_at_most_two_decimals(cents):
    assert has_at_most(f"{Decimal(cents).scaleb(-2):f}", 2)


@given(st.integers(min_value=-(10**15), max_value=10**15), st.integers(min_value=1, max_value=9))
def test_a_tenth_of_a_cent_more_has_three(cents, tenths):
    assert not has_at_most(f"{Decimal(cents * 10 + tenths).scaleb(-3):f}", 2)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-9, max_value=9))
def test_it_is_the_question_whether_the_number_is_a_multiple(number):
    text = f"{number:f}"
    assert has_at_most(text, 2) == (number * 100 == int(number * 100))


def test_the_amount_that_floats_get_wrong_is_right():
    assert _keywords({DECIMALS: 2}, "0.29") == []
    assert _keywords({DECIMALS: 2}, "0.290") == []
    assert _keywords({DECIMALS: 2}, "0.295") == [DECIMALS]


def test_bounds_are_compared_as_decimals_and_belong_to_them():
    schema = {"minimum": 0, "maximum": 100}
    assert _keywords(schema, "0") == []
    assert _keywords(schema, "100") == []
    assert _keywords(schema, "-0.01") == ["minimum"]
    assert _keywords(schema, "100.01") == ["maximum"]
    assert _keywords(schema, "9") == []


def test_numeric_keywords_leave_other_things_alone():
    schema = {"minimum": 5, "maximum": 6, DECIMALS: 2}
    for other in ("yes", None, [], {}):
        assert not is_number(other)
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


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("5", []),
        ({"未公布": "理由"}, []),
        ("无", ["type"]),
        ([], ["type"]),
        ({}, ["type"]),
        ({"金额": "5"}, ["type"]),
        ({"未公布": "理由", "金额": "5"}, ["additionalProperties"]),
    ],
)
def test_a_mapping_in_place_of_a_number_is_of_the_wrong_type_unless_it_says_why(data, found):
    assert _keywords(EXCUSED, data) == found


def test_only_texts_are_compared_in_a_list_without_repetitions():
    assert _keywords({"uniqueItems": True}, ["甲", "乙", {}, {}]) == []
    assert _keywords({"uniqueItems": True}, ["甲", "乙", "甲"]) == ["uniqueItems"]
    assert _keywords({"uniqueItems": True}, "甲甲") == []


def test_a_reference_into_the_schema_is_followed_and_one_into_another_file_is_not():
    schema = {
        "properties": {"甲": {"$ref": "#/$defs/%E6%95%B0"}, "乙": {"$ref": "codes.json#/$defs/x"}},
        "$defs": {"数": {"type": "number"}},
    }
    found = list(Descent(schema).refusals({"甲": "无", "乙": "无"}))
    assert [(each.keyword, each.pointer) for each in found] == [("type", ("甲",))]


ALIKE = {"x-alike": {"among": ["货物", "工程"], "key": "中小企业"}}


@pytest.mark.parametrize(
    ("data", "at"),
    [
        ({"货物": {"中小企业": "1"}, "工程": {"中小企业": "1"}}, []),
        ({"货物": {"中小企业": "1"}, "工程": {}}, [("工程",)]),
        ({"货物": {}, "工程": {}}, [()]),
        ({"货物": {}, "工程": {}, "中小企业": "1"}, []),
        ({"货物": {"中小企业": "1"}, "工程": {}, "中小企业": "1"}, []),
        ({"货物": {"中小企业": "1"}, "工程": "无"}, []),
        ("无", []),
    ],
)
def test_each_block_has_the_key_where_one_has_it_or_the_total_stands(data, at):
    refusals = list(Descent(ALIKE).refusals(data))
    assert [each.pointer for each in refusals] == at
    assert {(each.keyword, each.key) for each in refusals} <= {("required", "中小企业")}
