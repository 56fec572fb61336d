"""Which Python the program runs in, and when one is made for it.

That the making itself holds is put to the test in ``test_preparing``, with a real pip.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from disclosure.cli import environment
from disclosure.cli.environment import NO_SETUP, start
from disclosure.cli.home import DEV, RUN, Home
from disclosure.cli.installation import Attempt, SetupFailure, explained
from disclosure.cli.interruption import Terminated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.cli.lock import Lack

ABSENT, HERE = "no-such-package==1.0 \\\n", "pytest==" + pytest.__version__ + " \\\n"


@dataclass
class Events:
    """What happened, in order; preparing fails with ``trouble``, the program ends with ``codes``."""

    seen: list[str] = field(default_factory=list)
    trouble: BaseException | None = None
    codes: list[int] = field(default_factory=list)
    breaks: bool = False
    left: str = ""
    lacks: tuple[Lack, ...] | None = None


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Events:
    """Replace the slow parts: preparing, asking, running on."""
    happened = Events()

    def prepare(home: Home, *, inside: bool) -> None:
        happened.seen.append(f"prepare {home.lock_name}")
        if happened.trouble:
            raise happened.trouble
        home.venv.mkdir(exist_ok=True)
        home.stamp()

    def go_on(python: Path, root: Path, argv: Sequence[str]) -> int:
        happened.seen.append(f"there {list(argv)}")
        if happened.breaks:
            Home(root, RUN).doubt(())
            (root / f".venv/{RUN}.sha256").write_text("in doubt", encoding="utf-8")
        return happened.codes.pop(0) if happened.codes else 7

    def here(argv: Sequence[str], home: Home) -> int:
        happened.seen.append("here")
        return 5

    monkeypatch.delenv(NO_SETUP, raising=False)
    monkeypatch.setattr(environment, "prepare", prepare)
    monkeypatch.setattr(environment, "go_on", go_on)
    monkeypatch.setattr(environment, "_here", here)
    monkeypatch.setattr(environment, "left_over", lambda _: happened.left)
    monkeypatch.setattr(Home, "starts", property(lambda _: True))
    monkeypatch.setattr(Home, "asked", lambda _: happened.lacks)
    return happened


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose packages this Python lacks."""
    (tmp_path / RUN).write_text(ABSENT, encoding="utf-8")
    (tmp_path / DEV).write_text(ABSENT + "another==2 \\\n", encoding="utf-8")
    return tmp_path


def finished(project: Path, lock: str = RUN) -> None:
    home = Home(project, lock)
    home.venv.mkdir()
    home.stamp()


def test_an_environment_that_has_everything_is_used_as_it_is(project: Path, events: Events) -> None:
    (project / RUN).write_text(HERE, encoding="utf-8")
    assert start(["2024"], str(project)) == 5
    assert events.seen == ["here"]
    assert not (project / ".venv").exists()


def test_another_one_is_prepared_once(project: Path, events: Events) -> None:
    assert start(["2024", "--draft"], str(project)) == 7
    assert events.seen == [f"prepare {RUN}", "there ['2024', '--draft']"]
    events.seen.clear()
    assert start(["2024"], str(project)) == 7
    assert events.seen == ["there ['2024']"]


def test_the_tests_need_the_longer_lock_and_a_closer_look(project: Path, events: Events) -> None:
    finished(project, DEV)
    start(["test"], str(project))
    assert events.seen == [f"prepare {DEV}", "there ['test']"]
    events.seen.clear()
    start(["2024"], str(project))
    assert events.seen == ["there ['2024']"]


def test_a_process_that_was_started_to_go_on_looks_no_more(
    project: Path, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCLOSURE_READY", "1")
    assert start(["2024"], str(project)) == 5
    assert "DISCLOSURE_READY" not in os.environ


def test_an_interpreter_that_no_longer_starts_is_prepared_anew(
    project: Path, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(project)
    monkeypatch.setattr(Home, "starts", property(lambda _: False))
    start(["2024"], str(project))
    assert events.seen == [f"prepare {RUN}", "there ['2024']"]


def test_what_the_program_found_damaged_is_mended_and_it_runs_again(
    project: Path, events: Events
) -> None:
    finished(project)
    events.breaks, events.codes = True, [2, 0]
    assert start(["2024"], str(project)) == 0
    assert events.seen == ["there ['2024']", f"prepare {RUN}", "there ['2024']"]


def test_it_is_mended_once_only(project: Path, events: Events) -> None:
    finished(project)
    events.breaks, events.codes = True, [2, 2, 2]
    assert start(["2024"], str(project)) == 2
    assert len(events.codes) == 1


@pytest.mark.parametrize("code", [134, 135, 139])
def test_a_library_that_crashes_is_looked_at(project: Path, events: Events, code: int) -> None:
    from disclosure.cli.lock import Lack  # noqa: PLC0415

    finished(project)
    events.lacks, events.codes = (Lack("no-such-package", "1.0"),), [code, 0]
    assert start(["2024"], str(project)) == 0
    assert f"prepare {RUN}" in events.seen


def test_a_crash_of_whole_libraries_is_passed_on(project: Path, events: Events) -> None:
    finished(project)
    events.lacks, events.codes = (), [139]
    assert start(["2024"], str(project)) == 139
    assert events.seen == ["there ['2024']"]


@pytest.mark.parametrize("code", [0, 1, 2, 3, 130, 141, 143])
def test_no_other_ending_is_looked_at(project: Path, events: Events, code: int) -> None:
    finished(project)
    events.codes = [code]
    assert start(["2024"], str(project)) == code
    assert events.seen == ["there ['2024']"]


def test_a_failed_update_is_told_and_what_is_left_serves(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    events.trouble, events.left = SetupFailure("没有连上软件源"), "先用原来的"
    assert start(["2024"], str(project)) == 7
    assert capsys.readouterr().err == "没有连上软件源\n先用原来的\n"
    assert events.seen == [f"prepare {RUN}", "there ['2024']"]


def test_a_failure_is_told_without_a_traceback(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    events.trouble = SetupFailure(explained("Max retries exceeded", Attempt(project)))
    assert start(["2024"], str(project)) == 2
    shown = capsys.readouterr().err
    assert "没有连上软件源" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize(("stop", "code"), [(KeyboardInterrupt(), 130), (Terminated(), 143)])
def test_an_interruption_is_told(
    project: Path,
    events: Events,
    capsys: pytest.CaptureFixture[str],
    stop: BaseException,
    code: int,
) -> None:
    events.trouble = stop
    assert start(["2024"], str(project)) == code
    assert "已中断：组件还没有装好，下次运行时接着装。" in capsys.readouterr().err


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
    events.lacks = ()
    assert start(["2024"], str(project)) == 7


def test_a_machine_that_is_not_utf8_goes_on_in_that_mode_first(
    project: Path, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "needs_utf8", lambda: True)
    monkeypatch.setattr(environment, "go_on_in_utf8", lambda root, argv: (root, list(argv)))
    assert start(["2024"], str(project)) == (project, ["2024"])
    assert events.seen == []


def test_half_a_copy_of_the_project_is_told(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / RUN).unlink()
    assert start(["test"], str(project)) == 2
    assert capsys.readouterr().err.startswith(f"缺少文件 {project / RUN}。")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"# pins\n", "a==1\n".encode("utf-16")])
def test_a_lock_that_is_damaged_is_told_before_anything_is_installed(
    project: Path, events: Events, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (project / RUN).write_bytes(content)
    assert start(["2024"], str(project)) == 2
    assert capsys.readouterr().err.startswith(f"文件 {project / RUN} 损坏了。")
    assert events.seen == []


def test_inside_its_own_environment_it_runs_where_it_is(
    project: Path, events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished(project)
    monkeypatch.setattr(sys, "prefix", str(project / ".venv"))
    assert start(["2024"], str(project)) == 5
