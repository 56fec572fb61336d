from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from disclosure.workspace import write_atomically

SHOWN = "output/2024/a.docx"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def failing(monkeypatch):
    """Let one step of writing fail with a system error."""

    def arrange(step, number):
        def fail(*_args, **_kwargs):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(Path, step, fail)
        return monkeypatch.undo

    return arrange


def test_a_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "output/2024/年度.docx"
    assert write_atomically(path, b"new", SHOWN) is None
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in path.parent.iterdir()] == ["年度.docx"]


def test_a_file_is_replaced(target):
    assert write_atomically(target, b"new", SHOWN) is None
    assert target.read_bytes() == b"new"


def test_a_written_file_can_be_read_by_others(target):
    before = target.stat().st_mode
    write_atomically(target, b"new", SHOWN)
    assert target.stat().st_mode == before


@pytest.mark.parametrize(
    ("step", "number", "code"),
    [
        ("replace", errno.EACCES, "R901"),
        ("replace", errno.EPERM, "R901"),
        ("replace", errno.ENOSPC, "R902"),
        ("open", errno.ENOSPC, "R902"),
        ("open", errno.EACCES, "R903"),
        ("open", errno.EROFS, "R903"),
        ("mkdir", errno.ENOTDIR, "R904"),
        ("open", errno.ENAMETOOLONG, "R905"),
        ("replace", errno.EIO, "R905"),
    ],
)
def test_a_refusal_is_told_and_damages_nothing(step, number, code, target, failing):
    restore = failing(step, number)
    problem = write_atomically(target, b"new", SHOWN)
    restore()
    assert (problem.code, problem.place.file) == (code, SHOWN)
    assert [entry.name for entry in target.parent.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"old"


def test_a_disk_that_fills_up_while_writing_leaves_nothing_behind(target, monkeypatch):
    real = Path.open

    class Full:
        def __init__(self, file):
            self.file = file

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.file.close()

        def write(self, data):
            self.file.write(data[:1])
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(real(path, mode)))
    assert write_atomically(target, b"new", SHOWN).code == "R902"
    monkeypatch.undo()
    assert [entry.name for entry in target.parent.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"old"


def test_where_even_the_temporary_file_cannot_be_removed_the_first_problem_is_told(target, failing):
    failing("replace", errno.EACCES)
    failing("unlink", errno.EACCES)
    assert write_atomically(target, b"new", SHOWN).code == "R901"


def test_a_folder_of_that_name_is_left_alone(tmp_path):
    (tmp_path / "a.docx").mkdir()
    assert write_atomically(tmp_path / "a.docx", b"new", SHOWN).code == "R904"


def test_a_file_where_a_folder_should_be_is_left_alone(target):
    assert write_atomically(target / "b.docx", b"new", SHOWN).code == "R904"
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_folder_without_permission_is_told():
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        with as_an_ordinary_user():
            problem = write_atomically(Path(folder) / "a.docx", b"new", SHOWN)
    assert problem.code == "R903"


@contextmanager
def as_an_ordinary_user():
    """Give up the rights of root, for whom no folder is closed."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
