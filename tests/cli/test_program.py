"""From words to an exit code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure.cli import program
from disclosure.cli.arguments import Arguments
from disclosure.cli.commands import COMMANDS, Command
from disclosure.cli.program import main

Run = Callable[[Namespace, Path], int]


def _year_only() -> Arguments:
    parser = Arguments("2024", "生成")
    parser.given.add_argument("year")
    parser.options.add_argument("--force", action="store_true")
    return parser


@pytest.fixture
def with_build(monkeypatch: pytest.MonkeyPatch) -> Callable[[Run], None]:
    """Put a build of our own into the table."""

    def put(run: Run) -> None:
        rows = tuple(command for command in COMMANDS if command.name != "build")
        build = Command("build", "2024", "生成", _year_only, run)
        monkeypatch.setattr(program, "COMMANDS", (build, *rows))

    return put


def fails_with(problem: BaseException) -> Run:
    def run(given: Namespace, root: Path) -> int:
        raise problem

    return run


@pytest.mark.parametrize("words", [["2024"], ["２０２４"], ["--force", "2024"], ["build", "2024"]])
def test_a_year_alone_is_a_build(
    words: list[str], with_build: Callable[[Run], None], tmp_path: Path
) -> None:
    with_build(lambda given, root: 7 if root == tmp_path and given.year else 0)
    assert main(words, tmp_path) == 7


def test_nothing_at_all_shows_the_commands(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], root) == 2
    assert "可用的命令：" in capsys.readouterr().err


def test_help_lists_every_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"], root) == 0
    shown = capsys.readouterr().out
    assert all(f"python build.py {command.usage}" in shown for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_its_own_help(
    command: Command, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command.name, "--help"], root) == 0
    assert "用法：" in capsys.readouterr().out


def test_it_tells_its_version(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"], root) == 0
    assert capsys.readouterr().out.startswith("disclosure 0.")


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"[project", b"project = 1"])
def test_it_tells_that_its_version_is_not_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "pyproject.toml").write_bytes(content)
    assert main(["--version"], tmp_path) == 0
    assert "版本不明" in capsys.readouterr().out


def test_a_misspelt_command_gets_a_suggestion(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tset"], root) == 2
    assert "没有 tset 这个命令，是否应为 test？" in capsys.readouterr().err


def test_a_misspelt_option_gets_a_suggestion(
    with_build: Callable[[Run], None], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_build(lambda given, root: 0)
    assert main(["2024", "--froce"], root) == 2
    assert "不认识：--froce，是否应为 --force？" in capsys.readouterr().err


def test_a_defect_of_ours_is_called_so(
    with_build: Callable[[Run], None], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_build(fails_with(ValueError("boom")))
    assert main(["2024"], root) == 3
    shown = capsys.readouterr().err
    assert shown.startswith("程序自身出了错，不是您的文件有问题。")
    assert "ValueError: boom" in shown


def test_ctrl_c_is_no_defect(
    with_build: Callable[[Run], None], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_build(fails_with(KeyboardInterrupt()))
    assert main(["2024"], root) == 130
    assert capsys.readouterr().err.strip().startswith("已中断。")


def test_a_closed_pipe_is_no_defect(
    with_build: Callable[[Run], None],
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(program, "_silence", lambda: None)
    with_build(fails_with(BrokenPipeError()))
    assert main(["2024"], root) == 141
    assert capsys.readouterr().err == ""
