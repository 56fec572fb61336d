from __future__ import annotations

import json
import os

import pytest

from disclosure.validate.references import References, is_elsewhere, read_document

SCHEMA = {
    "$defs": {"amount": {"type": "number"}, "金额": {"title": "金额"}, "a/b~c": {"title": "斜线"}}
}


def test_a_reference_names_a_definition_of_the_schema():
    assert References(SCHEMA).target("#/$defs/amount") == {"type": "number"}
    assert References(SCHEMA).target("#") is SCHEMA


def test_it_is_percent_encoded_where_it_is_not_ascii():
    assert References(SCHEMA).target("#/$defs/%E9%87%91%E9%A2%9D") == {"title": "金额"}


def test_slash_and_tilde_are_spelt_as_json_pointers_spell_them():
    assert References(SCHEMA).target("#/$defs/a~1b~0c") == {"title": "斜线"}


def test_a_file_beside_the_schema_is_read_once_and_only_when_it_is_asked_for(tmp_path):
    references = References(SCHEMA, tmp_path)
    beside = tmp_path / "目录.json"
    beside.write_text(json.dumps({"$defs": {"x": {"title": "甲"}}}), encoding="utf-8")
    assert references.target("%E7%9B%AE%E5%BD%95.json#/$defs/x") == {"title": "甲"}
    beside.unlink()
    assert references.target("%E7%9B%AE%E5%BD%95.json#/$defs") == {"x": {"title": "甲"}}


@pytest.mark.parametrize("ref", ["#/$defs/nobody", "nowhere.json#/x"])
def test_a_reference_to_nothing_is_a_defect_of_the_program(ref):
    with pytest.raises(LookupError):
        References(SCHEMA).target(ref)


def test_a_node_is_resolved_as_far_as_the_schema_goes():
    references = References({"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"title": "乙"}}})
    assert references.resolved({"title": "甲", "$ref": "#/$defs/a"}) == {"title": "乙"}
    assert references.resolved({"title": "甲"}) == {"title": "甲"}
    assert references.resolved({"$ref": "codes.json#/x"}) == {"$ref": "codes.json#/x"}
    assert references.resolved(None) == {}


def test_what_leads_out_of_the_schema_is_told_from_what_stays():
    assert is_elsewhere("codes.schema.json#/$defs/economic")
    assert not is_elsewhere("#/$defs/amount")


def test_numbers_of_a_document_are_exact(tmp_path):
    path = tmp_path / "x.json"
    path.write_text('{"n": 0.1}', encoding="utf-8")
    assert str(read_document(path)["n"]) == "0.1"


def test_a_reference_in_a_circle_leads_to_nothing():
    schema = {"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}
    with pytest.raises(LookupError):
        References(schema).resolved({"$ref": "#/$defs/a"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_place_of_a_document_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="管道"):
        read_document(tmp_path / "pipe")
