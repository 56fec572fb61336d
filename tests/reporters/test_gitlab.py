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
from disclosure.reporters.stream import MOST_PER_FILE
from tests.reporters.told import BROKEN, CROWDED, FAILED, FILE, OUTCOMES, PLACELESS

SCHEMA = Path(__file__).parent / "schemas" / "codequality.json"


@pytest.fixture
def told() -> list[dict]:
    return json.loads("".join(gitlab_report(OUTCOMES, [PLACELESS])))


def test_every_issue_is_what_the_schema_says(told) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    assert list(Draft7Validator(schema).iter_errors(told)) == []
    assert "".join(gitlab_report(())) == "[]\n"


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
    own = replace(FAILED, diagnostics=(*FAILED.diagnostics, *lower))
    other = replace(FAILED, diagnostics=tuple(lower), source="departments/y/2024-final.yaml")
    issues = json.loads("".join(gitlab_report([own, other, CROWDED], lower)))
    assert len({each["fingerprint"] for each in issues}) == len(issues)


def test_what_is_left_out_of_a_crowded_file_is_one_issue() -> None:
    issues = json.loads("".join(gitlab_report([CROWDED])))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert list(Draft7Validator(schema).iter_errors(issues)) == []
    assert len(issues) == MOST_PER_FILE + 1
    assert issues[-1]["description"].endswith("还有 8 个没有列出（警告 7，提示 1）")
    assert issues[-1]["location"] == {"path": FILE, "lines": {"begin": 1}}
