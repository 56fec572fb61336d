"""A folder of output: what the program wrote is replaced, what a person changed is kept."""

from __future__ import annotations

import errno
import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from disclosure.pipeline import ledger, manifest
from disclosure.pipeline.shelf import Shelf, changed_names
from disclosure.pipeline.shelved import Published

NAME, SHOWN, SOURCE = "甲局.docx", "output/2024", "departments/a/2024-final.yaml"
#: When somebody changed a file, by the clock of the place where the test runs.
MOMENT = datetime(2026, 11, 27, 15, 3).timestamp()  # noqa: DTZ001
KEPT = "甲局（人工修改 2026-11-27 1503）.docx"


def edited(folder, content=b"typed over", name=NAME, moment=MOMENT):
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (moment, moment))
    return path


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ledger.NAME}


def put(folder, data, **how):
    return Shelf(folder, SHOWN).put(NAME, data, SOURCE, **how)


def test_a_new_file_is_written(tmp_path):
    found = put(tmp_path / "new", b"1")
    assert (found.sha256, found.is_new, found.problems) == (sha256(b"1").hexdigest(), True, ())
    assert files(tmp_path / "new") == {NAME: b"1"}


def test_what_the_program_wrote_is_replaced_without_a_word(tmp_path):
    for data in (b"1", b"2", b"3", b"2"):
        assert put(tmp_path, data).problems == ()
    assert files(tmp_path) == {NAME: b"2"}


def test_the_same_bytes_are_not_written_again_unless_by_force(tmp_path):
    put(tmp_path, b"1")
    assert not put(tmp_path, b"1").is_new
    assert put(tmp_path, b"1", force=True).is_new
    assert files(tmp_path) == {NAME: b"1"}


@pytest.mark.parametrize("force", [False, True])
def test_what_a_person_changed_is_kept_under_a_name_that_says_so(tmp_path, force):
    put(tmp_path, b"1")
    edited(tmp_path)
    found = put(tmp_path, b"1", force=force)
    (problem,) = found.problems
    assert (problem.code, problem.severity.value, found.failed) == ("R312", "警告", False)
    assert f"“{SHOWN}/{NAME}”" in problem.message
    assert f"“{KEPT}”" in problem.message
    assert SOURCE in problem.hint
    assert files(tmp_path) == {NAME: b"1", KEPT: b"typed over"}


def test_it_keeps_its_time(tmp_path):
    edited(tmp_path)
    put(tmp_path, b"1")
    assert (tmp_path / KEPT).stat().st_mtime == MOMENT


def test_what_is_kept_is_never_overwritten(tmp_path):
    for number in range(3):
        edited(tmp_path, str(number).encode())
        put(tmp_path, b"new")
    assert files(tmp_path) == {
        NAME: b"new",
        KEPT: b"0",
        "甲局（人工修改 2026-11-27 1503，2）.docx": b"1",
        "甲局（人工修改 2026-11-27 1503，3）.docx": b"2",
    }


def test_a_file_that_nobody_knows_is_kept_too(tmp_path):
    edited(tmp_path, b"from elsewhere")
    put(tmp_path, b"1")
    assert files(tmp_path) == {NAME: b"1", KEPT: b"from elsewhere"}


def test_one_that_holds_the_very_bytes_is_nothing_to_keep(tmp_path):
    edited(tmp_path, b"1")
    assert put(tmp_path, b"1").problems == ()
    assert files(tmp_path) == {NAME: b"1"}


def test_without_ledger_and_manifest_everything_else_is_kept(tmp_path):
    put(tmp_path, b"1")
    (tmp_path / ledger.NAME).unlink()
    assert [each.code for each in put(tmp_path, b"2").problems] == ["R312"]


def test_the_manifest_alone_is_enough(tmp_path):
    put(tmp_path, b"1")
    file = Published(NAME, sha256(b"1").hexdigest())
    entry = manifest.Entry("a", "final", "已生成", files=(file,))
    content = manifest.written({("a", "final"): entry}, {}, SHOWN)
    (tmp_path / manifest.NAME).write_bytes(content)
    (tmp_path / ledger.NAME).unlink()
    assert put(tmp_path, b"2").problems == ()


def test_what_another_build_has_just_written_is_no_change_by_hand(tmp_path):
    first, second = Shelf(tmp_path, SHOWN), Shelf(tmp_path, SHOWN)
    first.put(NAME, b"1", SOURCE)
    assert second.put(NAME, b"2", SOURCE).problems == ()
    assert first.put(NAME, b"3", SOURCE).problems == ()


def test_a_file_that_may_not_be_read_is_kept(tmp_path, monkeypatch):
    put(tmp_path, b"1")
    edited(tmp_path)
    real = Path.read_bytes

    def forbidden(path):
        if path.name == NAME:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    put(tmp_path, b"2")
    monkeypatch.undo()
    assert files(tmp_path) == {NAME: b"2", KEPT: b"typed over"}


def test_a_file_that_is_open_elsewhere_stays_and_is_kept_the_next_time(tmp_path, monkeypatch):
    """Windows lets nobody rename what Word has open."""
    put(tmp_path, b"1")
    edited(tmp_path)
    real = Path.replace

    def locked(path, target):
        if NAME in (path.name, target.name):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    found = put(tmp_path, b"2")
    monkeypatch.undo()
    assert [each.code for each in found.problems] == ["R901"]
    assert found.failed
    assert files(tmp_path) == {NAME: b"typed over"}
    assert [each.code for each in put(tmp_path, b"2").problems] == ["R312"]
    assert files(tmp_path) == {NAME: b"2", KEPT: b"typed over"}


@pytest.mark.parametrize("moment", [-1, 0, 10**12, 4_294_967_296])
def test_any_time_of_a_file_makes_a_name(tmp_path, moment):
    try:
        edited(tmp_path, moment=moment)
    except (OSError, OverflowError):
        pytest.skip("this disk holds no such time")
    put(tmp_path, b"1")
    assert len(files(tmp_path)) == 2


def test_a_long_name_is_shortened_so_that_any_disk_takes_it(tmp_path):
    name = "局" * 83 + ".docx"
    path = tmp_path / name
    path.write_bytes(b"typed over")
    kept = next(changed_names(path))
    assert len(kept.name.encode("utf-8")) <= 255
    assert kept.name.startswith("局" * 60)
    assert kept.suffix == ".docx"
    Shelf(tmp_path, SHOWN).put(name, b"1", SOURCE)
    assert sorted(files(tmp_path).values()) == [b"1", b"typed over"]


def test_the_names_begin_like_the_file_and_never_end(tmp_path):
    names = changed_names(edited(tmp_path))
    first = [next(names).name for _ in range(1000)]
    assert first[0] == KEPT
    assert len(set(first)) == 1000
    assert all(name.startswith("甲局（人工修改 ") for name in first)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("name", [NAME, manifest.NAME, ledger.NAME])
def test_a_pipe_in_the_folder_keeps_nobody_waiting(tmp_path, name):
    os.mkfifo(tmp_path / name)
    found = put(tmp_path, b"1")
    assert not found.failed
    assert (tmp_path / NAME).read_bytes() == b"1"
    assert any(path.is_fifo() for path in tmp_path.iterdir())
