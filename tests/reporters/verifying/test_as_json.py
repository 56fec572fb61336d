"""The report for machines fits its schema, and says all that the others say."""

from __future__ import annotations

import json

import jsonschema

from disclosure.reporters.verifying import VERIFYING
from tests.reporters.verifying.sample import CLEAN, FILES


def test_the_report_fits_its_schema(root) -> None:
    schema = json.loads((root / "schemas" / "verify.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads("".join(VERIFYING["json"](FILES)))
    jsonschema.validate(report, schema)
    assert [each["clean"] for each in report["files"]] == [True, False, False]
    assert not report["clean"]
    figure = report["files"][2]["figures"][0]
    assert (figure["shown"], figure["expected"], figure["cause"]) == ("1414.76", "414.76", "edited")
    assert figure["source"] == {"file": "departments/甲/2024-final.yaml", "line": 12, "column": 9}


def test_nothing_to_report_is_one_word() -> None:
    assert json.loads("".join(VERIFYING["json"]((CLEAN,))))["clean"] is True
