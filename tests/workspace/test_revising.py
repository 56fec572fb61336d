"""A person's file is written anew only where nobody else has touched it."""

from __future__ import annotations

import os
import stat

import pytest

from disclosure.workspace import revise

SHOWN = "departments/x/2024-final.yaml"


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "a.yaml"
    found.write_bytes(b"old")
    return found


def test_a_file_is_revised_and_keeps_its_permissions(path):
    path.chmod(0o640)
    assert revise(path, b"old", b"new", SHOWN) is None
    assert path.read_bytes() == b"new"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]


def test_what_changed_in_between_stays(path):
    assert revise(path, b"older", b"new", SHOWN).code == "R908"
    assert path.read_bytes() == b"old"


def test_what_is_gone_is_told(path):
    path.unlink()
    assert revise(path, b"old", b"new", SHOWN).code == "L101"
    assert not path.exists()


def test_what_is_write_protected_stays(path):
    path.chmod(0o444)
    assert revise(path, b"old", b"new", SHOWN).code == "R909"
    assert path.read_bytes() == b"old"


def test_a_link_goes_on_leading_to_its_file(path, tmp_path):
    link = tmp_path / "b.yaml"
    link.symlink_to(path)
    assert revise(link, b"old", b"new", SHOWN) is None
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
