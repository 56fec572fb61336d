"""A schema that is missing or damaged is told, whoever asks for it."""

from __future__ import annotations

import pytest

from disclosure.edition import find_schema
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
