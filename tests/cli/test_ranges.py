"""The versions that the project allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from disclosure.cli.lock import pins
from disclosure.cli.ranges import canonical, fits, ranges

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = ("0.9", "1", "1.0", "1.0.0", "1.0.1", "1.1", "1.10", "2", "2.0", "2.0.1", "10.0")
RANGES = (">=1,<2", ">=1.0.1", "<=1.1", "==1.0", "!=1.1,>0.9", ">1.0,<=2.0", "", ">= 1.10 , < 10")


@pytest.mark.parametrize("allowed", RANGES)
def test_it_agrees_with_the_standard(allowed: str) -> None:
    fitting = [version for version in VERSIONS if fits(version, allowed)]
    assert fitting == [version for version in VERSIONS if version in SpecifierSet(allowed)]


def test_what_it_does_not_understand_does_not_fit() -> None:
    assert not fits("1.0rc1", ">=0.1")
    assert not fits("", "")
    assert not fits("1.0", "~=1.0")


def test_it_reads_the_ranges_of_this_project(root: Path) -> None:
    found = ranges(root / "pyproject.toml")
    locked = {canonical(pin.name): pin.version for pin in pins(root / "requirements.lock")}
    assert found["ruamel-yaml"] == ">=0.19.1,<0.20"
    assert all(fits(locked[name], allowed) for name, allowed in found.items())


@pytest.mark.parametrize(
    "content", ["", "[project", "project = 1", '[project]\ndependencies = "a"\n']
)
def test_a_damaged_file_allows_nothing_and_stops_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")
    assert ranges(tmp_path / "pyproject.toml") == {}


def test_a_name_is_read_without_its_extras(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    text = '[project]\ndependencies = ["A.b_c[x,y] >= 1 ; os_name == \'nt\'", "plain"]\n'
    path.write_text(text, encoding="utf-8")
    assert ranges(path) == {"a-b-c": ">= 1", "plain": ""}
    assert canonical(Requirement("A.b_c").name) == "a-b-c"
