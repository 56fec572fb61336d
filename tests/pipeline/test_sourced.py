"""The file of sources beside a disclosure: read where it is, told where it is broken."""

from __future__ import annotations

import pytest

from disclosure.pipeline.making import checked, made
from disclosure.pipeline.outcomes import outcome_of
from disclosure.pipeline.sourced import sources_of
from disclosure.provenance import Sources
from disclosure.reporters import Result
from disclosure.workspace import Workspace, named_revision
from tests.check.families import FAMILIES
from tests.pipeline.judging import written
from tests.workspace.repositories import git


@pytest.fixture
def project(tmp_path, one_house):
    """A project with one disclosure and its sources."""
    (ref,) = written(tmp_path, FAMILIES["有来源"])
    return tmp_path, ref


def test_a_disclosure_without_the_file_has_empty_sources(project):
    _, ref = project
    ref.sources[0].unlink()
    assert sources_of(ref) == (Sources(), ())


def test_a_check_holds_the_figures_against_their_cells(project):
    root, ref = project
    assert outcome_of(checked(ref, root)).result is Result.PASSED
    text = ref.path.read_text(encoding="utf-8")
    ref.path.write_text(text.replace("年初预算: 1900000", "年初预算: 1900001"), encoding="utf-8")
    assert [each.code for each in made(ref, root).diagnostics if each.code == "T291"] == []
    ref.path.write_text(text.replace("年初预算: 1900000", "年初预算: 1910000"), encoding="utf-8")
    found = outcome_of(checked(ref, root))
    assert found.result is Result.FAILED
    assert "T291" in {each.code for each in found.diagnostics}


def test_a_broken_file_is_an_error_and_the_rest_of_the_check_goes_on(project):
    root, ref = project
    text = ref.path.read_text(encoding="utf-8")
    ref.path.write_text(
        text.replace("收入.全部资金.合计: 8430000", "收入.全部资金.合计: 8340000"), "utf-8"
    )
    ref.sources[0].write_text("{", encoding="utf-8")
    found = outcome_of(checked(ref, root))
    codes = {each.code for each in found.diagnostics}
    assert {"L191", "T211"} <= codes
    assert all(
        each.place.file == ref.sources[1] for each in found.diagnostics if each.code == "L191"
    )
    ended = {each.code: each.status.value for each in found.obligations}
    assert ended["T291"] == "未运行"


def test_a_file_with_mistakes_of_form_is_held_against_its_cells_too(project):
    root, ref = project
    text = ref.path.read_text(encoding="utf-8")
    text = text.replace("年初预算: 1900000", "年初预算: 1990000")
    ref.path.write_text(text.replace("机要通信用车: 1", "机要通信用车: 一"), encoding="utf-8")
    codes = {each.code for each in made(ref, root).diagnostics}
    assert "T291" in codes
    assert any(code.startswith("S") for code in codes)


def test_the_sources_of_a_file_that_supplies_figures_are_its_own(tmp_path, one_house):
    this_year, last_year = written(tmp_path, FAMILIES["相邻两年"])
    last_year.sources[0].write_bytes(b"{")
    assert "L191" not in {each.code for each in made(this_year, tmp_path).diagnostics}
    assert [each.code for each in made(last_year, tmp_path).diagnostics] == ["L191"]


def test_what_is_no_file_is_told(project):
    _, ref = project
    ref.sources[0].unlink()
    ref.sources[0].mkdir()
    sources, (problem,) = sources_of(ref)
    assert sources.unread
    assert problem.code == "L103"


def test_the_file_is_no_disclosure_in_a_commit_either(project):
    root, ref = project
    git(root, "init", "-q")
    git(root, "add", "departments")
    git(root, "commit", "-qm", "x")
    commit = named_revision(root, "HEAD")
    refs, problems = Workspace(root, commit).filings(None)
    assert ([each.shown for each in refs], problems) == ([ref.shown], ())
    assert len(commit.read(ref.sources[1])) > 0
