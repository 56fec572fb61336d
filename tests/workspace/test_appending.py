from __future__ import annotations

import os

import pytest

from disclosure.workspace import append


def test_bytes_are_added_to_the_end_of_a_file_in_folders_that_are_made(tmp_path):
    path = tmp_path / "output/2024/.written"
    assert append(path, b"a\n")
    assert append(path, b"b\n")
    assert path.read_bytes() == b"a\nb\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_regular_file_is_left_alone(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/null")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("pipe", "device", "loop", ""):
        assert not append(tmp_path / name, b"a")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_nothing_is_written_into_a_pipe_that_is_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert not append(tmp_path / "pipe", b"a")
    assert os.read(reader, 1) == b""
    os.close(reader)
