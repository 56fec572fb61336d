"""The Code Quality report, against what GitLab demands of one.

The schema of its parser is in no package; ``codequality.json`` says the same in our words, and more
strictly: what the documentation of the format adds is demanded too.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from disclosure.reporters.gitlab import NO_FILE, gitlab_report
from tests.reporters.told import BROKEN, FAILED, OUTCOMES, PLACELESS

SCHEMA = Path(__file__).parent / "schemas" / "codequality.json"


@pytest.fixture
def told() -> list[dict]:
    return json.loads(gitlab_report(OUTCOMES, [PLACELESS]))


def test_every_issue_is_what_the_schema_says(told) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    assert list(Draft7Validator(schema).iter_errors(told)) == []
    assert gitlab_report(()) == "[]\n"


def test_an_issue_says_what_where_and_how_grave(told) -> None:
    issue = told[2]
    assert issue["check_name"] == "T201"
    assert issue["severity"] == "critical"
    assert issue["location"] == {"path": "departments/x/2024-final.yaml", "lines": {"begin": 12}}
    assert issue["description"].startswith(f"错误[T201] {BROKEN.message}　改法：")
    assert [each["severity"] for each in told] == ["critical", "minor", "critical", "info"]


def test_what_belongs_to_no_file_still_has_a_path(told) -> None:
    assert told[0]["location"] == {"path": NO_FILE, "lines": {"begin": 1}}


def test_every_issue_has_a_fingerprint_of_its_own() -> None:
    lower = [replace(each, place=replace(each.place, line=99)) for each in FAILED.diagnostics]
    other = replace(FAILED, diagnostics=tuple(lower))
    twice = json.loads(gitlab_report([FAILED, other]))
    assert len({each["fingerprint"] for each in twice}) == len(twice) == 6
