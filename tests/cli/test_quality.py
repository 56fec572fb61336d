"""The command that runs every check."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.program import main
from disclosure.cli.quality import run_long, run_tests

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What would have been run; mypy alone finds something."""
    run: list[tuple[str, ...]] = []

    def record(
        command: list[str], *, env: dict[str, str], **_: object
    ) -> subprocess.CompletedProcess[str]:
        run.append((*command[1:], env.get("PYTHONWARNINGS", "")))
        return subprocess.CompletedProcess(command, int("mypy" in command))

    monkeypatch.setattr(subprocess, "run", record)
    monkeypatch.setattr(os, "environ", {})
    return run


def test_it_runs_every_check_even_after_one_has_failed(
    commands: list[tuple[str, ...]], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_tests(root, []) == 1
    assert [command[1] for command in commands if command[0] == "-m"] == [
        "ruff",
        "ruff",
        "mypy",
        "pytest",
    ]
    shown = capsys.readouterr().out
    assert "✗ 没有通过  类型（mypy --strict）" in shown
    assert shown.count("✓ 通过") == 4


def test_a_file_opened_without_encoding_is_an_error(
    commands: list[tuple[str, ...]], root: Path
) -> None:
    run_tests(root, [])
    assert commands[-1] == ("-m", "pytest", "-n", "auto", "error::EncodingWarning")


def test_with_arguments_only_pytest_runs(commands: list[tuple[str, ...]], root: Path) -> None:
    assert run_tests(root, ["tests/load", "-k", "bom"]) == 0
    assert commands == [
        ("-m", "pytest", "tests/load", "-k", "bom", "error::EncodingWarning"),
    ]


def test_the_long_run_takes_the_rest_of_the_words_and_gives_its_own_exit_code(
    commands: list[tuple[str, ...]], root: Path
) -> None:
    assert main(["test", "--long", "yaml", "--times", "5"], root) == 0
    assert commands == [("-m", "tests.reliability", "yaml", "--times", "5", "")]
    assert run_long(root, ["mypy"]) == 1
