"""A small project in a repository of its own, with a branch that changes one disclosure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from typing import TYPE_CHECKING

import pytest

from tests.ecosystem.files import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SLUG = "qingshan-party-office"
CHANGED = f"departments/{SLUG}/2020-final.yaml"
#: What is copied of the program; the package itself is linked, and no part of the repository.
COPIED = (
    "build.py", "pyproject.toml", "requirements.lock", ".gitattributes", ".gitignore",
    ".pre-commit-config.yaml", ".pre-commit-hooks.yaml", "schemas", "catalog",
    "templates/final-2020", f"departments/{SLUG}/2020-final.yaml",
)  # fmt: skip
#: How strictly Python reads files is asked of our program, not of others' that are run here.
OUR_OWN = ("PYTHONWARNINGS", "PYTHONWARNDEFAULTENCODING")
_WHO = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


class Repository:
    """A repository, and commands in it with the programs of this environment."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *arguments: str) -> str:
        done = self.run(["git", *_WHO, *arguments])
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(
        self, command: list[str], variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        found = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
        inherited = {name: each for name, each in os.environ.items() if name not in OUR_OWN}
        environment = {
            **inherited,
            "PATH": found,
            "HOME": str(self.root.parent),
            **(variables or {}),
        }
        return subprocess.run(
            command,
            cwd=self.root,
            check=False,
            capture_output=True,
            encoding="utf-8",
            env=environment,
        )


@pytest.fixture(scope="session")
def made(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The repository, made once in a test run; not to be changed."""

    def make(folder: Path) -> None:
        root = folder / "公开 项目"
        for name in COPIED:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, root / name)
        repository = Repository(root)
        repository.git("init", "-q", "-b", "main")
        repository.git("add", ".")
        repository.git("commit", "-qm", "开始")
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        repository.git("checkout", "-qb", "改动")
        file = root / CHANGED
        text = file.read_text(encoding="utf-8")
        assert text.count("综合科") == 1
        file.write_text(text.replace("综合科", "综合调研科"), encoding="utf-8", newline="\n")
        repository.git("commit", "-qam", "改一个科室的名称")
        # Linked last: git would follow no link, and list it.
        (root / ".git" / "info" / "exclude").write_text("/disclosure\n", encoding="utf-8")
        (root / "disclosure").symlink_to(ROOT / "disclosure")

    return once("ecosystem", make) / "公开 项目"


@pytest.fixture
def repository(made: Path, tmp_path: Path) -> Repository:
    """A repository of one's own."""
    root = tmp_path / made.name
    shutil.copytree(made, root, symlinks=True)
    return Repository(root)


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter of the tests."""
    return sys.executable
