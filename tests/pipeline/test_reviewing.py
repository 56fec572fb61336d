"""Two versions of a project in git: what is reviewed, what is left alone, what is said of the rest."""

from __future__ import annotations

import shutil
from zipfile import ZipFile

import pytest

from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from disclosure.pipeline.options import ReviewOptions
from disclosure.pipeline.reviewing import review_changes
from disclosure.review import Standing
from tests.review.versions import ROOT, SLUG, SOURCE, edited
from tests.workspace.repositories import git, write

FILE = f"departments/{SLUG}/2024-final.yaml"
OTHER = "departments/other-office/2024-final.yaml"
ELSE = edited(
    SOURCE.replace("中共青山区委办公室", "某某区档案馆"),
    ("全称: 中国共产党武汉市青山区委员会办公室", "全称: 某某区国家档案馆"),
)
MORE = ("30217: 0.34 ", "30217: 0.24 ")


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A repository with two departments on one edition, all committed."""
    root = tmp_path_factory.mktemp("审核 用") / "project"
    shutil.copytree(ROOT / "schemas", root / "schemas")
    for name in ("final-2024", "budget-2024"):
        ignored = shutil.ignore_patterns("golden", "sample*", "audit*")
        shutil.copytree(ROOT / "templates" / name, root / "templates" / name, ignore=ignored)
    write(root, FILE, SOURCE)
    write(root, OTHER, ELSE)
    write(root, "CODEOWNERS", f"/departments/{SLUG}/ @finance\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "published")
    return root


@pytest.fixture
def project(published):
    """The repository, as it was committed again when a test is done."""
    # -- a process reads a folder once, and here one process runs many commands
    house_at.cache_clear()
    directory_at.cache_clear()
    yield published
    git(published, "reset", "-q", "--hard", "main")
    git(published, "clean", "-qfd")


def reviewed(root, *words, **more):
    """Return a review and its disclosures by department's folder and year."""
    found = review_changes(ReviewOptions(root, *words, **more))
    return found, {each.path.split("/")[1] + each.path[-15:-11]: each for each in found.reviewed}


def test_nothing_changed_nothing_is_looked_at(project):
    found, every = reviewed(project)
    assert (every, found.problems, found.count, found.points) == ({}, (), 2, ())
    assert not found.is_blocked


def test_only_what_changed_is_looked_at_and_its_owner_named(project):
    write(project, FILE, edited(SOURCE, MORE))
    found, every = reviewed(project)
    (one,) = every.values()
    assert (one.standing, one.owners) == (Standing.CHANGED, ("@finance",))
    assert [fact.path for fact in one.differences.facts] == ["基本支出经济分类.30217"]
    assert found.is_blocked
    assert one.has_error


def test_two_commits_are_compared_without_the_working_tree(project):
    git(project, "checkout", "-qb", "work")
    write(project, FILE, edited(SOURCE, MORE))
    git(project, "commit", "-qam", "work")
    write(project, FILE, "nothing of this is read")
    found, every = reviewed(project, "main", "work")
    assert [len(each.differences.facts) for each in every.values()] == [1]
    assert (found.base, found.head) == ("版本 main", "版本 work")
    git(project, "checkout", "-qf", "main")


def test_a_new_file_is_held_against_last_year_and_not_listed_as_added(project):
    write(project, FILE.replace("2024", "2025"), SOURCE.replace("年度: 2024", "年度: 2025"))
    _, every = reviewed(project)
    (one,) = every.values()
    assert one.standing is Standing.NEW
    assert one.fresh.held_against == (FILE,)
    assert any("没有文件" in each for each in one.fresh.missing)
    assert not one.differences.facts
    assert one.fresh.movements


def test_a_file_that_is_gone_is_told(project):
    (project / OTHER).unlink()
    found, every = reviewed(project)
    assert [each.standing for each in every.values()] == [Standing.GONE]
    assert ("个文件删去了", 1) in found.points


def test_a_folder_with_another_name_is_the_same_department(project):
    (project / OTHER).parent.rename(project / "departments" / "archive")
    write(project, "departments/archive/2024-final.yaml", edited(ELSE, MORE))
    _, every = reviewed(project)
    (one,) = every.values()
    assert (one.standing, one.was) == (Standing.CHANGED, OTHER)
    assert [fact.path for fact in one.differences.facts] == ["基本支出经济分类.30217"]


def test_a_broken_file_does_not_hide_the_others(project):
    write(project, FILE, "名称；\n")
    write(project, OTHER, edited(ELSE, MORE))
    found, every = reviewed(project)
    assert every[f"{SLUG}2024"].unread == ("现在",)
    assert every[f"{SLUG}2024"].has_error
    assert [fact.path for fact in every["other-office2024"].differences.facts]
    assert ("个文件读不懂", 1) in found.points


def test_what_an_edition_changes_is_counted_for_all_on_it(project):
    sentence = project / "templates" / "final-2024" / "01-收支总体.j2"
    words = sentence.read_text("utf-8")
    sentence.write_text(words.replace("收、支总计", "收入、支出总计"), "utf-8")
    found, every = reviewed(project)
    assert found.office == (f"templates/final-2024/{sentence.name}",)
    assert {each.standing for each in every.values()} == {Standing.FORM}
    assert all("收入、支出总计" in each.differences.effects[0].new for each in every.values())
    assert len(every) == 2


def test_a_sample_of_an_edition_is_nobodys_document(project):
    write(project, "templates/final-2024/sample.yaml", "x: 1\n")
    write(project, "templates/final-2024/golden/x.txt", "x")
    assert reviewed(project)[0].office == ()


def test_only_the_departments_that_are_asked_for_are_looked_at(project):
    write(project, FILE, edited(SOURCE, MORE))
    write(project, OTHER, edited(ELSE, MORE))
    _, every = reviewed(project, departments=("other-office",))
    assert list(every) == ["other-office2024"]


def test_a_redline_stands_in_a_folder_of_its_own_and_is_named(project):
    write(project, FILE, edited(SOURCE, MORE))
    _, every = reviewed(project, redline=True)
    (one,) = every.values()
    assert one.redline.startswith("output/review/")
    assert one.redline.endswith("（比对）.docx")
    with ZipFile(project / one.redline) as package:
        assert b'w:author="\xe6\xaf\x94\xe5\xaf\xb9"' in package.read("word/document.xml")


def test_a_misnamed_file_is_told_once_it_appears(project):
    write(project, f"departments/{SLUG}/2024.yaml", SOURCE)
    found, _ = reviewed(project)
    assert [each.code for each in found.problems] == ["L181"]


@pytest.mark.parametrize("word", ["nothing", "--output=x"])
def test_a_version_that_there_is_not_is_the_only_problem(project, word):
    found, every = reviewed(project, word)
    assert (every, [each.code for each in found.problems], found.is_done) == ({}, ["L187"], False)


def test_outside_of_git_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    found, _ = reviewed(tmp_path)
    assert [each.message for each in found.problems] == ["项目文件夹不在 git 仓库里"]


def test_where_figures_come_from_belongs_to_a_version(project):
    cell = '{"version": 99}\n'
    write(project, FILE.replace(".yaml", ".sources.json"), cell)
    _, every = reviewed(project)
    (one,) = every.values()
    assert one.standing is Standing.CHANGED
    assert [each.code for each in one.differences.problems.appeared] == ["L191"]
