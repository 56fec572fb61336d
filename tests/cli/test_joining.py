"""When the program runs in the process that was started, and when in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.joining import RUNNING
from tests.cli.small_project import BASE, Done, SmallProject

if TYPE_CHECKING:
    from pathlib import Path

#: What the small project's program prints: the processes above it that run ``build.py`` too, what it
#: takes itself for, and whether a package of the machine can be found.
PROGRAM = """\
def build(options, reporter):
    import importlib.util, multiprocessing, os, subprocess, sys
    import alpha_test

    parent = "there" if os.environ.get("STARTED_BY") != str(os.getppid()) else "here"
    prefix = "venv" if sys.prefix.endswith(".venv") else "machine"
    child = subprocess.run([sys.executable, "-c", "import alpha_test, sys; print(sys.prefix)"],
                           capture_output=True, text=True).stdout.strip().endswith(".venv")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        spawned = pool.apply(version)
    foreign = importlib.util.find_spec("foreign") is not None
    print(parent, prefix, child, spawned, foreign)
    return int(options.force)


def version():
    import alpha_test

    return alpha_test.VERSION
"""
HERE, THERE = "here venv True 1.0 False\n", "there venv True 1.0 False\n"
STAYS = "import os; print('left'); os.abort()"


@pytest.fixture
def told(project: SmallProject) -> SmallProject:
    (project.root / "disclosure/pipeline/build.py").write_text(PROGRAM, encoding="utf-8")
    return project


def run(project: SmallProject, python: Path = BASE, **more: str) -> Done:
    return project.run("2024", python=python, STARTED_BY=str(os.getpid()), **more)


def test_where_the_environment_is_of_this_python_one_process_does(told: SmallProject) -> None:
    assert run(told) == Done(0, HERE)
    assert run(told) == Done(0, HERE), "and what was noted of the first run is gone"
    assert not (told.home.venv / RUNNING).exists()
    assert told.run("2024", "--force", STARTED_BY=str(os.getpid())) == Done(1, HERE)


def test_packages_of_the_machine_do_not_mix_in(told: SmallProject, tmp_path: Path) -> None:
    (tmp_path / "foreign.py").touch()
    assert run(told, PYTHONPATH=str(tmp_path)) == Done(0, THERE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", "3.9.1"),
        ("executable", "/no/such/python"),
        ("include-system-site-packages", "true"),
    ],
)
def test_an_environment_of_another_kind_has_a_process_of_its_own(
    told: SmallProject, key: str, value: str
) -> None:
    config = told.home.venv / "pyvenv.cfg"
    lines = config.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(" ")[0] != key]
    config.write_text("\n".join([*kept, f"{key} = {value}", ""]), encoding="utf-8")
    told.home.venv.joinpath("lib64").exists()
    done = run(told)
    assert not done.said.startswith("here")


def test_after_a_run_that_did_not_end_it_is_watched_from_outside(told: SmallProject) -> None:
    program = told.root / "disclosure/pipeline/build.py"
    program.write_text(f"def build(options, reporter):\n    {STAYS}\n", encoding="utf-8")
    assert run(told).code not in (0, 1, 2)
    assert (told.home.venv / RUNNING).exists()
    program.write_text(PROGRAM, encoding="utf-8")
    assert run(told) == Done(0, THERE)
    assert run(told) == Done(0, HERE)


def test_a_file_that_was_lost_is_mended_and_it_runs_again(told: SmallProject) -> None:
    (told.packages / "alpha_test/__init__.py").unlink()
    done = run(told)
    assert done.code == 0
    assert done.said.endswith("1.0 False\n")
    assert "alpha-test" in done.said
    assert run(told) == Done(0, HERE)


def test_who_stands_in_an_environment_already_stays_in_it(told: SmallProject) -> None:
    assert run(told, python=told.home.python) == Done(0, HERE)


def test_nothing_but_the_standard_library_is_loaded_for_a_help_text(root: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from disclosure.cli.program import main\n"
        "from pathlib import Path\n"
        "main(['--help'], Path(sys.argv[1]))\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script, str(root)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    known = {*sys.stdlib_module_names, "__main__", "disclosure"}
    assert {each for each in done.stderr.split() if each not in known} == set()
    slow = {"subprocess", "tomllib", "platform", "traceback", "email", "zipfile", "json"}
    assert slow.isdisjoint(done.stderr.split())
