"""Which Python the program runs in, and when one is made for it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from disclosure.cli import environment
from disclosure.cli.environment import NO_SETUP, Home, start
from disclosure.cli.installation import Attempt, SetupFailure, explained
from disclosure.cli.lock import digest

ABSENT, HERE = "no-such-package==1.0 \\\n", "pytest==" + pytest.__version__ + " \\\n"
RUN, DEV = "requirements.lock", "requirements-dev.lock"


@dataclass
class Events:
    """What happened, in order; installing fails with ``trouble`` where there is one."""

    seen: list[str] = field(default_factory=list)
    trouble: BaseException | None = None


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Events:
    """Replace the slow parts: making, installing, running on."""
    happened = Events()

    def make_venv(folder: Path, python: Path) -> None:
        happened.seen.append("make")
        put_venv(folder.parent)

    def install(python: Path, lock: Path, wheels: Path) -> None:
        happened.seen.append(f"install {lock.name}")
        if happened.trouble:
            raise happened.trouble

    def continue_there(command: list[str]) -> int:
        happened.seen.append(f"continue {Path(command[0]).parent.parent.name} {command[2:]}")
        return 7

    def main(argv: list[str], root: Path) -> int:
        happened.seen.append("here")
        return 5

    monkeypatch.delenv(NO_SETUP, raising=False)
    monkeypatch.setattr(environment, "make_venv", make_venv)
    monkeypatch.setattr(environment, "install", install)
    monkeypatch.setattr(environment, "_continue", continue_there)
    monkeypatch.setattr(environment, "main", main)
    return happened


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose packages this Python lacks."""
    (tmp_path / RUN).write_text(ABSENT, encoding="utf-8")
    (tmp_path / DEV).write_text(ABSENT + "another==2 \\\n", encoding="utf-8")
    return tmp_path


def put_venv(project: Path, *stamped: str, base: str = sys.executable) -> None:
    """Put a hollow environment there, with stamps for these locks."""
    python = Home(project, RUN).python
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()
    (project / ".venv/pyvenv.cfg").write_text(f"executable = {base}\n", encoding="utf-8")
    for name in stamped:
        stamp = digest(project / name)
        (project / f".venv/{name}.sha256").write_text(stamp, encoding="utf-8")


def test_an_environment_that_has_everything_is_used_as_it_is(project: Path, events: Events) -> None:
    (project / RUN).write_text(HERE, encoding="utf-8")
    assert start(["2024"], str(project)) == 5
    assert events.seen == ["here"]
    assert not (project / ".venv").exists()


def test_the_first_run_makes_installs_stamps_and_continues(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["2024", "--draft"], str(project)) == 7
    assert events.seen == ["make", f"install {RUN}", "continue .venv ['2024', '--draft']"]
    assert (project / f".venv/{RUN}.sha256").read_text(encoding="utf-8") == digest(project / RUN)
    shown = capsys.readouterr()
    assert len(shown.err.splitlines()) == 2
    assert shown.err.startswith("首次运行：")
    assert shown.out == ""


def test_the_second_run_only_continues(project: Path, events: Events) -> None:
    put_venv(project, RUN)
    assert start(["2024"], str(project)) == 7
    assert events.seen == ["continue .venv ['2024']"]


def test_a_changed_lock_is_installed_over_the_old_one(project: Path, events: Events) -> None:
    put_venv(project, RUN)
    (project / RUN).write_text(ABSENT + "# newer\n", encoding="utf-8")
    start(["2024"], str(project))
    assert events.seen == [f"install {RUN}", "continue .venv ['2024']"]
    assert (project / f".venv/{RUN}.sha256").read_text(encoding="utf-8") == digest(project / RUN)


def test_the_tests_need_the_longer_lock(project: Path, events: Events) -> None:
    put_venv(project, RUN)
    start(["test"], str(project))
    assert events.seen == [f"install {DEV}", "continue .venv ['test']"]
    events.seen.clear()
    start(["test"], str(project))
    start(["2024"], str(project))
    assert events.seen == ["continue .venv ['test']", "continue .venv ['2024']"]


def test_an_interrupted_set_up_is_begun_anew(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    events.trouble = KeyboardInterrupt()
    assert start(["2024"], str(project)) == 130
    assert "已中断" in capsys.readouterr().err
    events.trouble = None
    events.seen.clear()
    assert start(["2024"], str(project)) == 7
    assert events.seen[:2] == ["make", f"install {RUN}"]


def test_an_interrupted_update_is_begun_anew(project: Path, events: Events) -> None:
    put_venv(project, RUN)
    (project / RUN).write_text(ABSENT + "# newer\n", encoding="utf-8")
    events.trouble = KeyboardInterrupt()
    start(["2024"], str(project))
    events.trouble = None
    events.seen.clear()
    start(["2024"], str(project))
    assert events.seen[:2] == ["make", f"install {RUN}"]


def test_an_environment_whose_python_has_moved_is_made_anew(project: Path, events: Events) -> None:
    put_venv(project, RUN, base=str(project / "removed/python"))
    start(["2024"], str(project))
    assert events.seen[:2] == ["make", f"install {RUN}"]


@pytest.mark.skipif(os.name == "nt", reason="a link stands for the other environment")
def test_an_environment_made_by_other_hands_is_kept_where_it_is_whole(
    project: Path, root: Path, events: Events
) -> None:
    (project / RUN).write_text(HERE, encoding="utf-8")
    (project / "disclosure").symlink_to(root / "disclosure", target_is_directory=True)
    put_venv(project)
    home = Home(project, RUN)
    home.python.unlink()
    base = Path(sys._base_executable)
    home.python.symlink_to(base)
    (home.venv / "lib").symlink_to(Path(sys.prefix) / "lib", target_is_directory=True)
    config = f"home = {base.parent}\nexecutable = {base}\n"
    (home.venv / "pyvenv.cfg").write_text(config, encoding="utf-8")
    environment._prepare(home, inside=False)
    assert events.seen == []
    assert (project / f".venv/{RUN}.sha256").is_file()


def test_set_up_can_be_turned_off(
    project: Path,
    events: Events,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(NO_SETUP, "1")
    assert start(["2024"], str(project)) == 2
    assert events.seen == []
    assert capsys.readouterr().err.startswith("缺少组件：no-such-package==1.0。")


def test_a_failure_is_told_without_a_traceback(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    events.trouble = SetupFailure(explained("Max retries exceeded", Attempt(project)))
    assert start(["2024"], str(project)) == 2
    shown = capsys.readouterr().err
    assert "没有连上软件源" in shown
    assert "Traceback" not in shown


def test_a_folder_that_cannot_be_written_is_told(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    events.trouble = PermissionError(13, "Permission denied")
    assert start(["2024"], str(project)) == 2
    assert f"没有权限写入 {project}" in capsys.readouterr().err


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_exit_code_comes_through(code: int) -> None:
    command = [sys.executable, "-c", f"raise SystemExit({code})"]
    assert environment._continue(command) == code
