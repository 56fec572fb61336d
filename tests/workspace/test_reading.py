from __future__ import annotations

import errno
import os
import socket
import stat

import pytest

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import damaged, list_folder, read_file, too_large
from tests.workspace.ordinary import a_folder_for_all, as_an_ordinary_user

SHOWN = "departments/x/2024-final.yaml"
ON_UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


def refused(path):
    problem = read_file(path, SHOWN)
    assert isinstance(problem, Diagnostic)
    assert problem.place.file == SHOWN
    return problem.code, problem.message


def test_a_file_is_read_to_its_last_byte(tmp_path):
    (tmp_path / "a").write_bytes(b"\r\n\x00\xff")
    assert read_file(tmp_path / "a", SHOWN) == b"\r\n\x00\xff"
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_file(tmp_path / "b", SHOWN) == b"\r\n\x00\xff"


def test_what_is_no_file_is_told(tmp_path):
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert refused(tmp_path / "nowhere")[0] == "L101"
    assert refused(tmp_path / "broken")[0] == "L101"
    assert refused(tmp_path) == ("L103", "这是一个文件夹，不是能读的文件")


@ON_UNIX
def test_what_never_ends_is_never_opened(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == ("L103", "这是一个管道，不是能读的文件")
    (tmp_path / "device").symlink_to("/dev/zero")
    assert refused(tmp_path / "device") == ("L103", "这是一个设备，不是能读的文件")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)
        server.bind("socket")
        assert refused(tmp_path / "socket") == ("L103", "这是一个套接字，不是能读的文件")


@ON_UNIX
def test_a_pipe_that_takes_the_place_of_a_file_in_between_is_not_waited_for(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"")
    file = (tmp_path / "a").stat()
    (tmp_path / "a").unlink()
    os.mkfifo(tmp_path / "a")
    monkeypatch.setattr(type(tmp_path), "stat", lambda _path: file)
    assert refused(tmp_path / "a")[0] == "L103"


@ON_UNIX
def test_a_link_to_itself_is_told(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "a")
    assert refused(tmp_path / "a") == ("L102", "文件读不出来：链接绕成了圈")


def test_no_more_is_read_than_asked_for(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 11)
    assert read_file(tmp_path / "a", SHOWN, 11) == b"x" * 11
    assert read_file(tmp_path / "a", SHOWN, 10) == too_large(11, 10, SHOWN)


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EACCES, "没有权限"), (errno.EIO, "磁盘或网络盘读写出错")]
)
def test_a_file_that_the_system_refuses_is_told(number, words, tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"")

    def refuse(*_args):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    assert refused(tmp_path / "a") == ("L102", f"文件读不出来：{words}")


@ON_UNIX
def test_a_file_or_a_folder_without_permission_is_told():
    with a_folder_for_all() as folder:
        (folder / "a").write_bytes(b"")
        (folder / "a").chmod(0o000)
        (folder / "b").mkdir(mode=0o000)
        with as_an_ordinary_user():
            assert refused(folder / "a") == ("L102", "文件读不出来：没有权限")
            assert refused(folder / "b" / "c")[0] == "L102"
            unread = list_folder(folder / "b", "templates/b")
    assert (unread.code, unread.place.file) == ("L184", "templates/b")


def test_the_names_of_a_folder_are_sorted_and_none_where_there_is_no_folder(tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).write_bytes(b"")
    assert list_folder(tmp_path, "x") == ("a", "b")
    assert list_folder(tmp_path / "c", "x") == list_folder(tmp_path / "a", "x") == ()


def test_what_is_open_is_closed_again(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    before = os.open(tmp_path / "a", os.O_RDONLY)
    os.close(before)
    for most in (0, 1, 5):
        read_file(tmp_path / "a", SHOWN, most)
    again = os.open(tmp_path / "a", os.O_RDONLY)
    os.close(again)
    assert (before, stat.S_ISREG((tmp_path / "a").stat().st_mode)) == (again, True)


def test_a_damaged_file_of_the_program_is_told_with_the_way_out():
    problem = damaged("不是 JSON", "schemas/final.schema.json")
    assert (problem.code, "恢复" in problem.hint) == ("L186", True)
