"""Our own format, and the schema that describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from disclosure.reporters.as_json import json_report
from disclosure.reporters.stream import MOST_PER_FILE
from tests.reporters.told import BROKEN, CROWDED, FAILED, FILE, OUTCOMES, PLACELESS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def told() -> dict[str, Any]:
    return json.loads("".join(json_report(OUTCOMES, [PLACELESS])))


@pytest.fixture
def schema(root: Path) -> dict[str, Any]:
    return json.loads((root / "schemas" / "report.schema.json").read_text(encoding="utf-8"))


def test_it_is_what_its_schema_says(told: dict[str, Any], schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(told)) == []
    assert (
        list(Draft202012Validator(schema).iter_errors(json.loads("".join(json_report(()))))) == []
    )


def test_the_schema_forbids_and_demands_every_key(schema: dict[str, Any]) -> None:
    for name, each in {"": schema, **schema["$defs"]}.items():
        if each.get("type") == "object":
            assert each["additionalProperties"] is False, name
            assert sorted(each["required"]) == sorted(each["properties"]), name


def test_it_counts_findings_and_rules(told: dict[str, Any]) -> None:
    rules = {"holds": 1, "fails": 2, "not_applicable": 1, "not_run": 1}
    counts = {"disclosures": 2, "failed": 2, "error": 2, "warning": 1, "note": 1, "rules": rules}
    assert told["counts"] == counts


def test_a_finding_has_its_place_in_characters_and_what_is_related(told: dict[str, Any]) -> None:
    found = told["diagnostics"][2]
    assert [found[key] for key in ("code", "severity")] == ["T201", "error"]
    assert [found[key] for key in ("line", "column", "length")] == [12, 7, 4]
    assert found["related"][0]["line"] == 7
    assert found["related"][1] == {
        "message": "没有位置的话",
        **dict.fromkeys(("file", "line", "column", "length")),
    }


def test_an_outcome_names_its_file_and_how_each_rule_ended(told: dict[str, Any]) -> None:
    one = told["outcomes"][0]
    assert (one["source"], one["year"]) == ("departments/x/2024-final.yaml", 2024)
    assert [each["status"] for each in one["obligations"]] == [
        "fails",
        "holds",
        "not_applicable",
        "fails",
    ]
    assert one["obligations"][3]["excused"] == 1


def test_the_same_outcomes_give_the_same_text() -> None:
    assert "".join(json_report(OUTCOMES)) == "".join(json_report(OUTCOMES))


def test_it_is_written_as_json_is_usually_written(told: dict[str, Any]) -> None:
    whole = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    assert "".join(json_report(OUTCOMES, [PLACELESS])) == whole
    empty = "".join(json_report(()))
    assert empty == json.dumps(json.loads(empty), ensure_ascii=False, indent=2) + "\n"


def test_of_a_crowded_file_the_gravest_are_told_and_all_are_counted(schema) -> None:
    told = json.loads("".join(json_report([CROWDED])))
    assert list(Draft202012Validator(schema).iter_errors(told)) == []
    assert len(told["diagnostics"]) == MOST_PER_FILE
    assert told["left_out"] == [{"file": FILE, "error": 0, "warning": 7, "note": 1}]
    assert [told["counts"][key] for key in ("error", "warning", "note")] == [1, 106, 1]
    assert told["outcomes"][0]["counts"] == {"error": 1, "warning": 106, "note": 1}


def test_findings_are_written_before_the_next_outcome_is_made() -> None:
    asked = []

    def coming():
        for each in OUTCOMES:
            asked.append(each)
            yield each

    text = ""
    for piece in json_report(coming()):
        text += piece
        if BROKEN.code in text:
            break
    assert asked == [FAILED]
