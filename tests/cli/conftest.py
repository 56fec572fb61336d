"""What the tests of this room share: a small project with a real environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.small_project import FIRST, Done, SmallProject, copied, furnished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def set_up(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """The small project after its first run, made once in a test run; not to be changed."""

    def make(folder: Path) -> None:
        done = furnished(folder / "project").run("2024")
        assert done == Done(0, f"{FIRST}组件已经装好。\nalpha 1.0 beta 1.0\n")

    return once("set-up", make) / "project"


@pytest.fixture
def project(set_up: Path, tmp_path: Path) -> SmallProject:
    """A small project of one's own, set up."""
    return copied(set_up, tmp_path / "project")
