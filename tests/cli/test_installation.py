"""A failed set-up says why, and what to do."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from disclosure.cli.installation import Attempt, SetupFailure, explained, install, make_venv

NO_NETWORK = """\
WARNING: Retrying (Retry(total=1, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError('Failed to establish a new connection')': /simple/attrs/
ERROR: Could not find a version that satisfies the requirement attrs==26.1.0 (from versions: none)
ERROR: No matching distribution found for attrs==26.1.0
"""


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (NO_NETWORK, "没有连上软件源"),
        ("ERROR: No matching distribution found for lxml==6.1.3", "在软件源里找不到适合本机"),
        (
            "THESE PACKAGES DO NOT MATCH THE HASHES FROM",
            "下载到的组件与清单 requirements.lock 里的校验值不符",
        ),
        ("OSError: [Errno 28] No space left on device", "磁盘空间不够"),
        ("Error: [Errno 13] Permission denied: '.venv'", "没有权限写入"),
        ("Error: [Errno 30] Read-only file system: '.venv'", "没有权限写入"),
        ("PermissionError: [WinError 5] 拒绝访问。", "没有权限写入"),
        ("PermissionError: [WinError 32] 另一个程序正在使用此文件", "文件正被别的程序占用"),
        (
            (
                "ERROR: Configuration file could not be loaded.\nFile contains no section headers.\n"
                "file: '/home/x/.config/pip/pip.conf', line: 1"
            ),
            "pip 的设置文件读不懂：/home/x/.config/pip/pip.conf。",
        ),
        (
            "ERROR: Configuration file contains invalid utf-8 characters in C:\\x\\pip.ini.",
            "pip 的设置文件读不懂：C:\\x\\pip.ini。",
        ),
        ("something\nnobody has seen", "组件没有装成，原因如下"),
    ],
)
def test_it_knows_the_cause(output: str, said: str) -> None:
    assert explained(output, Attempt(Path("project"))).startswith(said)


def test_a_machine_without_wheels_is_told_both_ways_out() -> None:
    said = explained(
        "ERROR: No matching distribution found for lxml==6.1.3",
        Attempt(Path("project"), source="wheels 文件夹"),
    )
    assert "在wheels 文件夹里找不到" in said
    assert "lxml==6.1.3" in said
    assert "pip download --only-binary=:all: -r requirements.lock -d wheels" in said
    assert "龙芯" in said


def test_an_unknown_cause_keeps_the_last_words_of_the_original() -> None:
    assert "    nobody has seen" in explained("something\nnobody has seen", Attempt(Path("p")))


@pytest.mark.parametrize("name", ["venv", "ensurepip"])
def test_a_python_without_its_parts_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda n: None if n == name else find(n))
    with pytest.raises(SetupFailure, match=f"缺少 {name}.*\n.*python3-venv"):
        make_venv(tmp_path / ".venv", tmp_path / ".venv/bin/python")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run; all of it succeeds."""
    run: list[list[str]] = []

    def record(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        run.append(list(command))
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(subprocess, "run", record)
    return run


def test_it_installs_from_the_mirror_of_the_machine(
    tmp_path: Path, commands: list[list[str]]
) -> None:
    install(Path("python"), tmp_path / "requirements.lock", tmp_path / "wheels")
    _, command = commands
    assert command[-2:] == ["-r", str(tmp_path / "requirements.lock")]
    assert "--require-hashes" in command
    assert not {"--index-url", "--no-index", "--isolated", "-e"} & set(command)


def test_it_needs_no_network_with_a_folder_of_wheels(
    tmp_path: Path, commands: list[list[str]]
) -> None:
    (tmp_path / "wheels").mkdir()
    install(Path("python"), tmp_path / "requirements.lock", tmp_path / "wheels")
    _, command = commands
    at = command.index("--no-index")
    assert command[at : at + 3] == ["--no-index", "--find-links", str(tmp_path / "wheels")]


def test_it_makes_the_environment_anew(tmp_path: Path, commands: list[list[str]]) -> None:
    make_venv(tmp_path / ".venv", Path("python"))
    assert commands[0][:4] == [sys.executable, "-m", "venv", "--clear"]
    assert commands[1][1:3] == ["-m", "ensurepip"]
