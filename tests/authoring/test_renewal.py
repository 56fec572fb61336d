"""The files of an edition for another year: its years, its name, the dates of its samples."""

from __future__ import annotations

import pytest

from disclosure.authoring.renewal import Renewal, renewed_edition, renewed_sample
from disclosure.load import load_text
from disclosure.validate import read_schema, validate
from tests.conftest import ROOT

RENEWAL = Renewal(2024, 2026, "final-2026")
FORM = ROOT / "templates/final-2024"
SAMPLES = sorted(FORM.glob("sample*.yaml"))


def renewed(renew, data, schema):
    loaded, _ = load_text(data, "x")
    return renew(data, loaded, schema, RENEWAL).decode()


def lines(before, after):
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [new for old, new in pairs if new != old]


@pytest.fixture(scope="module")
def form_schema():
    return read_schema(ROOT / "schemas/edition.schema.json")


def test_of_an_edition_the_years_and_the_name_are_changed_and_nothing_else(form_schema):
    text = (FORM / "edition.yaml").read_text(encoding="utf-8")
    assert lines(text, renewed(renewed_edition, text.encode(), form_schema)) == [
        "名称: 2026年度部门决算公开",
        "起始年度: 2026",
        "科目年度: 2026",
    ]


def test_the_keys_that_are_changed_are_keys_of_the_schema(form_schema):
    says = form_schema.document["x-renew"]
    assert {*says["years"], *says["names"]} <= set(form_schema.document["properties"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_of_a_sample_year_edition_and_dates_are_changed(path, schema):
    text = path.read_text(encoding="utf-8")
    after = renewed(renewed_sample, text.encode(), schema)
    changed = [line.strip() for line in lines(text, after)]
    assert {line.partition(":")[0] for line in changed} <= {"版式", "年度", "公开日期", "填报日期"}
    assert all("2026" in line or "2027" in line for line in changed)
    loaded, problems = load_text(after.encode(), "x")
    assert (problems, validate(loaded, schema)) == ((), ())
    assert loaded.data["公开日期"].startswith("2027-")


def test_a_date_that_the_other_year_has_not_becomes_the_day_before(schema):
    text = SAMPLES[0].read_text(encoding="utf-8").replace("2025-09-26", "2024-02-29")
    assert "公开日期: 2026-02-28\n" in renewed(renewed_sample, text.encode(), schema)
