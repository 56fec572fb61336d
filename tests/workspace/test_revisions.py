"""The project's files under a tag of git, beside what has changed since."""

from __future__ import annotations

import subprocess

import pytest

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import MISSING, tagged
from tests.workspace.repositories import CHINESE, PATH, TAG, git, write


def test_it_gives_what_was_there_under_the_tag(repository):
    found = tagged(repository, TAG)
    assert found.read(PATH) == "一\n".encode()
    assert found.read(CHINESE) == "二\n".encode()
    assert found.below("departments").paths == (PATH, CHINESE)


def test_what_was_not_there_is_missing(repository):
    found = tagged(repository, TAG)
    write(repository, "departments/b/2023-final.yaml", "new\n")
    told = found.read("departments/b/2023-final.yaml")
    assert (told.code, told.message) == (
        MISSING,
        f"标签 {TAG} 里没有文件 departments/b/2023-final.yaml",
    )
    assert found.below("nothing").paths == ()


def test_a_tag_that_is_nearly_right_is_guessed(repository):
    told = tagged(repository, "2023公开")
    assert isinstance(told, Diagnostic)
    assert told.hint == f"是否应为“{TAG}”？"


@pytest.mark.parametrize(
    "tag",
    ["main", "HEAD", "--upload-pack=x", "a b", "../x", "", f"{TAG}^", f"{TAG}~0", f"{TAG}@{{0}}"],
)
def test_only_tags_are_looked_at(repository, tag):
    told = tagged(repository, tag)
    assert (told.code, told.message) == ("L187", f"git 仓库里没有名为“{tag}”的标签")
    assert TAG in told.hint


def test_a_shallow_clone_says_how_to_get_the_tags(repository, tmp_path):
    url = repository.parent.as_uri()
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", "--no-tags", url, str(tmp_path / "clone")],
        check=True,
        capture_output=True,
    )
    assert "git fetch --tags --unshallow" in tagged(tmp_path / "clone", TAG).hint


def test_outside_of_a_repository_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert tagged(tmp_path, TAG).message == "项目文件夹不在 git 仓库里"


def test_without_git_it_is_said(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert tagged(repository, TAG).message == "没有找到 git 程序"


def test_in_a_repository_without_a_working_tree_it_is_said(repository):
    git(repository.parent, "config", "core.bare", "true")
    assert tagged(repository, TAG).message == "项目文件夹不在 git 仓库里"
