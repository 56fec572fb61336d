"""What the schema says about its keys is so: examples fit, places in print are where they print."""

from __future__ import annotations

import re

import pytest
from ruamel.yaml import YAML

from disclosure.terms import Unit
from disclosure.validate.descent import Descent
from disclosure.validate.keys import ITEM, keys_anywhere, keys_of
from disclosure.validate.schema import read_schema
from tests.validate.conftest import ROOT
from tests.validate.regions import ALL, regions_named

SCHEMAS = {
    kind: read_schema(ROOT / "schemas" / f"{kind}.schema.json") for kind in ("final", "budget")
}
KEYS = {kind: keys_of(schema) for kind, schema in SCHEMAS.items()}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: What a count may count, and what an amount is in.
UNITS = {"元或万元", *(unit.value for unit in Unit)}


def _as_text(value):
    """Every scalar as text, which is how a file is loaded."""
    if isinstance(value, dict):
        return {str(key): _as_text(inner) for key, inner in value.items()}
    return [_as_text(inner) for inner in value] if isinstance(value, list) else str(value)


def _refused(schema, node, data):
    """What a schema has against a value under one of its nodes."""
    document = {**node, "$defs": schema.document["$defs"]}
    return list(Descent(document, schema.references).refusals(data))


def _typed(example):
    return _as_text(YAML(typ="base", pure=True).load(example))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_of_the_file_is_there_once(kind):
    paths = [key.path for key in KEYS[kind]]
    assert len(set(paths)) == len(paths)
    names = {name for path in paths for name in path if not name.startswith("〈")}
    named = {name for each in _nodes(SCHEMAS[kind].document) for name in each.get("properties", {})}
    anywhere = {key.path[-1] for key in keys_anywhere(SCHEMAS[kind])}
    assert names | anywhere == named | anywhere


def _nodes(node):
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _nodes(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _nodes(inner)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_what_must_be_written_at_the_top_is_told(kind):
    required = {key.dotted for key in KEYS[kind] if key.is_required and len(key.path) == 1}
    assert required == {
        *SCHEMAS[kind].document["required"],
        *SCHEMAS[kind].document.get("x-required", ()),
    }


def test_what_must_be_written_further_down_is_told():
    keys = KEYS["final"]
    assert next(key for key in keys if key.dotted == "三公经费.公务接待费.决算").is_required
    assert not next(key for key in keys if key.dotted == "三公经费.公务接待费.原因").is_required


@pytest.mark.parametrize(
    "key",
    [key for kind, schema in SCHEMAS.items() for key in (*KEYS[kind], *keys_anywhere(schema))],
    ids=lambda key: key.dotted,
)
def test_it_says_what_it_is_and_where_it_is_printed(key):
    assert CHINESE.search(key.title)
    assert CHINESE.search(key.described.says)
    assert key.described.says.endswith("。")
    assert not re.search(r"印在|例：|(?<!金额)单位：", key.described.says.replace("；单位：", ""))
    assert key.described.printed == "不印" or regions_named(key.described.printed)


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, k) for kind in KEYS for k in KEYS[kind] if not k.is_block]
)
def test_its_example_may_be_typed(kind, key):
    example = _typed(key.described.example)
    chosen = key.path[-1].startswith("〈") and key.path[-1] != ITEM
    value = next(iter(example.values())) if chosen else example
    assert _refused(SCHEMAS[kind], key.schema, value) == []


@pytest.mark.parametrize(("kind", "key"), [(kind, k) for kind in KEYS for k in KEYS[kind]])
def test_a_number_has_its_unit_and_nothing_else_has_one(kind, key):
    schema = SCHEMAS[kind]
    is_number = not key.is_block and any(
        kind in ("number", "integer") and key.dotted != "年度"
        for kinds in (_kinds(schema, key.schema),)
        for kind in kinds
        if "string" not in kinds or _words(schema, key.schema)
    )
    assert (key.described.unit in UNITS) if is_number else (key.described.unit == "")


def _words(schema, node):
    """Words that may stand in place of a number: to an editor they are strings."""
    inner = schema.references.target(node["$ref"]) if "$ref" in node else {}
    return node.get("x-words") or inner.get("x-words")


def _kinds(schema, node):
    kinds = node.get("type", ())
    own = [kinds] if isinstance(kinds, str) else list(kinds)
    if "$ref" in node:
        own += _kinds(schema, schema.references.target(node["$ref"]))
    return own


def test_regions_have_one_name():
    assert regions_named("公开01、03表，说明五（三）") == {"公开01", "公开03", "说明五"}
    assert regions_named("公开08至09表的表头") == {"公开08", "公开09"}
    assert regions_named("全文各处") == ALL
