"""What is kept belongs to what it was made from, and to who made it."""

from __future__ import annotations

import os
import shutil

import pytest

from disclosure.workspace import kept


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "kept"))
    kept._maker.cache_clear()
    yield
    kept._maker.cache_clear()


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program of two files, with its lock."""
    folder = tmp_path / "program" / "disclosure"
    (folder / "room").mkdir(parents=True)
    (folder / "room" / "a.py").write_text("1", encoding="utf-8")
    (folder / "data.csv").write_text("1", encoding="utf-8")
    (folder.parent / "requirements.lock").write_text("x==1", encoding="utf-8")
    monkeypatch.setattr(kept, "_PROGRAM", folder)
    monkeypatch.setattr(kept, "_LOCK", folder.parent / "requirements.lock")
    return folder


def named(*contents):
    kept._maker.cache_clear()
    return kept.name_of("edition", contents)


def test_what_was_kept_is_read_again(tmp_path):
    name = named(("a", b"1"))
    assert kept.read(name) is None
    kept.write(name, {"a": (1, 2)})
    assert kept.read(name) == {"a": (1, 2)}
    assert (tmp_path / "kept").is_dir()


def test_every_content_and_where_it_stands_has_a_name_of_its_own():
    names = {
        named(),
        named(("a", b"1")),
        named(("a", b"2")),
        named(("b", b"1")),
        named(("a", b"1"), ("b", b"")),
        named(("a", b""), ("b", b"1")),
        kept.name_of("form", (("a", b"1"),)),
    }
    assert len(names) == 7


@pytest.mark.parametrize("file", ["room/a.py", "data.csv", "../requirements.lock"])
def test_another_program_or_lock_has_other_names(program, file):
    before = named()
    assert named() == before
    path = program / file
    path.write_text("22", encoding="utf-8")
    assert named() != before


def test_a_file_more_or_touched_makes_another_program_and_bytecode_does_not(program):
    before = named()
    (program / "__pycache__").mkdir()
    (program / "__pycache__" / "a.pyc").touch()
    assert named() == before
    os.utime(program / "room" / "a.py", (0, 0))
    touched = named()
    (program / "b.py").touch()
    assert len({before, touched, named()}) == 3


def test_another_python_has_other_names(monkeypatch):
    before = named()
    monkeypatch.setattr(kept.sys, "version", "3.99")
    assert named() != before


def test_a_program_without_a_lock_has_names_too(program):
    (program.parent / "requirements.lock").unlink()
    assert named()


@pytest.mark.parametrize("content", [b"", b"\x80", b"garbage"])
def test_what_is_whole_and_holds_anything_else_is_nothing(content):
    kept._store().write("edition-1", content)
    assert kept.read("edition-1") is None


def test_where_nothing_can_be_kept_nothing_is_said(tmp_path, monkeypatch, capfd):
    shutil.rmtree(tmp_path / "kept", ignore_errors=True)
    (tmp_path / "file").touch()
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "file"))
    kept.write("edition-1", (1,))
    assert kept.read("edition-1") is None
    assert capfd.readouterr() == ("", "")
