from __future__ import annotations

import os

import pytest

from disclosure.workspace import Folder
from tests.workspace.ordinary import a_folder_for_all, as_an_ordinary_user

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


@pytest.fixture
def put(tmp_path):
    """Make empty files and return the tree."""

    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        return Folder(tmp_path)

    return make


def test_files_are_listed_below_a_folder_with_slashes(put):
    listing = put("departments/b/2024-final.yaml", "departments/a/x.yaml", "other/y").below(
        "departments"
    )
    assert listing.paths == ("departments/a/x.yaml", "departments/b/2024-final.yaml")
    assert listing.problems == ()


def test_a_hidden_folder_is_never_entered(put):
    assert put("departments/.git/2024-final.yaml").below("departments").paths == ()


def test_no_folder_means_no_files(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for name in ("departments", "file"):
        listing = Folder(tmp_path).below(name)
        assert (listing.paths, listing.problems) == ((), ())


def test_a_file_is_read_by_its_path(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    assert Folder(tmp_path).read("a.yaml") == b"a: 1"
    assert Folder(tmp_path).read("b.yaml").code == "L101"


@LINKS
def test_a_loop_of_links_ends_with_one_word_for_each_link(put, tmp_path):
    folder = put("departments/a/2024-final.yaml", "departments/b/2024-final.yaml")
    (tmp_path / "departments/a/up").symlink_to(tmp_path / "departments")
    (tmp_path / "departments/b/side").symlink_to(tmp_path / "departments/a")
    listing = folder.below("departments")
    assert listing.paths == ("departments/a/2024-final.yaml", "departments/b/2024-final.yaml")
    assert [(one.code, one.place.file) for one in listing.problems] == [
        ("L185", "departments/a/up"),
        ("L185", "departments/b/side"),
    ]


@LINKS
def test_a_department_may_be_a_link_to_a_folder_elsewhere(put, tmp_path):
    folder = put("departments/b/x.yaml", "elsewhere/2024-final.yaml")
    (tmp_path / "departments/a").symlink_to(tmp_path / "elsewhere")
    listing = folder.below("departments")
    assert (listing.paths, listing.problems) == (
        ("departments/a/2024-final.yaml", "departments/b/x.yaml"),
        (),
    )


@LINKS
def test_a_second_name_of_a_department_is_told_and_not_read_again(put, tmp_path):
    folder = put("departments/b/2024-final.yaml")
    (tmp_path / "departments/a").symlink_to(tmp_path / "departments/b")
    listing = folder.below("departments")
    assert listing.paths == ("departments/b/2024-final.yaml",)
    assert [one.place.file for one in listing.problems] == ["departments/a"]
    assert "“departments/b”" in listing.problems[0].message


@LINKS
def test_a_link_that_leads_nowhere_is_a_file_that_cannot_be_read(put, tmp_path):
    folder = put("departments/a/x.yaml")
    (tmp_path / "departments/a/2024-final.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "departments/a/2023-final.yaml").symlink_to(
        tmp_path / "departments/a/2023-final.yaml"
    )
    assert len(folder.below("departments").paths) == 3


def test_a_folder_however_deep_is_walked_through(tmp_path):
    deep = tmp_path / "departments" / "/".join("d" * 500)
    deep.mkdir(parents=True)
    (deep / "2024-final.yaml").write_bytes(b"")
    assert len(Folder(tmp_path).below("departments").paths) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o000, 0o300])
def test_a_folder_that_cannot_be_read_is_told(mode):
    with a_folder_for_all() as root:
        for name in ("a", "b"):
            (root / "departments" / name).mkdir(parents=True)
            (root / "departments" / name / "2024-final.yaml").write_bytes(b"")
        (root / "departments/b").chmod(mode)
        with as_an_ordinary_user():
            listing = Folder(root).below("departments")
        (root / "departments/b").chmod(0o700)
    assert listing.paths == ("departments/a/2024-final.yaml",)
    assert [(one.code, one.place.file) for one in listing.problems] == [("L184", "departments/b")]


def test_a_folder_that_the_system_refuses_is_told(put, monkeypatch):
    folder = put("departments/a/x.yaml")

    def refuse(_path):
        raise PermissionError

    monkeypatch.setattr(os, "scandir", refuse)
    assert [one.code for one in folder.below("departments").problems] == ["L184"]
