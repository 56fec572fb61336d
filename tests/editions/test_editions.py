"""Every edition in ``templates/``: one folder, looked after by these tests without touching one.

What its samples say stands in its own ``golden/``; ``python build.py test --update-golden
tests/editions`` writes it anew. Read the difference before it is committed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosure.check.guarded import unguarded
from disclosure.diagnostics import Severity, printed
from disclosure.pipeline.corridor import case_of, judge, pour
from disclosure.pipeline.house import House
from disclosure.pipeline.keeping import keep
from disclosure.pipeline.samples import files, samples
from disclosure.render import Imprint, render
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sheet import Evidence, sheet_context
from disclosure.terms import KINDS
from disclosure.workspace import FilingRef
from tests.editions.document import EDITIONS, ROOT, TEMPLATES, Document
from tests.editions.lines import document_text, figures_text
from tests.office.one_page import assert_one_page

if TYPE_CHECKING:
    from disclosure.check import Case, Report
    from disclosure.pipeline.samples import Sample

SAMPLES = [(slug, file) for slug in EDITIONS for file in files(TEMPLATES / slug)]
each_sample = pytest.mark.parametrize(
    ("slug", "file"), SAMPLES, ids=[f"{slug}/{file}" for slug, file in SAMPLES]
)


def golden_of(slug: str, file: str) -> Path:
    return TEMPLATES / slug / "golden" / Path(file).stem


@cache
def told(slug: str) -> tuple[House, dict[str, Sample]]:
    house = House(ROOT)
    worded, problems = house.prepared(slug)
    assert worded is not None, words(problems)
    found, problems = samples(house, worded)
    assert problems == (), words(problems)
    return house, {sample.file: sample for sample in found}


def words(problems):
    return "\n".join(printed(problem) for problem in problems)


def test_every_folder_of_templates_is_an_edition():
    assert sorted(path.name for path in TEMPLATES.iterdir() if path.is_dir()) == EDITIONS


@pytest.mark.parametrize("slug", EDITIONS)
def test_looking_after_it_finds_nothing_to_say_and_nothing_to_write(slug, workspace):
    kept = keep(workspace, slug)
    assert not kept.problems, words(kept.problems)
    stale = [line for line in kept.lines if "templates/" in line and "没有变化" not in line]
    assert stale == [], f"运行 python build.py template {slug}，看过差别再提交"


@each_sample
def test_every_figure_of_its_samples(slug, file, golden):
    sample = told(slug)[1][file]
    figures = sample.told.understood.computed.figures
    golden(golden_of(slug, file) / "figures.txt", figures_text(figures))


@each_sample
def test_every_word_of_its_samples(slug, file, golden, tmp_path):
    document, problems = pour(told(slug)[1][file].told, passports=True)
    assert document is not None, words(problems)
    path = tmp_path / "document.docx"
    path.write_bytes(document)
    golden(golden_of(slug, file) / "document.txt", document_text(Document(file, path)))


@cache
def judged(slug: str, file: str) -> tuple[Case, Report]:
    understood = told(slug)[1][file].told.understood
    year, kind = int(understood.loaded.data["年度"]), understood.prepared.edition.kind
    ref = FilingRef("sample", year, kind, Path(file), file)
    case = case_of(understood, ref)
    return case, judge(case, understood)


@each_sample
def test_its_samples_may_be_published(slug, file):
    found = judged(slug, file)[1].diagnostics
    errors = [each for each in found if each.severity is Severity.ERROR]
    assert errors == [], words(errors)


@pytest.mark.office
@each_sample
def test_the_audit_sheet_of_its_samples_is_one_page(slug, file, tmp_path):
    house, found = told(slug)
    form, problems = house.sheet(slug)
    assert form is not None, words(problems)
    case, report = judged(slug, file)
    printed_kind = KINDS[case.edition.kind].printed
    outcome = Outcome(
        case.accounts.names.official_short, str(case.year), printed_kind, Result.PASSED,
        report.diagnostics, "", report.obligations,
    )  # fmt: skip
    prepared = found[file].told.understood.prepared
    evidence = Evidence(outcome, prepared.edition, "0" * 64, prepared.digest, case, unguarded(case))
    document, problems = render(
        form, sheet_context(evidence), {}, Imprint("审核表"), passports=False
    )
    assert document is not None, words(problems)
    assert_one_page(document, tmp_path)


@pytest.mark.parametrize("slug", EDITIONS)
def test_what_is_expected_belongs_to_a_sample_that_there_is(slug):
    folder = TEMPLATES / slug / "golden"
    stems = [Path(file).stem for file in files(TEMPLATES / slug)]
    assert sorted(path.name for path in folder.iterdir()) == sorted(stems)
