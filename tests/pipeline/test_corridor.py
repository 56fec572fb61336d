"""The corridor stops where a product is missing, tells why, and never raises."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from disclosure.pipeline.corridor import case_of, judge, pour, tell, understand
from disclosure.pipeline.house import House, house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.workspace import FilingRef
from tests.editions.document import ROOT, YEAR
from tests.pipeline.conftest import SAMPLE


@pytest.fixture
def house():
    return house_at(ROOT)


@pytest.fixture
def ref(tmp_path):
    path = tmp_path / "2024-final.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    return FilingRef("甲局", YEAR, "final", path, "departments/甲局/2024-final.yaml")


def test_a_disclosure_goes_all_the_way(ref, house):
    understood, problems = understand(ref, house)
    assert problems == ()
    assert judge(case_of(understood, ref), understood).diagnostics == ()
    told, problems = tell(understood, draft=False)
    assert problems == ()
    document, problems = pour(told, passports=True)
    assert problems == ()
    assert document.startswith(b"PK")


def test_every_problem_of_a_stage_is_told_at_once(ref, house):
    text = SAMPLE.replace("年度: 2024", "年度: 今年").replace("金额单位: 元", "金额单位: 美元", 1)
    ref.path.write_text(text, encoding="utf-8")
    understood, problems = understand(ref, house)
    assert understood is None
    assert len(problems) == 2


def test_a_file_that_is_gone_is_a_problem_and_no_exception(ref, house):
    ref.path.unlink()
    understood, problems = understand(ref, house)
    assert understood is None
    assert len(problems) == 1


def test_a_kind_without_a_bundle_is_told(ref, house, monkeypatch):
    monkeypatch.delitem(BUNDLES.makers, "budget")
    budget = FilingRef("甲局", YEAR, "budget", ref.path, ref.shown)
    understood, problems = understand(budget, house)
    assert understood is None
    assert [found.code for found in problems] == ["E303"]


def test_a_filing_on_an_edition_that_is_broken_is_told(workspace, ref):
    (workspace / "templates" / "final-2024" / "document.docx").write_bytes(b"")
    understood, problems = understand(ref, House(workspace))
    assert understood is None
    assert problems
    assert all("document.docx" in str(found.place) for found in problems)


def test_a_filing_may_name_no_edition(ref, house):
    ref.path.write_text(SAMPLE.replace("版式: final-2024\n", ""), encoding="utf-8")
    understood, problems = understand(ref, house)
    assert problems == ()
    assert understood.prepared.edition.slug == "final-2024"


def test_the_hash_of_the_facts_is_that_of_the_file(ref, house):
    first, _ = understand(ref, house)
    ref.path.write_text(SAMPLE + "# 注\n", encoding="utf-8")
    second, _ = understand(ref, house)
    assert first.facts_digest != second.facts_digest
    assert first.prepared is second.prepared
    assert Path(ref.shown).name == ref.path.name


def test_the_digest_of_the_facts_is_of_what_was_loaded_however_its_lines_end(ref, house):
    plain, _ = understand(ref, house)
    assert plain.facts_digest == plain.loaded.digest == sha256(SAMPLE.encode()).hexdigest()
    ref.path.write_bytes(b"\xef\xbb\xbf" + SAMPLE.replace("\n", "\r\n").encode())
    other, problems = understand(ref, house)
    assert problems == ()
    assert other.facts_digest == plain.facts_digest


def test_a_name_that_no_system_could_write_is_told_at_its_place(ref, house):
    ref.path.write_text(SAMPLE.replace("某区林业局", "某区林业局" * 15), encoding="utf-8")
    understood, _ = understand(ref, house)
    _, problems = tell(understood, draft=False)
    assert [found.code for found in problems] == ["R906"]
    assert "规范简称" in problems[0].place.text


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_never_ends_is_told_and_not_read(ref, house):
    ref.path.unlink()
    os.mkfifo(ref.path)
    _, problems = understand(ref, house)
    assert [found.code for found in problems] == ["L103"]
