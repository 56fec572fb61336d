"""The list of 勾稽关系 holds every id that is cited, and names the rules that answer it."""

from __future__ import annotations

import re

import pytest

from tests.check.formulas import FORMULAS

_ID = re.compile(r"\b(?:F0[1-9]|B(?:\d\d)?|X|A|N|Y)-[1-9]\d*\b")
_ROW = re.compile(
    r'^\| <a id="(?P<anchor>[^"]+)"></a>(?P<id>\S+) \|.*\| (?P<how>[^|]*) \|$', re.MULTILINE
)
#: Everything that officials or engineers read.
READ = ("disclosure/**/*.py", "schemas/*.json", "docs/*.md", "templates/*/*.yaml", "*.md")


@pytest.fixture
def rows(root):
    text = (root / "docs" / "勾稽.md").read_text(encoding="utf-8")
    return {row["id"]: row for row in _ROW.finditer(text)}


def test_every_id_that_is_cited_stands_in_the_list(root, rows):
    cited = {
        (found, path.name)
        for pattern in READ
        for path in root.glob(pattern)
        for found in _ID.findall(path.read_text(encoding="utf-8"))
    }
    assert ("X-16", "three_public.py") in cited
    assert sorted(each for each in cited if each[0] not in rows) == []


def test_an_anchor_is_its_id_in_small_letters(rows):
    assert all(row["anchor"] == name.lower() for name, row in rows.items())


@pytest.mark.parametrize("name", FORMULAS)
def test_the_rules_of_a_formula_are_those_that_answer_it(rows, name):
    assert tuple(re.findall(r"\[([TN]\d+)\]", rows[name]["how"])) == FORMULAS[name].rules
