from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from ruamel.yaml import YAML

from disclosure.validate.codes import CODES
from disclosure.validate.descent import FALSE
from disclosure.validate.dialect import DECIMALS
from disclosure.validate.references import References, is_elsewhere, read_document
from disclosure.validate.schema import read_schema
from disclosure.validate.sentences import SENTENCES
from disclosure.validate.unknown_key import COMPUTED, MISTAKEN, _half

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "schemas"
SCHEMAS = sorted(FOLDER.glob("*.json"))
#: Kind → files that are right.
FILINGS = {
    "final": [
        *sorted(ROOT.glob("departments/*/*-final.yaml")),
        ROOT / "templates" / "final-2024" / "sample.yaml",
        ROOT / "tests" / "validate" / "every_key.yaml",
        ROOT / "tests" / "validate" / "smallest.yaml",
    ],
    "budget": [
        *sorted(ROOT.glob("departments/*/*-budget.yaml")),
        *sorted(ROOT.glob("templates/budget-*/sample*.yaml")),
    ],
}
#: The schemas of the files that departments write.
OF_FILINGS = {kind: FOLDER / f"{kind}.schema.json" for kind in FILINGS}
FINAL = OF_FILINGS["final"]
#: How many mappings have codes for keys.
CODED = {"final": 11, "budget": 5}
CODES_FILE, REPORT = FOLDER / "codes.schema.json", FOLDER / "report.schema.json"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
#: A URI reference is ASCII; everything else in it is percent-encoded (RFC 3986).
URI_REFERENCE = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+")
SPOKEN = {*SENTENCES, "additionalProperties", "required"}
BELOW = {"properties", "patternProperties", "items", "then", "else", "allOf"}
SILENT = {"$ref", "if", *BELOW}
#: What may stand beside a ``$ref``: an editor takes anything else for a condition.
BESIDE = {"$ref", "title", "description"}
LIST = "这里的键，"


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


def _kinds(schema):
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds


@pytest.fixture(params=SCHEMAS, ids=lambda path: path.stem)
def document(request):
    return json.loads(request.param.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=FILINGS)
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def filing(kind):
    """The schema of the files of a kind."""
    return read_document(OF_FILINGS[kind])


def test_the_schema_follows_draft_2020_12(document):
    assert document["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(document)


def test_every_keyword_that_refuses_has_its_sentence(document):
    known = Draft202012Validator.VALIDATORS
    used = {word for each in _schemas(document) for word in each if word in known}
    assert used <= SPOKEN | SILENT


@pytest.mark.parametrize(
    "path", [*OF_FILINGS.values(), CODES_FILE, REPORT], ids=lambda path: path.stem
)
def test_every_reference_is_a_uri_reference_and_leads_to_a_schema(path):
    document = read_document(path)
    references = References(document, FOLDER)
    used = {each[word] for each in _schemas(document) for word in ("$ref", CODES) if word in each}
    for ref in used:
        assert URI_REFERENCE.fullmatch(ref), ref
        assert isinstance(references.target(ref), dict)
    assert URI_REFERENCE.fullmatch(document.get("$id", "none"))


def test_no_schema_asks_an_editor_to_reckon_in_binary_floats(document):
    assert not [each for each in _schemas(document) if "multipleOf" in each]


def test_what_lies_beside_the_schema_asserts_nothing_and_refers_no_further(filing):
    beside = {each["$ref"].split("#")[0] for each in _schemas(filing) if "$ref" in each}
    assert beside - {""} == {CODES_FILE.name}
    for each in _schemas(read_document(CODES_FILE)):
        assert set(each) & set(Draft202012Validator.VALIDATORS) <= {"properties"}
        assert "$ref" not in each


def test_the_codes_of_a_mapping_are_those_that_its_editor_offers(filing, kind):
    for each in _schemas(filing):
        offered = [part["$ref"] for part in each.get("allOf", ()) if "$ref" in part]
        named = [part[CODES] for part in each.get("allOf", ()) if CODES in part]
        assert offered == named
    assert sum(CODES in each for each in _schemas(filing)) == CODED[kind]


def test_every_mapping_of_the_filing_refuses_unknown_keys(filing):
    open_ones = [
        each.get("title", each)
        for each in _schemas(filing)
        if "object" in _kinds(each)
        and each.get("additionalProperties") is not False
        and not any(part.get("additionalProperties") is False for part in each.get("allOf", ()))
    ]
    assert open_ones == []


def test_every_definition_is_used_and_named_in_english(filing, kind):
    text = OF_FILINGS[kind].read_text(encoding="utf-8")
    names = filing["$defs"]
    assert [name for name in names if f'"#/$defs/{name}"' not in text] == []
    assert [name for name in names if not (name.isascii() and name.isidentifier())] == []


def test_every_key_of_the_filing_is_an_identifier(filing):
    names = {name for each in _schemas(filing) for name in each.get("properties", {})}
    assert [name for name in names if not f"_{name}".isidentifier()] == []


def test_decimals_of_the_schema_are_whole_and_bounds_exact(filing):
    assert filing["$defs"]["amount"][DECIMALS] == 2
    bounds = [
        each[word] for each in _schemas(filing) for word in ("minimum", "maximum") if word in each
    ]
    assert bounds
    assert not [bound for bound in bounds if isinstance(bound, float)]


def test_a_plain_false_is_spoken_too():
    assert FALSE in SENTENCES


def test_nothing_but_words_stands_beside_a_reference(filing):
    assert [each for each in _schemas(filing) if "$ref" in each and set(each) - BESIDE] == []


def test_no_value_is_offered_that_nobody_wrote(filing):
    """An editor puts ``examples`` and ``default`` into the file at a key press."""
    assert [each for each in _schemas(filing) if {"examples", "default"} & set(each)] == []


def test_every_number_is_completed_without_a_value(filing):
    for each in _schemas(filing):
        if {"number", "integer"} & set(_kinds(each)[:1]):
            assert each["defaultSnippets"][-1]["body"] == "^", each


def test_every_refusal_of_a_type_is_told_to_editors_in_chinese(filing):
    silent = [
        each
        for each in _schemas(filing)
        if "type" in each and not CHINESE.search(each.get("errorMessage", ""))
    ]
    assert silent == []


def test_what_an_editor_is_told_names_the_keys_that_there_are(filing):
    told = [each for each in _schemas(filing) if each.get("errorMessage", "").startswith(LIST)]
    assert len(told) > 30
    for each in told:
        required, unless = each.get("required", []), each.get("x-required", [])
        others = [name for name in each["properties"] if name not in (*required, *unless)]
        parts = (("必须有：", required), ("文件时必须有：", unless), ("可以有：", others))
        listed = "；".join(word + "、".join(names) for word, names in parts if names)
        assert re.sub("没有(上年|预算)文件", "文件", each["errorMessage"]) == LIST + listed


def test_what_is_written_by_mistake_means_a_key_of_the_mapping(filing):
    mistaken = [each for each in _schemas(filing) if MISTAKEN in each and "enum" not in each]
    assert mistaken
    for each in mistaken:
        for wrong, right in each[MISTAKEN].items():
            assert right in each["properties"]
            assert wrong not in each["properties"]
            assert wrong == _half(wrong)


def test_a_word_that_is_written_by_mistake_means_one_to_choose_or_none(filing):
    mistaken = [each for each in _schemas(filing) if MISTAKEN in each and "enum" in each]
    assert mistaken
    for each in mistaken:
        assert set(each[MISTAKEN].values()) <= {*each["enum"], ""}
        assert not set(each[MISTAKEN]) & set(each["enum"])


def test_what_the_program_works_out_is_no_key_of_the_mapping(filing):
    computed = [each for each in _schemas(filing) if COMPUTED in each]
    assert computed
    for each in computed:
        assert not set(each[COMPUTED]) & set(each["properties"])
        assert all(word == _half(word) for word in each[COMPUTED])


def as_the_library_reads_it(kind):
    """The validator of the library, which knows nothing of texts and resolves every reference."""
    beside = Resource.from_contents(read_document(CODES_FILE))
    registry = Registry().with_resource(CODES_FILE.name, beside)
    return Draft202012Validator(read_document(OF_FILINGS[kind]), registry=registry)


def _as_an_editor_reads(value):
    """Numbers as numbers, keys and dates as text: YAML 1.2 without our rule that all is text."""
    if isinstance(value, dict):
        return {str(key): _as_an_editor_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_reads(inner) for inner in value]
    if isinstance(value, float):
        return Decimal(str(value))
    return value if isinstance(value, int) else str(value)


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind, paths in FILINGS.items() for path in paths]
)
def test_an_editor_that_reads_numbers_as_numbers_has_nothing_against_a_filing(kind, path):
    data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    errors = as_the_library_reads_it(kind).iter_errors(_as_an_editor_reads(data))
    assert [(list(each.absolute_path), each.message) for each in errors] == []


def test_the_schema_is_read_with_what_lies_beside_it():
    schema = read_schema(FINAL)
    codes = schema.references.target(f"{CODES_FILE.name}#/$defs/functional")
    assert is_elsewhere(f"{CODES_FILE.name}#/$defs/functional")
    assert codes["properties"]["2013101"]["title"] == "行政运行"
