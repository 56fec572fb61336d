"""What an environment says of itself."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.home import DEV, RUN, Home
from disclosure.cli.lock import Lack, digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.small_project import SmallProject

GAMMA, ALPHA = (Lack("gamma-test", "1.1"),), (Lack("alpha-test", "1.1"),)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An environment that is stamped for both locks, and hollow."""
    (tmp_path / RUN).write_text("alpha-test==1.0 \\\n", encoding="utf-8")
    (tmp_path / DEV).write_text("alpha-test==1.0 \\\ngamma-test==1.0 \\\n", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    made = Home(tmp_path, DEV)
    made.stamp()
    return made


def run_of(home: Home) -> Home:
    return Home(home.root, RUN)


def test_a_stamp_is_the_hash_of_its_lock(home: Home) -> None:
    assert (home.venv / f"{RUN}.sha256").read_text(encoding="utf-8") == digest(home.root / RUN)
    assert home.is_stamped
    assert run_of(home).is_stamped


def test_another_lock_is_not_stamped(home: Home) -> None:
    home.lock.write_text("gamma-test==1.1 \\\n", encoding="utf-8")
    assert not home.is_stamped
    assert run_of(home).is_stamped


def test_an_update_for_the_tests_leaves_the_stamp_of_a_build(home: Home) -> None:
    home.lock.write_text("alpha-test==1.0 \\\ngamma-test==1.1 \\\n", encoding="utf-8")
    home.doubt(GAMMA)
    assert run_of(home).is_stamped
    assert not home.is_stamped
    assert home.was_finished


def test_it_does_not_where_a_package_of_a_build_is_lacking(home: Home) -> None:
    home.doubt((*GAMMA, *ALPHA))
    assert not run_of(home).is_stamped
    assert home.was_finished


def test_an_update_for_a_build_takes_the_stamp_of_the_tests_back(home: Home) -> None:
    (home.root / RUN).write_text("alpha-test==1.1 \\\n", encoding="utf-8")
    run_of(home).doubt(ALPHA)
    (home.root / RUN).write_text("alpha-test==1.0 \\\n", encoding="utf-8")
    assert not run_of(home).is_stamped
    assert not home.is_stamped


def test_one_without_stamps_was_never_finished(home: Home) -> None:
    for stamp in home.stamps:
        stamp.unlink()
    assert not home.was_finished
    home.doubt(ALPHA)
    assert not home.was_finished


def test_one_that_is_to_be_made_anew_is_forgotten_first(home: Home) -> None:
    """A making that is killed while it clears the folder must not leave a stamp behind."""
    home.forget()
    assert not home.was_finished
    home.forget()


@pytest.mark.skipif(os.name == "nt", reason="the interpreter is a link")
@pytest.mark.parametrize(
    "breakage",
    [
        lambda home: home.python.unlink(),
        lambda home: replaced(home.python, b"nonsense"),
        lambda home: replaced(home.python, b"nonsense", mode=0o644),
        lambda home: replaced(home.python, b"#!/bin/sh\nexit 1\n"),
        lambda home: replaced(home.python, b"#!/bin/sh\nexit 0\n"),
        lambda home: (home.venv / "pyvenv.cfg").unlink(),
        lambda home: (home.venv / "pyvenv.cfg").write_text(
            "executable = /moved\n", encoding="utf-8"
        ),
        lambda home: shutil.rmtree(home.venv),
    ],
    ids=["gone", "no program", "not to be run", "fails", "mute", "no settings", "moved", "nothing"],
)
def test_a_broken_interpreter_is_seen(
    project: SmallProject, breakage: Callable[[Home], object]
) -> None:
    assert project.home.starts
    breakage(project.home)
    assert not project.home.starts
    assert project.home.asked() is None


def replaced(path: Path, content: bytes, mode: int = 0o755) -> None:
    path.unlink()
    path.write_bytes(content)
    path.chmod(mode)


def test_it_is_asked_what_it_lacks(project: SmallProject, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project.home.asked() == ()
    monkeypatch.setenv("PYTHONPATH", str(project.root))
    project.lock({"alpha": "1.1", "beta": "1.0", "delta": "1.0"})
    (project.packages / "beta_test/__init__.py").write_bytes(b"")
    assert project.home.asked() == (
        Lack("alpha-test", "1.1", "1.0"),
        Lack("beta-test", "1.0"),
        Lack("delta-test", "1.0"),
    )


def test_it_knows_whether_it_can_install(project: SmallProject) -> None:
    assert project.home.has_pip
    shutil.rmtree(project.packages / "pip/_internal")
    assert not project.home.has_pip
