"""``check --watch`` as an editor runs it: two lines around what was found, again after each save."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.declared import check_arguments
from disclosure.cli.watching import run_watch
from disclosure.reporters import REPORTERS

ROOT = Path(__file__).resolve().parents[2]
#: On the form that is prepared fastest.
NAME = "departments/qingshan-party-office/2020-final.yaml"


def given(*words: str):
    return check_arguments(REPORTERS).parse_args(["--watch", *words])


def test_a_mistake_shows_after_it_is_saved_and_is_gone_when_it_is_mended(
    workspace, monkeypatch, capfd
):
    file = workspace / NAME
    file.parent.mkdir()
    shutil.copy(ROOT / NAME, file)
    sound = file.read_text(encoding="utf-8")
    spoil = lambda: file.write_text(f"{sound}没有这个键: 1\n", encoding="utf-8")  # noqa: E731
    mend = lambda: file.write_text(sound, encoding="utf-8")  # noqa: E731
    steps = [spoil, None, None, mend, None, None]

    def pause(_seconds):
        if not steps:
            raise KeyboardInterrupt
        if step := steps.pop(0):
            step()

    monkeypatch.setattr(time, "sleep", pause)
    with pytest.raises(KeyboardInterrupt):
        run_watch(given("--format", "editor"), workspace)
    first, second, third = capfd.readouterr().out.split("检查开始\n")[1:]
    last = len(sound.splitlines()) + 1
    assert f"{NAME}:{last}:1:6: error S" not in first
    assert f"{NAME}:{last}:1:6: error S" in second
    assert second.splitlines()[-1].startswith("检查完成：1 份，错误 1，")
    assert third == first


@pytest.mark.parametrize("words", [("--fix",), ("--format", "audit"), ("--executor", "dask")])
def test_what_would_write_or_work_elsewhere_cannot_watch(words, tmp_path):
    with pytest.raises(WrongUsage, match="--watch 只在本机检查"):
        run_watch(given(*words), tmp_path)
