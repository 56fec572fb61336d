"""The file is the same bytes for the same content, a line for each figure, as its schema says."""

from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from disclosure.provenance import Sources, read_sources, sources_text
from tests.conftest import ROOT
from tests.provenance.samples import ITEM, SAMPLE

SCHEMA = json.loads((ROOT / "schemas" / "sources.schema.json").read_text(encoding="utf-8"))


def test_what_is_written_is_read_back_the_same():
    for sources in (SAMPLE, Sources()):
        assert read_sources(sources_text(sources), "x") == sources


def test_the_schema_takes_what_is_written():
    Draft202012Validator.check_schema(SCHEMA)
    for sources in (SAMPLE, Sources()):
        Draft202012Validator(SCHEMA).validate(json.loads(sources_text(sources)))


def test_the_order_in_which_figures_come_makes_no_difference():
    turned = replace(SAMPLE, imported=dict(reversed(SAMPLE.imported.items())))
    assert list(turned.imported) != list(SAMPLE.imported)
    assert sources_text(turned) == sources_text(SAMPLE)


def test_a_figure_is_one_line_and_changes_one_line():
    cell = SAMPLE.imported[ITEM]
    changed = replace(SAMPLE, imported=SAMPLE.imported | {ITEM: replace(cell, cell="C8")})
    before, after = (sources_text(each).splitlines() for each in (SAMPLE, changed))
    differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(differing) == 1
    assert b"C7" in differing[0][0]
    assert ITEM.encode() in differing[0][0]


def test_no_value_is_written_with_an_exponent():
    assert b'"-1000"' in sources_text(SAMPLE)
