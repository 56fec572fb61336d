"""``python build.py text``: for a person a mistake, for git a line."""

from __future__ import annotations

import hashlib
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from disclosure.cli.reading import run_text, text_arguments
from tests.render.small import form_with

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str) -> int:
    return run_text(text_arguments().parse_args(words), Path())


def test_the_text_of_a_file_is_printed_in_utf_8(tmp_path, capfdbinary):
    file = tmp_path / "报告 一.docx"
    file.write_bytes(form_with("收入𠮷1.00"))
    assert run(str(file)) == 0
    assert capfdbinary.readouterr().out.startswith("收入𠮷1.00\n".encode())


def test_a_file_that_cannot_be_read_is_a_mistake(tmp_path, capsys):
    file = tmp_path / "x.docx"
    file.write_bytes(b"x")
    assert run(str(file)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{file} 读不了：没有这个文件，或者不是完整的 .docx 文件\n  用 Word" in said.err
    assert run(str(tmp_path / "没有.docx")) == 1
    assert "文件不存在" in capsys.readouterr().err


def test_git_is_told_why_and_that_two_such_files_differ(tmp_path, capfdbinary):
    told = []
    for content in (b"x", b"y"):
        (tmp_path / "x.docx").write_bytes(content)
        assert run("--for-diff", str(tmp_path / "x.docx")) == 0
        told.append(capfdbinary.readouterr().out.decode())
        assert hashlib.sha256(content).hexdigest() in told[-1]
    assert told[0] != told[1]


def test_nothing_moves_on_the_terminal_where_a_pager_shows_the_text(tmp_path):
    file = tmp_path / "x.docx"
    file.write_bytes(form_with("甲"))
    terminal, other_end = pty.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "text", "--for-diff", str(file)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=other_end)
    os.set_blocking(terminal, False)
    with pytest.raises(BlockingIOError):
        os.read(terminal, 100)
    assert done.stdout.startswith("甲\n".encode())
