"""A damaged package is no defect of ours; a whole one does not hide a defect of ours."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.damage import told
from disclosure.cli.home import RUN
from tests.cli.small_project import furnished, wheel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.small_project import SmallProject

TOLD = "import sys, pathlib; from disclosure.cli.damage import told; print(told(pathlib.Path()))"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallProject:
    """A project whose two packages stand in this very Python."""
    project = furnished(tmp_path / "project")
    for each in (project.root / "wheels").iterdir():
        shutil.unpack_archive(each, project.root / "site", "zip")
    monkeypatch.syspath_prepend(str(project.root / "site"))
    return project


def test_nothing_is_said_where_all_is_whole(elsewhere: SmallProject) -> None:
    assert told(elsewhere.root) == ""


@pytest.mark.parametrize(
    "damage",
    [
        lambda site: (site / "alpha_test/__init__.py").unlink(),
        lambda site: (site / "alpha_test/__init__.py").write_bytes(b""),
        lambda site: [shutil.rmtree(each) for each in site.glob("alpha*")],
    ],
)
def test_a_damaged_package_is_named(elsewhere: SmallProject, damage: object) -> None:
    damage(elsewhere.root / "site")
    said = told(elsewhere.root)
    assert said.startswith("这个 Python 里的组件坏了：alpha-test==1.0 不见了或者不完整。")
    assert "请重新安装它们（版本见 requirements.lock）" in said


def test_a_package_as_makers_of_systems_ship_it_is_taken_on_trust(
    elsewhere: SmallProject,
) -> None:
    site = elsewhere.root / "site"
    next(site.glob("alpha*.dist-info/RECORD")).unlink()
    assert told(elsewhere.root) == ""


def test_without_a_lock_nothing_is_claimed(tmp_path: Path) -> None:
    assert told(tmp_path) == ""


def test_our_own_environment_loses_its_stamp(project: SmallProject) -> None:
    (project.packages / "alpha_test/__init__.py").unlink()
    next(project.packages.glob("beta*.dist-info/RECORD")).unlink()
    command = [str(project.home.python), "-X", "utf8", "-c", TOLD]
    done = subprocess.run(
        command, check=True, capture_output=True, cwd=project.root, encoding="utf-8"
    )
    assert done.stdout.startswith("运行环境 .venv 坏了：alpha-test==1.0、beta-test==1.0 不见了")
    assert f"请删掉 {project.home.venv.resolve()}" in done.stdout or "请删掉 .venv" in done.stdout
    assert not project.is_stamped
    assert project.home.was_finished


def test_a_list_of_many_is_cut(tmp_path: Path) -> None:
    entries = (wheel(tmp_path, f"absent{number}", "1.0") for number in range(9))
    (tmp_path / RUN).write_text("".join(entries), encoding="utf-8")
    said = told(tmp_path)
    assert "absent4-test==1.0 等 不见了" in said
    assert "absent5" not in said
