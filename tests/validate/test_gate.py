"""What the gate lets pass, the descent has nothing against; and what it stops, it has."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.load import load_text
from disclosure.validate.descent import Descent
from disclosure.validate.gate import Gate
from disclosure.validate.references import References
from disclosure.validate.schema import Schema, read_schema
from disclosure.validate.supplied import are_supplied, unsupplied
from disclosure.validate.validate import validate
from tests.validate.test_schema import FILINGS, OF_FILINGS

#: So many mutants of each file are tried; 3,000 of each were tried once.
TRIED = 15
WRONG = (
    *("", "无", "-1", "0", "0.001", "1e5", "1,200.00", "9" * 23, "9" * 25, "2024-02-30", "待填"),
    *(
        [],
        ["甲", "甲"],
        [{}],
        {},
        {"未公布": "理由"},
        {"未公布": "理由", "多": "1"},
        {"201": "1"},
        None,
    ),
)
SUPPLIED = ((), None, ("上年.收支总计.合计", "年初预算.2013101"))


def descended(schema, data, supplied):
    return next(unsupplied(schema.descent.refusals(data), supplied), None) is None


def passed(schema, data, supplied):
    gaps = schema.gate.lets_pass(data)
    return gaps is not None and are_supplied(gaps, data, supplied)


def places(data):
    """Every place of a file: what it stands in, and its key there."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield data, key
        if isinstance(value, dict | list):
            yield from places(value)


def mutants(data, tried, random):
    """Change a file in one place at a time: another value, no value, one more key."""
    every = list(places(data))
    for _ in range(tried):
        block, key = random.choice(every)
        kept = list(block.items()) if isinstance(block, dict) else list(block)
        kind = random.randrange(5)
        if kind == 0 and isinstance(block, dict):
            del block[key]
        elif kind == 1 and isinstance(block, dict):
            block[random.choice(("多余", "201", "合计", "2013101", "未公布"))] = block[key]
        elif kind == 2:
            other, elsewhere = random.choice(every)
            block[key] = deepcopy(other[elsewhere])
        else:
            block[key] = random.choice(WRONG)
        yield
        block.clear()
        block.update(kept) if isinstance(block, dict) else block.extend(kept)


@pytest.fixture(scope="module")
def schemas():
    return {kind: read_schema(path) for kind, path in OF_FILINGS.items()}


@pytest.mark.parametrize(
    ("kind", "path"),
    [(kind, path) for kind, paths in FILINGS.items() for path in paths],
    ids=lambda each: each if isinstance(each, str) else each.stem,
)
def test_gate_and_descent_agree_about_a_file_and_about_whatever_is_made_of_it(kind, path, schemas):
    schema = schemas[kind]
    loaded, _ = load_text(path.read_bytes(), path.name)
    assert passed(schema, loaded.data, None)
    told = 0
    random = Random(path.name)  # noqa: S311 -- the same mutants every time
    for _ in mutants(loaded.data, TRIED, random):
        supplied = random.choice(SUPPLIED)
        agreed = descended(schema, loaded.data, supplied)
        assert passed(schema, loaded.data, supplied) == agreed
        told += not agreed
    assert told > TRIED // 3


@pytest.mark.parametrize("keyword", ["oneOf", "maxLength", "x-unheard-of"])
def test_a_keyword_that_nobody_made_a_question_of_lets_nothing_pass(keyword):
    document = {"properties": {"甲": {keyword: 1}}}
    gate = Gate(document, References(document))
    assert gate.lets_pass({"乙": "1"}) == []
    assert gate.lets_pass({"甲": "1"}) is None


def test_a_key_that_a_condition_asks_for_is_no_gap():
    document = {"if": {"x-required": ["甲"]}, "else": {"required": ["乙"]}}
    gate = Gate(document, References(document))
    assert gate.lets_pass({"甲": "1"}) == []
    assert gate.lets_pass({"乙": "1"}) == []
    assert gate.lets_pass({}) is None


def test_a_schema_may_refer_to_itself():
    document = {"properties": {"下": {"$ref": "#"}}, "required": ["名"]}
    gate = Gate(document, References(document))
    assert gate.lets_pass({"名": "", "下": {"名": ""}}) == []
    assert gate.lets_pass({"名": "", "下": {}}) is None


def test_a_file_that_passes_never_meets_the_descent(schemas, monkeypatch):
    monkeypatch.setattr(Descent, "refusals", None)
    path = FILINGS["final"][0]
    loaded, _ = load_text(path.read_bytes(), path.name)
    assert validate(loaded, schemas["final"], None) == ()


LEAVES = st.sampled_from(["", "甲", "5", "-1", "7", "0.123", "2025-02-28", "2025-02-30"])
#: One of each keyword that is not among our own files' mutants so often.
SMALL = {
    "properties": {
        "数": {"type": ["integer", "object"], "minimum": 0, "maximum": 6, "required": ["未公布"]},
        "词": {"type": ["number", "string"], "x-words": ["甲"], "pattern": "^甲$"},
        "日": {"format": "date", "not": {"const": "甲"}},
        "列": {"contains": {"const": "甲"}, "uniqueItems": True, "minItems": 1},
        "或": {"anyOf": [{"minLength": 2}, {"enum": ["甲", ""]}]},
        "各": {"x-alike": {"among": ["数", "词"], "key": "甲"}, "minProperties": 1},
    },
    "allOf": [{"if": {"required": ["数"]}, "then": {"required": ["词"]}, "else": True}],
}
DATA = st.dictionaries(
    st.sampled_from([*SMALL["properties"], "多"]),
    st.one_of(
        LEAVES,
        st.lists(LEAVES, max_size=3),
        st.dictionaries(st.sampled_from(["未公布", "数", "词", "甲"]), LEAVES, max_size=2),
        st.just({"数": {"甲": "1"}, "词": {}}),
    ),
)


@given(DATA)
def test_every_keyword_of_the_gate_is_that_of_the_descent(data):
    schema = Schema(SMALL, References(SMALL))
    assert passed(schema, data, ()) == descended(schema, data, ())


def test_a_reference_that_comes_back_to_the_same_value_refers_to_nothing():
    """It is told as damage, and not found out when the stack is full."""
    endless = {"$ref": "#"}
    with pytest.raises(LookupError):
        Gate(endless, References(endless)).lets_pass({"甲": "1"})
    nested = {"type": "object", "properties": {"内": {"$ref": "#"}}}
    gate = Gate(nested, References(nested))
    assert gate.lets_pass({"内": {"内": {}}}) == []
    assert gate.lets_pass({"内": {"内": "1"}}) is None
