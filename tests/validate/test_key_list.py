from __future__ import annotations

import re

from disclosure.validate.key_list import key_list
from disclosure.validate.keys import keys_anywhere, keys_of
from tests.validate.conftest import ROOT


def test_the_list_of_all_keys_is_fresh(schema, golden):
    golden(ROOT / "docs" / "keys.md", key_list(schema))


def test_every_key_has_one_row(schema):
    rows = re.findall(r"^\| `([^`]+)` \|", key_list(schema), re.MULTILINE)
    keys = (*keys_anywhere(schema), *keys_of(schema))
    assert sorted(rows) == sorted(key.dotted for key in keys)


def test_every_row_has_five_cells(schema):
    rows = [line for line in key_list(schema).splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


def test_the_readme_leads_to_it():
    assert "](docs/keys.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
