"""Measure a review of three changed files beside a full check of all, in one run.

A project of so many departments is made and committed; three of its files are changed. Then whole
processes run in turn: ``check`` of everything, ``review`` of the change. CPU time of a process and
its children is compared, as ratios of medians; the review must name exactly the three.

    python benchmarks/review.py [DEPARTMENTS] [ROUNDS]
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
_SOURCE = ROOT / "departments" / "qingshan-party-office" / "2024-final.yaml"
_CHANGED = 3
_OLD, _NEW = "30217: 0.34 ", "30217: 0.24 "
_CODE = ("build.py", "disclosure", "schemas", "templates", "catalog", "pyproject.toml")
_LOCKS = ("requirements.lock", "requirements-dev.lock")


def main(departments: int, rounds: int) -> int:
    """Measure, print; return the exit code."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        _furnish(root, departments)
        check, review = [], []
        for _ in range(rounds):
            check.append(_run(root, "check", "2024")[0])
            seconds, told = _run(root, "review", "--format", "json")
            review.append(seconds)
        named = [each["path"] for each in json.loads(told)["reviewed"]]
    expected = [f"departments/d{n:05}/2024-final.yaml" for n in range(_CHANGED)]
    if named != expected:
        raise SystemExit(f"reviewed {named}")
    ratio = median(check) / median(review)
    print(f"{departments} departments, {_CHANGED} changed, {rounds} rounds")
    print(f"a full check takes {ratio:.1f} times the CPU time of the review")
    return 0


def _furnish(root: Path, departments: int) -> None:
    root.mkdir()
    for name in (*_CODE, *_LOCKS):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, root / name)
    text = _SOURCE.read_text(encoding="utf-8")
    for number in range(departments):
        path = root / "departments" / f"d{number:05}" / _SOURCE.name
        path.parent.mkdir(parents=True)
        path.write_text(text.replace("区委办公室", f"区{number:05}办公室"), encoding="utf-8")
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "published")):
        user = ("-c", "user.name=x", "-c", "user.email=x@x")
        subprocess.run(("git", *user, *words), cwd=root, check=True)  # noqa: S603, S607
    for number in range(_CHANGED):
        path = root / "departments" / f"d{number:05}" / _SOURCE.name
        path.write_text(path.read_text("utf-8").replace(_OLD, _NEW), encoding="utf-8")


def _run(root: Path, *words: str) -> tuple[float, str]:
    """Return the CPU seconds of a command with all its processes, and what it printed."""
    before = os.times()
    command = (sys.executable, "build.py", *words)
    told = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603
    after = os.times()
    spent = after.children_user + after.children_system
    return spent - before.children_user - before.children_system, told.stdout.decode("utf-8")


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*[*numbers, *(300, 3)[len(numbers) :]]))
