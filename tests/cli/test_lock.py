"""The lock, read before anything is installed."""

from __future__ import annotations

import sys
import tomllib
from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from disclosure.cli.lock import Pin, digest, lacking, pins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = """\
# a comment
attrs==26.1.0 \\
    --hash=sha256:00 \\
    # via jsonschema
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:11
librt==0.16.0 ; platform_python_implementation != 'PyPy' \\
    --hash=sha256:22
coverage[toml]==7.17.3 \\
    --hash=sha256:44
other==1.0 ; python_full_version < '3.4' \\
    --hash=sha256:33
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.lock"
    path.write_bytes(LOCK.encode())
    return path


def test_it_names_what_this_machine_needs(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pins(lock) == (
        Pin("attrs", "26.1.0"),
        Pin("librt", "0.16.0"),
        Pin("coverage", "7.17.3", frozenset({"toml"})),
    )
    monkeypatch.setattr(sys, "platform", "win32")
    assert Pin("colorama", "0.4.6") in pins(lock)


def test_it_finds_what_is_absent_or_of_another_version() -> None:
    here = Pin("pytest", metadata.version("pytest"))
    older, absent = Pin("pytest", "0.1"), Pin("no-such-package", "1")
    assert lacking([here, older, absent]) == (older, absent)


def test_a_broken_off_installation_counts_as_lacking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tmp_path / "half_made-1.0.dist-info"
    half.mkdir()
    (half / "METADATA").write_text("Name: half-made\nVersion: 1.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    pin = Pin("half-made", "1.0")
    assert lacking([pin]) == ()
    assert lacking([pin], finished=True) == (pin,)


def test_its_hash_is_the_same_with_the_line_ends_of_windows(lock: Path) -> None:
    before = digest(lock)
    lock.write_bytes(LOCK.replace("\n", "\r\n").encode())
    assert digest(lock) == before


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_the_real_lock_is_hashed_and_names_no_host(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not [line for line in text.splitlines() if line.startswith("-")]
    entries = [block for block in text.split("\n") if block and not block.startswith((" ", "#"))]
    assert entries
    assert all(line.endswith("\\") for line in entries), "every entry goes on with its hashes"


def test_the_real_lock_has_wheels_for_every_system(root: Path) -> None:
    """A universal lock: the compiled packages carry far more than one hash."""
    text = (root / "requirements.lock").read_text(encoding="utf-8")
    lxml = text.split("\nlxml==")[1].split("\nmarkdown")[0]
    assert lxml.count("--hash=") > 50


def test_the_real_lock_fulfils_the_project(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    run, dev = pins(root / "requirements.lock"), pins(root / "requirements-dev.lock")
    assert set(run) <= set(dev)
    _fulfils(run, project["project"]["dependencies"])
    _fulfils(dev, project["dependency-groups"]["dev"])


def _fulfils(found: tuple[Pin, ...], wanted: list[str]) -> None:
    versions = {pin.name: Version(pin.version) for pin in found}
    for requirement in map(Requirement, wanted):
        assert versions[_canonical(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_an_extra_that_a_locked_package_asks_for_is_locked_with_it(root: Path, name: str) -> None:
    """pip 23.2 in hash mode looks for ``coverage[toml]`` anew where only ``coverage`` is locked."""
    locked = {_canonical(pin.name): pin for pin in pins(root / name)}
    unlocked = [
        f"{pin.name} asks for {wanted}"
        for pin in locked.values()
        for wanted in _asked_by(pin)
        if not wanted.extras <= locked[_canonical(wanted.name)].extras
    ]
    assert unlocked == []


def test_the_extras_that_are_asked_for_are_seen() -> None:
    """The test above would pass over an empty list: these two must be in it."""
    dev = {(each.name, *each.extras) for each in _asked_by(Pin("pytest-cov", ""))}
    assert ("coverage", "toml") in dev
    assert list(_asked_by(Pin("coverage", "", frozenset({"no-such-extra"})))) == []


def _asked_by(pin: Pin) -> Iterator[Requirement]:
    """Yield what an installed package asks for on this machine, with the extras of its pin."""
    for text in metadata.requires(pin.name) or ():
        wanted = Requirement(text)
        extras = ("", *pin.extras)
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": each}) for each in extras):
            yield wanted


def _canonical(name: str) -> str:
    return name.lower().replace(".", "-").replace("_", "-")
