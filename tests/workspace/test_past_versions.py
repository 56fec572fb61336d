"""All that a file ever was, in every branch, under every name."""

from __future__ import annotations

import pytest

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import contents, versions
from tests.workspace.repositories import CHINESE, PATH, git, write


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "有 空格的文件夹"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def commit(root, words: str) -> str:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", words)
    return git(root, "rev-parse", "HEAD")


def texts(root, found) -> list[bytes]:
    return [data for _, data in contents(root, [each.blob for each in found.versions])]


def test_versions_come_newest_first_and_follow_a_renamed_folder(root) -> None:
    lines = "".join(f"行{n}: {n}\n" for n in range(20))
    write(root, PATH, f"{lines}一: 1\n")
    first = commit(root, "第一次")
    (root / CHINESE).parent.mkdir(parents=True)
    git(root, "mv", PATH, CHINESE)
    commit(root, "改了文件夹")
    write(root, CHINESE, f"{lines}二: 2\n")
    last = commit(root, "第三次：改数")
    found = versions(root, CHINESE)
    assert [each.subject for each in found.versions] == ["第三次：改数", "改了文件夹", "第一次"]
    assert [found.versions[0].commit.hash, found.versions[-1].commit.hash] == [last, first]
    assert found.versions[0].date.count("-") == 2
    assert texts(root, found)[0].endswith("二: 2\n".encode())
    assert texts(root, found)[-1].endswith("一: 1\n".encode())


def test_other_branches_count_and_a_deletion_is_no_version(root) -> None:
    write(root, PATH, "一: 1\n")
    commit(root, "主")
    git(root, "checkout", "-q", "-b", "旁")
    write(root, PATH, "一: 2\n")
    commit(root, "旁")
    git(root, "checkout", "-q", "main")
    git(root, "rm", "-q", PATH)
    commit(root, "删")
    assert sorted(texts(root, versions(root, PATH))) == ["一: 1\n".encode(), "一: 2\n".encode()]


def test_a_file_that_was_never_committed_has_none(root) -> None:
    write(root, "a.txt", "a")
    commit(root, "别的")
    assert versions(root, PATH).versions == ()


def test_a_clone_without_its_past_says_so(root, tmp_path) -> None:
    for number in (1, 2):
        write(root, PATH, f"一: {number}\n")
        commit(root, str(number))
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "浅")
    found = versions(tmp_path / "浅", PATH)
    assert found.is_cut
    assert texts(tmp_path / "浅", found) == ["一: 2\n".encode()]


def test_a_folder_without_git_is_told(tmp_path) -> None:
    assert isinstance(versions(tmp_path, PATH), Diagnostic)
