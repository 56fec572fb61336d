"""The real locks, resolved as the set-up does it, by the oldest pip there may be and the newest.

In hash mode each pip has its own idea of what must be locked; one that refuses a lock must be seen
here before an office sees it. Nothing is installed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.home import DEV, RUN, Home
from disclosure.cli.installation import SetupFailure, install, make_venv

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: What this Python has brought since its first release, where that is older than its own pip.
OLDEST = {(3, 11): "pip==22.3", (3, 12): "pip==23.2.1", (3, 13): "pip==24.2"}
#: The pip that this very Python brings needs no download.
PIPS = {"oldest": OLDEST.get(sys.version_info[:2], ""), "brought": "", "newest": "pip"}
ONLY_TO_TRY = ("--dry-run", "--ignore-installed")


@pytest.fixture(autouse=True)
def pip_is_not_held_to_our_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file opened without an encoding is an error in our tests; some pips open one so."""
    for name in ("PYTHONWARNINGS", "PYTHONWARNDEFAULTENCODING"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def python_with(once: Callable[[str, Callable[[Path], None]], Path]) -> Callable[[str], Path]:
    """Make an environment with a certain pip, once in a test run; return its interpreter."""

    def made(age: str) -> Path:
        folder = once(f"pip-{age}", lambda root: _furnish(root, PIPS[age]))
        if (folder / "no-network").is_file():
            said = (folder / "no-network").read_text(encoding="utf-8")
            pytest.skip(f"没有连上软件源，没有用各版本的 pip 试装：{said}")
        return Home(folder, RUN).python

    return made


def _furnish(folder: Path, wanted: str) -> None:
    home = Home(folder, RUN)
    make_venv(home.venv, home.python)
    command = [str(home.python), "-m", "pip", "install", "--upgrade", wanted or "pip"]
    if not wanted:
        command[-2:] = ["--dry-run", "--ignore-installed", "iniconfig"]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode and os.environ.get("CI"):
        pytest.fail(f"CI 上必须能连上软件源：{done.stderr}", pytrace=False)
    if done.returncode:
        (folder / "no-network").write_text(done.stderr.strip()[-300:], encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "age"),
    [(RUN, "oldest"), (DEV, "oldest"), (DEV, "brought"), (RUN, "newest"), (DEV, "newest")],
)
def test_every_pip_accepts_the_lock(
    root: Path, python_with: Callable[[str], Path], name: str, age: str
) -> None:
    install(python_with(age), root / name, root / "no-wheels", *ONLY_TO_TRY)


@pytest.mark.parametrize("age", PIPS)
def test_every_pip_refuses_a_lock_with_a_gap(
    root: Path, python_with: Callable[[str], Path], tmp_path: Path, age: str
) -> None:
    """The test above could not fail if a pip took what is not locked from elsewhere."""
    text = (root / RUN).read_text(encoding="utf-8")
    start = text.index("markdown-it-py==")
    gap = tmp_path / "gap.lock"
    gap.write_text(text[start : text.index("\nmdurl==")], encoding="utf-8")
    with pytest.raises(SetupFailure, match="组件没有装成"):
        install(python_with(age), gap, root / "no-wheels", *ONLY_TO_TRY)
