"""What was kept is read by who wrote it, whole, or it is not there."""

from __future__ import annotations

import os
import random
import time
from multiprocessing import Process

import pytest

from disclosure.workspace import store
from disclosure.workspace.store import MOST_FILES, Store

NAME, CONTENT = "edition-1", bytes(range(256)) * 8


@pytest.fixture
def kept(tmp_path):
    made = Store(tmp_path / "kept")
    made.write(NAME, CONTENT)
    assert made.read(NAME) == CONTENT
    return made


def names(kept):
    return sorted(path.name for path in kept.folder.iterdir())


def test_what_was_never_kept_is_not_there(tmp_path):
    assert Store(tmp_path / "kept").read(NAME) is None


def test_an_empty_content_is_one(kept):
    kept.write("nothing", b"")
    assert kept.read("nothing") == b""


def test_a_file_under_another_name_is_not_believed(kept):
    (kept.folder / NAME).rename(kept.folder / "edition-2")
    assert kept.read("edition-2") is None


@pytest.mark.parametrize("length", [0, 1, 17, 40, 49, 50, 51, 1000])
def test_a_truncated_file_is_not_believed(kept, length):
    path = kept.folder / NAME
    path.write_bytes(path.read_bytes()[:length])
    assert kept.read(NAME) is None


def test_a_flipped_bit_anywhere_is_seen(kept):
    path, chance = kept.folder / NAME, random.Random(13)  # noqa: S311
    whole = path.read_bytes()
    for place in (*range(60), *chance.sample(range(len(whole)), 100)):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        assert kept.read(NAME) is None, place


def test_more_than_was_written_is_not_believed(kept):
    path = kept.folder / NAME
    path.write_bytes(path.read_bytes() + b"\0")
    assert kept.read(NAME) is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_others_may_write_is_not_believed(kept, mode):
    (kept.folder / NAME).chmod(mode)
    assert kept.read(NAME) is None


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_folder_in_which_others_may_write_is_neither_read_nor_written(kept, mode):
    kept.folder.chmod(mode)
    assert kept.read(NAME) is None
    kept.write("edition-2", CONTENT)
    assert not (kept.folder / "edition-2").exists()


def test_what_belongs_to_another_is_not_believed(kept, monkeypatch):
    monkeypatch.setattr(store.os, "geteuid", lambda: os.getuid() + 1)
    assert kept.read(NAME) is None


@pytest.mark.parametrize("own", ["file", "folder"])
def test_a_link_is_not_followed(kept, tmp_path, own):
    if own == "file":
        (kept.folder / NAME).rename(tmp_path / "elsewhere")
        (kept.folder / NAME).symlink_to(tmp_path / "elsewhere")
    else:
        kept.folder.rename(tmp_path / "elsewhere")
        kept.folder.symlink_to(tmp_path / "elsewhere")
    assert kept.read(NAME) is None


def test_a_pipe_in_its_place_does_not_make_us_wait(kept):
    (kept.folder / NAME).unlink()
    os.mkfifo(kept.folder / NAME)
    assert kept.read(NAME) is None


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    made = Store(tmp_path / "file" / "kept")
    made.write(NAME, CONTENT)
    assert made.read(NAME) is None


def test_what_is_refused_leaves_nothing_behind(kept, monkeypatch):
    def refused(*_):
        raise OSError

    monkeypatch.setattr(store.Path, "replace", refused)
    kept.write(NAME, b"new")
    assert kept.read(NAME) == CONTENT
    assert names(kept) == [NAME]


def test_what_is_too_large_is_not_kept(kept, monkeypatch):
    monkeypatch.setattr(store, "MOST_BYTES", 1000)
    kept.write("edition-2", CONTENT)
    assert names(kept) == [NAME]


def test_only_the_last_used_are_kept(kept):
    for number in range(MOST_FILES + 3):
        os.utime(kept.folder / NAME, (0, 0))
        assert kept.read(NAME) == CONTENT  # used again and again
        kept.write(f"other-{number}", b"x")
        time.sleep(0.002)
    left = set(names(kept))
    assert NAME in left
    assert len(left) == MOST_FILES
    assert {"other-0", f"other-{MOST_FILES + 2}"} & left == {f"other-{MOST_FILES + 2}"}


def test_the_files_have_a_bound_altogether(kept, monkeypatch):
    monkeypatch.setattr(store, "MOST_ALTOGETHER", 3 * len(CONTENT))
    for number in range(4):
        kept.write(f"other-{number}", CONTENT)
    assert len(names(kept)) == 2


def test_what_a_killed_program_left_is_removed_when_nobody_can_be_writing_it(kept):
    (kept.folder / "a.tmp").write_bytes(b"half")
    (kept.folder / "b.tmp").write_bytes(b"half")
    os.utime(kept.folder / "a.tmp", (0, 0))
    kept.write("edition-2", CONTENT)
    assert names(kept) == ["b.tmp", NAME, "edition-2"]


def _write_often(folder):
    for _ in range(50):
        Store(folder).write(NAME, CONTENT)


def test_two_writers_do_not_hinder_each_other_or_a_reader(kept):
    writers = [Process(target=_write_often, args=(kept.folder,)) for _ in range(2)]
    for each in writers:
        each.start()
    while any(each.is_alive() for each in writers):
        assert kept.read(NAME) == CONTENT
    for each in writers:
        each.join()
        assert each.exitcode == 0
    assert names(kept) == [NAME]
