from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from disclosure.validate.descent import FALSE, Descent

SCHEMA = {
    "type": "object",
    "properties": {
        "名称": {"$ref": "#/$defs/文字"},
        "单位": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/文字"}},
        "口径": {"enum": ["部门", "单位"]},
    },
    "patternProperties": {"^[0-9]{3}$": {"type": "object", "minProperties": 1}},
    "additionalProperties": False,
    "required": ["名称"],
    "allOf": [
        {
            "if": {"properties": {"单位": {"contains": {"const": "甲"}}}, "required": ["单位"]},
            "then": {"required": ["口径"]},
        }
    ],
    "$defs": {"文字": {"type": "string", "minLength": 2}},
}
TEXTS = st.sampled_from(["甲", "甲乙", "部门", ""])
DATA = st.dictionaries(
    st.sampled_from(["名称", "单位", "口径", "201", "其他"]),
    st.one_of(st.none(), TEXTS, st.lists(TEXTS), st.dictionaries(TEXTS, TEXTS, max_size=2)),
)


@given(DATA)
def test_it_refuses_exactly_what_the_validator_of_the_library_refuses(data):
    theirs = {
        (e.validator, tuple(e.absolute_path))
        for e in Draft202012Validator(SCHEMA).iter_errors(data)
    }
    ours = {(each.keyword, each.pointer) for each in Descent(SCHEMA).refusals(data)}
    assert ours == theirs


def test_it_gives_keyword_wanted_value_instance_schema_and_pointer():
    (found,) = Descent(SCHEMA).refusals({"名称": "甲乙", "单位": ["甲乙", "丙"]})
    assert found.keyword == "minLength"
    assert found.wants == 2
    assert found.instance == "丙"
    assert found.schema == SCHEMA["$defs"]["文字"]
    assert found.pointer == ("单位", 1)


def test_a_schema_that_is_false_refuses_everything_and_true_nothing():
    schema = {"properties": {"甲": False, "乙": True}}
    (found,) = Descent(schema).refusals({"甲": "1", "乙": "1"})
    assert (found.keyword, found.pointer) == (FALSE, ("甲",))


def test_it_can_be_used_again_for_another_file():
    descent = Descent(SCHEMA)
    assert [len(list(descent.refusals(data))) for data in ({}, {"名称": "甲乙"}, {})] == [1, 0, 1]
