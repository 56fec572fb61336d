from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from disclosure.validate.descent import FALSE
from disclosure.validate.schema import read_schema
from disclosure.validate.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = sorted((ROOT / "schemas").glob("*.json"))
REAL = sorted(ROOT.glob("departments/*/*-final.yaml"))
FINAL = next(path for path in SCHEMAS if path.name == "final.schema.json")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SPOKEN = {*SENTENCES, "additionalProperties", "required"}
BELOW = {"properties", "patternProperties", "items", "then", "else", "allOf"}
SILENT = {"$ref", "if", *BELOW}


def _schemas(schema):
    """Yield every schema whose verdict is printed: all but the questions under ``if``."""
    if not isinstance(schema, dict):
        return
    yield schema
    for word in ("properties", "patternProperties", "$defs"):
        for inner in schema.get(word, {}).values():
            yield from _schemas(inner)
    for inner in [schema.get(word) for word in ("items", "then", "else")] + schema.get("allOf", []):
        yield from _schemas(inner)


def _properties(schema):
    for each in _schemas(schema):
        for word in ("properties", "patternProperties"):
            yield from each.get(word, {}).items()


@pytest.fixture(params=SCHEMAS, ids=lambda path: path.stem)
def document(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


def test_the_schema_follows_draft_2020_12(document):
    assert document["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(document)


def test_every_keyword_that_refuses_has_its_sentence(document):
    known = Draft202012Validator.VALIDATORS
    used = {word for each in _schemas(document) for word in each if word in known}
    assert used <= SPOKEN | SILENT


def test_every_reference_leads_to_a_definition(document):
    used = {each["$ref"] for each in _schemas(document) if "$ref" in each}
    assert used <= {f"#/$defs/{name}" for name in document["$defs"]}


def test_every_mapping_of_the_filing_refuses_unknown_keys():
    document = json.loads(FINAL.read_text(encoding="utf-8"))
    open_ones = [
        each.get("title", each)
        for each in _schemas(document)
        if each.get("type") == "object" and each.get("additionalProperties") is not False
    ]
    assert open_ones == []


def test_every_definition_is_used():
    text = FINAL.read_text(encoding="utf-8")
    names = json.loads(text)["$defs"]
    assert [name for name in names if f'"#/$defs/{name}"' not in text] == []


def test_every_property_of_the_filing_is_explained_in_chinese():
    document = json.loads(FINAL.read_text(encoding="utf-8"))
    bare = [
        name
        for name, each in _asked(document)
        if not CHINESE.search(each.get("title", ""))
        or not CHINESE.search(each.get("description", ""))
    ]
    assert bare == []


def _asked(document):
    """Yield the properties that an author fills in, a reference without words being followed."""
    narrowing = [name for name in document["$defs"] if name.endswith("只到分")]
    rules = {**document, "allOf": []}
    rules["$defs"] = {k: v for k, v in document["$defs"].items() if k not in narrowing}
    for name, each in _properties(rules):
        if isinstance(each, dict):
            target = document["$defs"].get(each.get("$ref", "").removeprefix("#/$defs/"), {})
            yield name, each if "title" in each else target


def test_every_key_of_the_filing_is_an_identifier():
    document = json.loads(FINAL.read_text(encoding="utf-8"))
    names = {name for each in _schemas(document) for name in each.get("properties", {})}
    assert [name for name in names if not f"_{name}".isidentifier()] == []


def test_decimals_of_the_schema_are_exact():
    schema = read_schema(FINAL)
    assert schema.document["$defs"]["金额"]["multipleOf"] == Decimal("0.01")


def test_a_plain_false_is_spoken_too():
    assert FALSE in SENTENCES


def _as_an_editor_reads(value):
    """Numbers as numbers, keys and dates as text: YAML 1.2 without our rule that all is text."""
    if isinstance(value, dict):
        return {str(key): _as_an_editor_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_reads(inner) for inner in value]
    if isinstance(value, float):
        return Decimal(str(value))
    return value if isinstance(value, int) else str(value)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_an_editor_that_reads_numbers_as_numbers_has_nothing_against_a_filing(path, schema):
    data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    errors = Draft202012Validator(schema.document).iter_errors(_as_an_editor_reads(data))
    assert [(list(each.absolute_path), each.message) for each in errors] == []
