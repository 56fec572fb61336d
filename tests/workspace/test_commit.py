"""The project's files as they were in a commit: read in one go, whatever their names and sizes."""

from __future__ import annotations

import subprocess

import pytest

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import branched_off, contents, named_revision
from tests.workspace.repositories import CHINESE, PATH, git, write


def test_a_commit_a_branch_and_what_stands_before_them_can_be_named(repository):
    write(repository, PATH, "三\n")
    git(repository, "commit", "-qam", "second")
    texts = [named_revision(repository, name).read(PATH) for name in ("HEAD", "main", "HEAD~1")]
    assert texts == ["三\n".encode(), "三\n".encode(), "一\n".encode()]


def test_many_files_are_read_in_one_go_and_told_apart(repository):
    head = named_revision(repository, "HEAD")
    entries = head.entries("departments")
    assert [entry.path for entry in entries] == [PATH, CHINESE]
    read = {entry.path: data for entry, data in contents(repository, entries)}
    assert read == {PATH: "一\n".encode(), CHINESE: "二\n".encode()}
    assert list(contents(repository, ())) == []


def test_links_are_no_files(repository):
    (repository / "departments" / "link.yaml").symlink_to("/etc/passwd")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "link")
    paths = [entry.path for entry in named_revision(repository, "HEAD").entries("departments")]
    assert paths == [PATH, CHINESE]


def test_a_file_that_is_too_large_is_passed_over_and_the_next_one_read(repository, monkeypatch):
    write(repository, PATH, "x" * 3000)
    git(repository, "commit", "-qam", "large")
    monkeypatch.setattr("disclosure.workspace.commit.MOST_BYTES", 1000)
    head = named_revision(repository, "HEAD")
    (_, large), (_, small) = contents(repository, head.entries("departments"))
    assert large.code == "L104"
    assert small == "二\n".encode()


def test_content_that_git_has_lost_is_told(repository):
    head = named_revision(repository, "HEAD")
    entry = next(each for each in head.entries("departments") if each.path == PATH)
    (repository.parent / ".git" / "objects" / entry.name[:2] / entry.name[2:]).unlink()
    (_, lost), (_, there) = contents(repository, head.entries("departments"))
    assert lost.message == f"git 仓库里的 {PATH} 读不出来"
    assert there == "二\n".encode()


@pytest.mark.parametrize("name", ["nothing", "--upload-pack=x", "", "HEAD~99", "a b"])
def test_what_is_no_revision_is_told_with_those_that_there_are(repository, name):
    told = named_revision(repository, name)
    assert (told.code, told.message) == ("L187", f"git 仓库里没有“{name}”这个版本")
    assert "main" in told.hint


def test_a_repository_without_commits_says_so(tmp_path):
    git(tmp_path, "init", "-q")
    assert named_revision(tmp_path, "HEAD").message == "git 仓库里还没有任何提交"
    assert branched_off(tmp_path, "HEAD").message == "git 仓库里还没有任何提交"


def test_a_branch_is_held_against_where_it_left_the_main_line(repository):
    start = named_revision(repository, "HEAD").hash
    git(repository, "checkout", "-qb", "work")
    write(repository, PATH, "work\n")
    git(repository, "commit", "-qam", "work")
    git(repository, "checkout", "-q", "main")
    write(repository, PATH, "main\n")
    git(repository, "commit", "-qam", "main")
    git(repository, "checkout", "-q", "work")
    assert branched_off(repository, "HEAD").hash == start
    assert branched_off(repository, "HEAD").said == f"版本 {start[:10]}"


def test_the_main_line_is_held_against_its_last_commit(repository):
    assert branched_off(repository, "HEAD").hash == named_revision(repository, "main").hash


def test_branches_without_a_common_commit_are_told(repository):
    git(repository, "checkout", "-q", "--orphan", "alone")
    git(repository, "commit", "-qm", "alone")
    assert branched_off(repository, "HEAD").message == "HEAD 和 main 没有共同的版本"


def test_a_shallow_clone_says_how_to_get_the_rest(repository, tmp_path):
    url = repository.parent.as_uri()
    command = ["git", "clone", "-q", "--depth", "1", url, str(tmp_path / "clone")]
    subprocess.run(command, check=True, capture_output=True)
    told = named_revision(tmp_path / "clone" / "project", "HEAD~1")
    assert isinstance(told, Diagnostic)
    assert "git fetch --unshallow" in told.hint


def test_a_folder_of_somebody_else_says_how_to_trust_it(repository, monkeypatch):
    # -- what git says of it; a test has no second user
    refused = subprocess.CompletedProcess((), 128, b"", b"fatal: detected dubious ownership in x")
    monkeypatch.setattr("disclosure.workspace.git.subprocess.run", lambda *_, **__: refused)
    assert "safe.directory" in named_revision(repository, "HEAD").hint


def test_a_commit_is_called_by_its_first_digits(repository):
    commit = named_revision(repository, "HEAD").hash
    assert named_revision(repository, commit).said == f"版本 {commit[:10]}"
