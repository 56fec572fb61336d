from __future__ import annotations

import json
from pathlib import Path

import pytest

from disclosure.edition.catalog import catalog
from disclosure.edition.codes_schema import codes_schema

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def definitions():
    return json.loads(codes_schema())["$defs"]


def test_the_codes_that_editors_offer_are_fresh(golden):
    golden(ROOT / "schemas" / "codes.schema.json", codes_schema())


def test_every_code_of_the_catalogue_has_its_name_as_title(definitions):
    known = catalog(9999)
    for name, subjects in (("functional", known.functional), ("economic", known.economic)):
        titles = {code: each["title"] for code, each in definitions[name]["properties"].items()}
        assert titles == {code: subject.name for code, subject in subjects.items()}


def test_classes_are_the_codes_of_three_digits(definitions):
    functional = definitions["functional"]["properties"]
    assert list(definitions["functionalClass"]["properties"]) == [
        c for c in functional if len(c) == 3
    ]


def test_what_stands_above_an_item_is_told_with_it(definitions):
    functional = definitions["functional"]
    says = functional["properties"]["2130207"]["description"]
    assert says == "2130207　农林水支出 › 林业和草原 › 森林资源管理（项）。"
    (snippet,) = [each for each in functional["defaultSnippets"] if "2130207" in each["body"]]
    assert snippet == {"label": "2130207 森林资源管理（林业和草原）", "body": {"2130207": "$1"}}


def test_a_code_is_completed_from_one_list_only(definitions):
    for each in definitions.values():
        assert set(each["properties"]) == {
            code for snippet in each["defaultSnippets"] for code in snippet["body"]
        }
        assert all(said["doNotSuggest"] for said in each["properties"].values())
