"""First words on a terminal; none in a log."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.waiting import announce, waiting, wipe
from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from pathlib import Path


class Screen(io.StringIO):
    """A terminal that keeps what it was told."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    made = Screen()
    monkeypatch.setattr("disclosure.cli.waiting.sys", SimpleNamespace(stderr=made))
    return made


def left(text: str) -> str:
    """Return what stands on the line at last, each return going back to its beginning."""
    shown: list[str] = []
    for part in text.split("\r"):
        cells = [cell for char in part for cell in (char, "")[: display_width(char)]]
        shown[: len(cells)] = cells
    return "".join(shown).rstrip()


def test_the_words_stand_at_once_and_are_wiped_away(screen: Screen) -> None:
    with waiting("正在载入程序"):
        assert left(screen.getvalue()) == "正在载入程序 ."
    assert left(screen.getvalue()) == ""


def test_they_move(screen: Screen) -> None:
    end = time.monotonic() + 30
    with waiting("请稍候"):
        while "请稍候 ..." not in screen.getvalue() and time.monotonic() < end:
            time.sleep(0.01)
    assert "请稍候 ..." in screen.getvalue()


def test_they_are_wiped_away_when_the_work_fails(screen: Screen) -> None:
    with pytest.raises(ValueError, match="boom"), waiting("正在载入程序"):
        raise ValueError("boom")
    assert left(screen.getvalue()) == ""


def test_a_log_never_sees_them(monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr("disclosure.cli.waiting.sys", SimpleNamespace(stderr=log))
    announce()
    with waiting("正在载入程序"):
        pass
    wipe()
    assert log.getvalue() == ""


def test_without_any_output_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disclosure.cli.waiting.sys", SimpleNamespace(stderr=None))
    with waiting("正在载入程序"):
        announce()


def test_a_terminal_that_went_away_does_not_stop_the_work(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: str) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(screen, "write", gone)
    with waiting("正在载入程序"):
        announce()
    wipe()


def test_the_first_words_are_wiped_away_by_whoever_goes_on(screen: Screen) -> None:
    announce()
    assert left(screen.getvalue()) == "正在启动 ."
    wipe()
    assert left(screen.getvalue()) == ""


@pytest.mark.skipif(os.name == "nt", reason="a terminal of Unix")
def test_the_first_words_come_before_anything_large_is_loaded(root: Path, tmp_path: Path) -> None:
    """Every large package fails to load; the words stand on the terminal all the same."""
    import pty  # noqa: PLC0415 -- not on Windows

    for name in ("rich", "lxml", "docxtpl", "jsonschema", "ruamel"):
        (tmp_path / f"{name}.py").write_text("raise MemoryError\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"}
    command = [sys.executable, str(root / "build.py"), "2024"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs, env=environment
    ) as process:
        said = os.read(ours, 1000)
        process.kill()
    os.close(ours)
    os.close(theirs)
    assert said.decode("utf-8", "ignore").startswith("\r正在启动 .")
