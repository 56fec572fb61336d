"""A folder of files comes as a whole, or not at all, and never over another one."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from disclosure.workspace import write_folder

FILES = {"甲.yaml": b"1", "golden/sample/乙.txt": b"\x00\xff"}


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_all_files_are_written(tmp_path):
    assert write_folder(tmp_path / "a/final-2025", FILES, "x") is None
    assert tree(tmp_path) == {f"a/final-2025/{name}": data for name, data in FILES.items()}


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch])
def test_what_is_there_stays(make, tmp_path):
    make(tmp_path / "final-2025")
    problem = write_folder(tmp_path / "final-2025", FILES, "templates/final-2025")
    assert (problem.code, problem.place.file) == ("R907", "templates/final-2025")
    assert [path.name for path in tmp_path.iterdir()] == ["final-2025"]


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "R902"), (errno.EACCES, "R903"), (errno.EIO, "R905")]
)
def test_half_written_nothing_is_left(number, code, tmp_path, monkeypatch):
    write = Path.write_bytes

    def refuse(path, data):
        if path.name == "乙.txt":
            raise OSError(number, "no")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert write_folder(tmp_path / "final-2025", FILES, "x").code == code
    assert list(tmp_path.iterdir()) == []
