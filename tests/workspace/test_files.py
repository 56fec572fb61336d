from __future__ import annotations

import pytest

from disclosure.workspace import Folder


def test_files_are_listed_below_a_folder_with_slashes(tmp_path):
    for name in ("departments/b/2024-final.yaml", "departments/a/x.yaml", "other/y.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert Folder(tmp_path).below("departments") == (
        "departments/a/x.yaml", "departments/b/2024-final.yaml"
    )  # fmt: skip


def test_a_hidden_folder_is_never_entered(tmp_path):
    (tmp_path / "departments/.git").mkdir(parents=True)
    (tmp_path / "departments/.git/2024-final.yaml").write_bytes(b"")
    assert Folder(tmp_path).below("departments") == ()


def test_no_folder_means_no_files(tmp_path):
    assert Folder(tmp_path).below("departments") == ()


def test_a_file_is_read_by_its_path(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: 1")
    assert Folder(tmp_path).read("a.yaml") == b"a: 1"
    with pytest.raises(FileNotFoundError):
        Folder(tmp_path).read("b.yaml")
