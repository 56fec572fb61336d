"""The same facts give the same bytes: on any day, in any place, in any order, by any number."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from disclosure.workspace.kept import VARIABLE
from tests.editions.document import OTHERS, ROOT, SLUGS, YEAR, furnish

#: Two machines: how they differ, and with how many processes they build. The first has nothing kept
#: from before, the second cannot keep anything.
MACHINES = {
    "first": ({"PYTHONHASHSEED": "0", "TZ": "UTC", "USER": "甲", "LC_ALL": "C"}, "1"),
    "second": ({"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "USER": "乙", "LOGNAME": "乙"}, "2"),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Where each machine keeps what it has prepared: in a new folder, and nowhere."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "file").write_bytes(b"")
    return {"first": folder / "new", "second": folder / "file" / "nowhere"}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory, kept):
    """What both machines have in their output folders, by file name."""
    roots = {name: tmp_path_factory.mktemp(name) for name in MACHINES}
    running = [
        begun(roots[name], jobs, {**differs, VARIABLE: str(kept[name])})
        for name, (differs, jobs) in MACHINES.items()
    ]
    assert [each.wait() for each in running] == [0, 0]
    return {name: contents(root / "output" / str(YEAR)) for name, root in roots.items()}


def begun(root, jobs, variables):
    """Begin to build everything in a folder."""
    furnish(root)
    command = [sys.executable, "-m", "tests.pipeline.building", str(root), jobs]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **variables})


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_two_machines_make_identical_documents_and_manifests(outputs):
    first, second = outputs["first"], outputs["second"]
    assert list(first) == list(second)
    assert len(first) == len([*SLUGS, *(each for each in OTHERS.values() if each.year == YEAR)]) + 1
    assert [name for name in first if first[name] != second[name]] == []


def test_they_are_those_of_this_process(outputs, finished):
    for document in (each for each in finished.values() if each.year == YEAR):
        assert document.path.read_bytes() == outputs["first"][document.path.name]


def test_what_was_kept_from_before_makes_the_same_in_any_number_of_processes(
    outputs, kept, tmp_path
):
    there = {path: path.read_bytes() for path in prepared(kept["first"])}
    assert there
    assert begun(tmp_path, "2", {VARIABLE: str(kept["first"])}).wait() == 0
    assert contents(tmp_path / "output" / str(YEAR)) == outputs["first"]
    assert {path: path.read_bytes() for path in prepared(kept["first"])} == there


def prepared(folder):
    """Return what serves every project; what came of its disclosures each has for itself."""
    return [*folder.glob("*/edition-*"), *folder.glob("*/form-*")]
