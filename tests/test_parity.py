"""One name for one thing: the schema and the records say the same."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import is_dataclass
from typing import get_args, get_origin, get_type_hints

import pytest

from disclosure.pipeline.kinds import BUNDLES
from disclosure.terms import Unit, terms_of
from disclosure.validate.described import described

#: Blocks that only the narrative prints, by kind: plain data, no record.
NARRATIVE_ONLY = {
    "final": {"版式", "公开日期", "联系电话", "用途", "重点工作", "名词解释"},
    "budget": {"版式", "公开日期", "联系电话", "名词解释"},
}


@pytest.fixture(scope="module", params=BUNDLES)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def record(kind):
    return BUNDLES[kind].record


@pytest.fixture(scope="module")
def schema(request, kind):
    path = request.config.rootpath / "schemas" / f"{kind}.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))


def resolved(node, schema):
    """The alternatives that a schema node allows, with references followed."""
    if "$ref" in node:
        file, _, pointer = node["$ref"].partition("#")
        # Another file speaks to editors only.
        return [] if file else resolved(schema["$defs"][pointer.rpartition("/")[2]], schema)
    found = [node]
    for word in ("oneOf", "anyOf", "allOf"):
        found += [each for item in node.get(word, ()) for each in resolved(item, schema)]
    for word in ("then", "else"):
        found += resolved(node[word], schema) if word in node else []
    return found


def properties(node, schema):
    found = {}
    for item in resolved(node, schema):
        # The first one describes; conditions further down only forbid or demand it.
        named = item.get("properties", {})
        found = {key: each for key, each in named.items() if isinstance(each, dict)} | found
    return found


def records_below(kind):
    """The record inside a field's type: of itself, of a tuple, of a mapping, of a union."""
    if is_dataclass(kind):
        return [kind]
    inner = get_args(kind)[-1:] if get_origin(kind) is dict else get_args(kind)
    return [each for arg in inner for each in records_below(arg)]


def inner_nodes(node, schema):
    for each in resolved(node, schema):
        yield each
        for below in (*each.get("patternProperties", {}).values(), each.get("items")):
            if isinstance(below, dict):
                yield from resolved(below, schema)
        if isinstance(each.get("additionalProperties"), dict):
            yield from resolved(each["additionalProperties"], schema)


def walk(cls, nodes, schema):
    known = {}
    for node in nodes:
        known = properties(node, schema) | known
    hints = get_type_hints(cls)
    for name, term in terms_of(cls).items():
        yield f"{cls.__name__}.{term.key}", known.get(term.key)
        for below in records_below(hints[name]):
            if below.__name__ == "Quantity" or term.key not in known:
                continue
            yield from walk(below, list(inner_nodes(known[term.key], schema)), schema)


def test_every_term_of_a_record_is_a_property_of_the_schema(schema, record):
    terms = list(walk(record, [schema], schema))
    # A record may serve several blocks (项 of 财政拨款 lack 经营支出): one of them must have the key.
    found = {name for name, node in terms if node is not None}
    assert {name for name, _ in terms} - found == set()


def test_a_count_has_the_same_unit_in_the_records_and_in_the_schema(schema, record):
    counts = {
        f"{cls.__name__}.{term.key}": term.unit
        for cls in records(record)
        for field, term in terms_of(cls).items()
        if term.unit not in (Unit.AMOUNT, Unit.POINT)
        # A mapping of counts says the unit at each of its keys.
        and get_origin(get_type_hints(cls)[field]) is not dict
    }
    said = {
        name: described(node).unit
        for name, node in walk(record, [schema], schema)
        if name in counts and node is not None
    }
    assert said == {name: unit.value for name, unit in counts.items()}


def records(cls):
    yield cls
    for kind in get_type_hints(cls).values():
        for below in records_below(kind):
            if below.__name__ != "Quantity":
                yield from records(below)


def test_every_block_of_the_schema_has_a_record_or_is_the_narratives(schema, record, kind):
    records = {term.key for term in terms_of(record).values()}
    assert set(schema["properties"]) == records | NARRATIVE_ONLY[kind]


def test_keys_are_identifiers_and_stable_under_normalisation(schema, record):
    for name, _ in walk(record, [schema], schema):
        key = name.rpartition(".")[2]
        assert key.isidentifier(), key
        assert unicodedata.normalize("NFKC", key) == key
