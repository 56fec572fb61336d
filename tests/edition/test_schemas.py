"""A schema that is missing or damaged is told, whoever asks for it."""

from __future__ import annotations

import pytest

from disclosure.edition import damaged_schemas, find_schema
from tests.editions.document import ROOT


def test_the_schemas_of_the_project_are_found():
    for name in ("final", "edition"):
        schema, problems = find_schema(ROOT / "schemas", name)
        assert problems == ()
        assert schema.document["type"] == "object"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "L101"),
        (b"", "L186"),
        (b"{", "L186"),
        (b"[]", "L186"),
        (b"\xff", "L186"),
        (b"[" * 200_000, "L186"),
    ],
)
def test_what_is_wrong_with_one_is_told_with_its_path(content, code, tmp_path):
    if content is not None:
        (tmp_path / "final.schema.json").write_bytes(content)
    schema, problems = find_schema(tmp_path, "final")
    assert schema is None
    assert [(one.code, one.place.file) for one in problems] == [
        (code, f"{tmp_path.name}/final.schema.json")
    ]


def test_the_schemas_of_the_project_are_not_damaged():
    assert list(damaged_schemas(ROOT / "schemas")) == []


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b'{"type": 1, "properties": {}}',
        b'{"properties": {"a": {"$ref": "#/nowhere"}}}',
        b'{"properties": {"a": {"$ref": "#/properties/a"}}}',
        b'{"$ref": "#", "properties": {}}',
        b'{"properties": {"a": {"const": {"$ref": 1}}}}',
        b'{"properties": 1}',
        b'{"properties": {"a": {"type": "objekt"}}}',
    ],
)
def test_what_is_json_and_no_schema_is_damaged(content, tmp_path):
    (tmp_path / "final.schema.json").write_bytes(content)
    assert find_schema(tmp_path, "final")[1] == ()
    (found,) = damaged_schemas(tmp_path)
    assert (found.code, found.place.file) == ("L186", f"{tmp_path.name}/final.schema.json")


def test_where_there_are_no_schemas_none_is_damaged(tmp_path):
    assert list(damaged_schemas(tmp_path / "none")) == []
