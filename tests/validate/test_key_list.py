from __future__ import annotations

import re

import pytest

from disclosure.terms import KINDS
from disclosure.validate.key_list import key_list
from disclosure.validate.keys import keys_anywhere, keys_of
from disclosure.validate.schema import read_schema
from tests.validate.conftest import ROOT

#: Kind → the list of its keys.
PAGES = {"final": "keys.md", "budget": "keys-budget.md"}


@pytest.fixture(params=PAGES)
def kind(request):
    return request.param


@pytest.fixture
def schema(kind):
    return read_schema(ROOT / "schemas" / f"{kind}.schema.json")


def test_every_kind_has_its_list():
    assert set(PAGES) == set(KINDS)


def test_the_list_of_all_keys_is_fresh(kind, schema, golden):
    golden(ROOT / "docs" / PAGES[kind], key_list(schema))


def test_every_key_has_one_row(schema):
    rows = re.findall(r"^\| `([^`]+)` \|", key_list(schema), re.MULTILINE)
    keys = (*keys_anywhere(schema), *keys_of(schema))
    assert sorted(rows) == sorted(key.dotted for key in keys)


def test_every_row_has_five_cells(schema):
    rows = [line for line in key_list(schema).splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


def test_the_readme_leads_to_it(kind):
    assert f"](docs/{PAGES[kind]})" in (ROOT / "README.md").read_text(encoding="utf-8")
