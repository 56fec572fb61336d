"""One name for one thing: the schema, the records and the editions say the same."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import is_dataclass
from typing import get_args, get_origin, get_type_hints

import pytest

from disclosure.edition import Pattern, editions
from disclosure.load import load
from disclosure.model import identifier
from disclosure.model.final import FinalAccounts
from disclosure.pipeline.dictionary import dictionary
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.samples import samples
from disclosure.terms import Unit, terms_of
from disclosure.validate import key_at, keys_of
from disclosure.validate.described import described
from tests.conftest import ROOT

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


#: A path of a figure or a key, as an edition writes it; one that begins with a dot goes on from another.
PATH = re.compile(r"[^\s.]+(\.[^\s.]+)+")
EDITIONS = editions(ROOT / "templates")


@pytest.fixture(scope="module")
def words():
    found, problems = dictionary(ROOT)
    assert problems == ()
    return found


def fields_of(cls, name=""):
    """The fields of a record and of those in it, each with its English name from the top down."""
    hints = get_type_hints(cls)
    for field in terms_of(cls):
        yield f"{cls.__name__}.{field}", f"{name}{field}"
        steps = container(hints[field])
        for below in records_below(hints[field]):
            if below.__name__ not in ("Quantity", "Stated"):
                yield from fields_of(below, f"{name}{field}{steps}.")


def container(kind):
    args = get_args(kind)
    if get_origin(kind) in (dict, tuple):
        return "[]"
    return next((container(each) for each in args if get_origin(each) in (dict, tuple)), "")


@pytest.mark.parametrize("kind", BUNDLES)
def test_every_field_of_a_record_is_a_word_of_the_dictionary(kind, words):
    known = {each.identifier for each in words if each.kind == kind}
    fields = tuple(fields_of(BUNDLES[kind].record))
    # A record may serve several blocks (项 of 财政拨款 lack 经营支出): one of them must have the key.
    # Why an amount is not published may stand in many places, and is no key of its own.
    found = {field for field, name in fields if name in known or field.endswith(".unknown")}
    assert {field for field, _ in fields} - found == set()


@pytest.mark.parametrize("kind", BUNDLES)
def test_every_key_that_holds_a_number_is_a_field_of_a_record(kind, words):
    assert [
        each.key for each in words if each.kind == kind and each.unit and not each.identifier
    ] == []


def test_every_key_is_printed_somewhere_or_said_not_to_be(words):
    assert [each.key for each in words if not each.shown] == []


def scalars(data):
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in pairs:
        yield str(key)
        yield from scalars(value) if isinstance(value, (dict, list)) else (str(value),)


@pytest.mark.parametrize("slug", EDITIONS)
def test_every_path_that_an_edition_names_is_a_figure_or_a_key(slug):
    house = house_at(ROOT)
    kind = EDITIONS[slug][0]
    prepared, _ = house.prepared(slug)
    told, _ = samples(house, prepared)
    loaded, _ = load(house.templates / slug / "edition.yaml", shown=slug)
    figures = {path for each in told for path in each.told.understood.computed.figures}
    blocks = {
        ".".join(path.split(".")[:end]) for path in figures for end in range(1, path.count(".") + 1)
    }
    keys = {key.path: key for key in keys_of(house.schema(kind))}
    roots = {path.partition(".")[0] for path in (*figures, *map(".".join, keys))}
    named = {text for text in scalars(loaded.data) if PATH.fullmatch(text)}
    named |= set(prepared.sentences.figures)
    unknown = [
        text
        for text in named
        if text.partition(".")[0] in roots
        and text not in figures | blocks
        and not any(Pattern(text).codes(figures) if "{编码}" in text else ())
        and key_at(tuple(text.replace("{编码}", "2013101").split(".")), keys) is None
    ]
    assert unknown == []


def test_an_identifier_is_that_of_the_field_at_the_end_of_a_path():
    def of(path):
        return (identifier(FinalAccounts, path.split(".")) or ("", None))[0]

    assert (
        of("三公经费.公务接待费.外宾接待.批次") == "three_public.hospitality.foreign_guests.batches"
    )
    assert of("单位.〈每项〉.名称") == "agencies[].name"
    assert of("年初预算.一般公共预算财政拨款.2013101") == "initial_budget[][]"
    assert [of(path) for path in ("没有", "三公经费.没有", "用途.按类", "年度.再往下")] == [""] * 4
