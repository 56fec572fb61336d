"""The commits that touched a file or what stands beside it."""

from __future__ import annotations

from disclosure.workspace import records
from tests.workspace.repositories import PATH, git, write

BESIDE = "departments/a/2023-budget.yaml"


def subjects(root, path=PATH):
    return [each.subject for each in records(root, path).found]


def commit(root, path, text, subject):
    write(root, path, text)
    git(root, "add", ".")
    git(root, "commit", "-qm", subject)


def test_they_come_newest_first_with_who_and_what(repository):
    commit(repository, PATH, "二\n", "改了 数")
    commit(repository, BESIDE, "三\n", "预算")
    first, second, third = records(repository, PATH).found
    assert [each.subject for each in (first, second, third)] == ["预算", "改了 数", "published"]
    assert second.author == "t"
    assert second.commit.read(second.path) == "二\n".encode()
    assert third.commit.read(third.path) == "一\n".encode()
    assert len(second.date) == len("2026-11-27")


def test_commits_elsewhere_are_left_out(repository):
    git(repository, "checkout", "-q", "--", ".")
    commit(repository, "departments/b/2023-final.yaml", "x\n", "another department")
    assert subjects(repository) == ["published"]


def test_a_folder_is_followed_to_the_name_that_it_had(repository):
    commit(repository, PATH, "一\n二\n三\n四\n", "long")
    (repository / "departments" / "new name").mkdir()
    git(repository, "mv", PATH, "departments/new name/2023-final.yaml")
    git(repository, "commit", "-qm", "renamed")
    found = records(repository, "departments/new name/2023-final.yaml").found
    assert [each.subject for each in found] == ["renamed", "long", "published"]
    assert found[1].path == PATH
    assert found[1].commit.read(found[1].path) == "一\n二\n三\n四\n".encode()


def test_a_file_that_was_never_committed_has_none(repository):
    assert subjects(repository, "departments/none/2023-final.yaml") == []


def test_outside_of_git_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert records(tmp_path, PATH).code == "L187"
