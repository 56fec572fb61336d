"""The lock, read before anything is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from disclosure.cli.lock import Lack, Pin, damaged, digest, lacking, pins
from tests.cli.small_project import wheel

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    version = metadata.version("pytest")
    here, older, absent = Pin("pytest", version), Pin("pytest", "0.1"), Pin("no-such-package", "1")
    assert lacking([here, older, absent]) == (
        Lack("pytest", "0.1", version),
        Lack("no-such-package", "1"),
    )
    assert str(Lack("pytest", "0.1", version)) == str(older) == "pytest==0.1"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages with one of ours in it, as pip would have installed it."""
    wheel(tmp_path / "wheels", "alpha", "1.0")
    (path,) = (tmp_path / "wheels").iterdir()
    shutil.unpack_archive(path, tmp_path / "site", "zip")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    return tmp_path / "site"


ALPHA = Pin("alpha-test", "1.0")
ABSENT = (Lack("alpha-test", "1.0"),)


def test_a_whole_package_lacks_nothing(site: Path) -> None:
    assert lacking([ALPHA]) == lacking([ALPHA], thorough=True) == damaged([ALPHA]) == ()


def test_a_broken_off_installation_counts_as_lacking(site: Path) -> None:
    """pip writes the list of installed files last; makers of systems write none."""
    (site / "alpha_test-1.0.dist-info/RECORD").unlink()
    assert lacking([ALPHA]) == damaged([ALPHA]) == ()
    assert lacking([ALPHA], thorough=True) == ABSENT


@pytest.mark.parametrize("content", [None, b"", b"VERSION = '1.1'\n"])
def test_code_that_is_not_what_was_installed_is_damage(site: Path, content: bytes | None) -> None:
    module = site / "alpha_test/__init__.py"
    module.unlink()
    if content is not None:
        module.write_bytes(content)
    assert lacking([ALPHA]) == ()
    assert lacking([ALPHA], thorough=True) == damaged([ALPHA]) == ABSENT


@pytest.mark.parametrize(
    ("content", "lacks"), [(b"certificates and one more", ()), (b"cert", ABSENT), (None, ABSENT)]
)
def test_other_files_may_grow_and_not_shrink(
    site: Path, content: bytes | None, lacks: tuple[Lack, ...]
) -> None:
    """Offices add their own certificates to the list that comes with a package."""
    with (site / "alpha_test-1.0.dist-info/RECORD").open("a", encoding="utf-8") as record:
        record.write("alpha_test/list.pem,sha256=abc,12\n")
    if content is not None:
        (site / "alpha_test/list.pem").write_bytes(content)
    assert lacking([ALPHA], thorough=True) == lacks


@pytest.mark.parametrize("name", ["METADATA", "RECORD"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a\nb,c\n", b"a,sha256=x,many\n"])
def test_damaged_lists_are_no_defect_of_ours(site: Path, name: str, content: bytes) -> None:
    (site / "alpha_test-1.0.dist-info" / name).write_bytes(content)
    assert len(lacking([ALPHA], thorough=True)) <= 1
    assert len(damaged([ALPHA])) <= 1


def test_as_a_script_it_prints_what_an_environment_lacks(site: Path, tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        f"pytest=={metadata.version('pytest')} \\\npytest-cov==0.1 \\\nno-such==1 \\\n",
        encoding="utf-8",
    )
    script = Path(sys.modules[lacking.__module__].__file__ or "")
    command = [sys.executable, "-I", str(script), str(lock)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    found = metadata.version("pytest-cov")
    assert done.stdout == f"pytest-cov 0.1 {found}\nno-such 1 \n"


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
        # -- what is demanded of some Pythons only, pip alone knows: see ``lock`` --
        if (own := locked.get(_canonical(wanted.name))) and not wanted.extras <= own.extras
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
