from __future__ import annotations

import pytest

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace import FilingRef, Listing, Workspace


@pytest.fixture
def put(tmp_path):
    """Make empty files below departments/ and return the workspace."""

    def make(*names):
        for name in names:
            path = tmp_path / "departments" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        return Workspace(tmp_path)

    return make


def test_a_filing_knows_department_year_kind_and_file(put, tmp_path):
    filings, problems = put("b/2024-final.yaml").filings(2024)
    shown = "departments/b/2024-final.yaml"
    assert filings == (FilingRef("b", 2024, "final", tmp_path / shown, shown),)
    assert problems == ()


def test_filings_are_sorted_and_selected(put):
    space = put("b/2024-final.yaml", "a/2024-final.yaml", "a/2025-budget.yaml", "a/2023-final.yaml")

    def names(*selection):
        return [f"{one.slug} {one.year} {one.kind}" for one in space.filings(*selection)[0]]

    assert names(None) == ["a 2023 final", "a 2024 final", "a 2025 budget", "b 2024 final"]
    assert names(2024) == ["a 2024 final", "b 2024 final"]
    assert names(2024, ("b",)) == ["b 2024 final"]
    assert names(None, ("a",), "budget") == ["a 2025 budget"]


def test_files_are_chosen_beside_departments(put):
    space = put("a/2023-final.yaml", "a/2024-final.yaml", "b/2024-final.yaml", "c/2024-final.yaml")
    files = ("departments/a/2024-final.yaml", "departments/b/2024-final.yaml")

    def names(*selection):
        return [f"{one.slug} {one.year}" for one in space.filings(*selection)[0]]

    assert names(None, (), None, files) == ["a 2024", "b 2024"]
    assert names(None, ("c",), None, files) == ["a 2024", "b 2024", "c 2024"]
    assert names(2023, ("c",), None, files) == []


def test_a_file_that_is_asked_for_must_be_there_and_be_data(put):
    space = put("a/2024-final.yaml", "a/说明.txt", "b/2024.yaml")
    asked = [f"departments/{name}" for name in ("a/2024-final.yaml", "a/2025-final.yaml")]
    found, problems = space.filings(None, (), None, asked)
    assert [one.shown for one in found] == asked[:1]
    assert [(one.code, one.place.file) for one in problems] == [("L101", asked[1])]
    for name, codes in (("a/说明.txt", ["L181", "L183"]), ("b/2024.yaml", ["L181", "L183"])):
        _, problems = space.filings(None, (), None, (f"departments/{name}",))
        assert [one.code for one in problems] == codes


def test_the_sources_of_its_figures_stand_beside_a_filing_and_are_no_filing(put, tmp_path):
    workspace = put("a/2024-final.yaml", "a/2024-final.sources.json")
    (filing,), problems = workspace.filings(None)
    assert problems == ()
    shown = "departments/a/2024-final.sources.json"
    assert filing.sources == (tmp_path / shown, shown)


def test_a_misnamed_file_is_a_warning_of_its_own_selection(put):
    space = put("a/2024-final.yaml", "a/2023-final.yml", "b/2024-final.yaml", "b/随便.yaml")
    assert [one.place.file for one in space.filings(2024, ("a",))[1]] == []
    assert [one.place.file for one in space.filings(2024)[1]] == ["departments/b/随便.yaml"]
    assert len(space.filings(None)[1]) == 2


@pytest.mark.parametrize("name", ["2024-final.yaml", "a/b/2024-final.yaml"])
def test_a_file_on_the_wrong_floor_is_reported(name, put):
    _, problems = put("a/2024-final.yaml", name).filings(2024)
    assert [one.code for one in problems] == ["L181"]
    assert "放错了位置" in problems[0].message


def test_a_folder_that_cannot_be_read_is_an_error_of_its_own_selection(put, tmp_path):
    put("a/2024-final.yaml", "b/2024-final.yaml")
    unread = Diagnostic("L184", Severity.ERROR, "读不出来", Place("departments/b"))

    class Half:
        def below(self, folder):
            return Listing((f"{folder}/a/2024-final.yaml",), (unread,))

        def read(self, path):
            raise NotImplementedError

    space = Workspace(tmp_path, Half())
    assert space.filings(2024)[1] == (unread,)
    assert space.filings(2024, ("a",))[1] == ()
    filings, problems = space.filings(2024, ("b",))
    assert (filings, problems) == ((), (unread,))


def test_an_unknown_department_gets_the_nearest_name(put):
    filings, problems = put("qingshan/2024-final.yaml").filings(2024, ("qinshan",))
    assert filings == ()
    assert [(one.code, one.hint) for one in problems] == [("L182", "是否应为“qingshan”？")]


@pytest.mark.parametrize("folder", ["青山区委办公室", "区委 办公室", "2024 年部门决算（汇总）"])
def test_a_folder_may_be_named_in_chinese(folder, put):
    filings, problems = put(f"{folder}/2024-final.yaml").filings(2024, (folder,))
    assert ([one.slug for one in filings], problems) == ([folder], ())


def test_a_selection_that_meets_nothing_is_an_error(put):
    _, problems = put("a/2024-final.yaml").filings(2031)
    assert [one.code for one in problems] == ["L183"]
    assert "2024-final" in problems[0].hint


def test_an_empty_project_is_an_error_and_no_traceback(tmp_path):
    assert [one.code for one in Workspace(tmp_path).filings(None)[1]] == ["L183"]


def test_another_tree_of_files_can_stand_in(tmp_path):
    class Commit:
        def below(self, folder):
            return Listing((f"{folder}/a/2024-final.yaml",))

        def read(self, path):
            return path.encode()

    space = Workspace(tmp_path, Commit())
    (filing,), _ = space.filings(2024)
    assert space.read(filing) == b"departments/a/2024-final.yaml"
